import { useRef } from 'react'
import { countOf } from '../../app/words'
import type { Article } from '../../core/article/article'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { FaredMention } from '../../core/revision/faredMentions'
import { staleTellings } from '../../core/revision/staleVerdicts'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import frame from './ComparisonFrame.module.css'
import styles from './RevisionsView.module.css'
import { type Touched, TouchedClaim } from './TouchedClaim'

/** What needs a look first: words that are gone, then words that changed, then what only moved. */
const ORDER = { gone: 0, absent: 1, came: 2, similar: 3, moved: 4, exact: 5 } as const

/** The claims that the article states, with their status, and how their words fared between the two revisions. */
export function TouchedClaims({
  article,
  before,
  after,
  fared,
  rows,
}: {
  article: Article
  before: StandingRevision
  after: StandingRevision
  fared: readonly FaredMention[]
  rows: readonly CoverageRow[]
}) {
  const section = useRef<HTMLElement>(null)
  const rowOf = new Map(rows.map((row) => [row.claim.id, row]))
  const all = fared
    .flatMap((each): Touched[] => {
      const row = rowOf.get(each.mention.claimId)
      if (row === undefined) return []
      return [{ fared: each, claim: row.claim, stale: staleTellings(row).filter(isOf(each)) }]
    })
    .sort((a, b) => ORDER[a.fared.fare.kind] - ORDER[b.fared.fare.kind] || a.claim.number - b.claim.number)
  const earlier = all.filter((each) => each.fared.isEarlier)
  const between = all.filter((each) => !each.fared.isEarlier)
  const touched = between.filter((each) => each.fared.fare.kind !== 'exact')
  const same = between.filter((each) => each.fared.fare.kind === 'exact')
  const item = (each: Touched) => (
    <li key={each.fared.mention.id}>
      <TouchedClaim {...each} article={article} before={before} after={after} section={section} />
    </li>
  )
  const already = `Already so in revision ${before.revision.number}`
  return (
    <section ref={section} className={styles.touched} aria-label="Claims touched">
      <h2 tabIndex={-1}>Claims touched</h2>
      {touched.length > 0 && (
        <ul role="list" aria-label="Claims touched">
          {touched.map(item)}
        </ul>
      )}
      {all.length === 0 && <p className={frame.note}>No claim is marked in this article.</p>}
      {touched.length === 0 && all.length > 0 && <p className={frame.note}>None between these two.</p>}
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>
            {countOf(same.length, 'passage')} {same.length === 1 ? 'stands' : 'stand'} word for word as{' '}
            {same.length === 1 ? 'it' : 'they'} did
          </summary>
          <ul role="list">{same.map(item)}</ul>
        </details>
      )}
      {earlier.length > 0 && (
        <>
          <h3>{already}</h3>
          <ul role="list" aria-label={already}>
            {earlier.map(item)}
          </ul>
        </>
      )}
    </section>
  )
}

function isOf({ mention }: FaredMention) {
  return ({ mentionId }: { readonly mentionId: string }) => mentionId === mention.id
}
