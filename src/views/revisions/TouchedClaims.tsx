import { Link } from 'wouter'
import { confirmWords } from '../../app/actions/confirmWords'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { announce, notify } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import type { Article } from '../../core/article/article'
import type { Claim } from '../../core/claim/claim'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { FaredMention } from '../../core/revision/faredMentions'
import { staleVerdicts } from '../../core/revision/staleVerdicts'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import { Button } from '../../ui/Button'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { mentionPath } from '../paths'
import { ExchangedWords } from './ChangedWords'
import frame from './ComparisonFrame.module.css'
import { fareWords } from './changeWords'
import styles from './RevisionsView.module.css'

type Touched = { readonly fared: FaredMention; readonly claim: Claim; readonly isStale: boolean }

/** What needs a look first: words that are gone, then words that changed, then what only moved. */
const ORDER = { orphan: 0, similar: 1, moved: 2, exact: 3 } as const

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
  const stale = staleVerdicts(rows)
  const claims = new Map(rows.map(({ claim }) => [claim.id, claim]))
  const all = fared
    .flatMap((each): Touched[] => {
      const claim = claims.get(each.mention.claimId)
      const isStale = stale.get(each.mention.claimId)?.some(({ mentionId }) => mentionId === each.mention.id) ?? false
      return claim === undefined ? [] : [{ fared: each, claim, isStale }]
    })
    .sort((a, b) => ORDER[a.fared.place.kind] - ORDER[b.fared.place.kind] || a.claim.number - b.claim.number)
  const touched = all.filter((each) => each.fared.place.kind !== 'exact')
  const same = all.filter((each) => each.fared.place.kind === 'exact')
  const item = (each: Touched) => (
    <li key={each.fared.mention.id}>
      <TouchedClaim {...each} article={article} before={before} after={after} />
    </li>
  )
  return (
    <section className={styles.touched} aria-label="Claims touched">
      <h2>Claims touched</h2>
      {touched.length > 0 && (
        <ul role="list" aria-label="Claims touched">
          {touched.map(item)}
        </ul>
      )}
      {all.length === 0 && <p className={frame.note}>No claim is marked in this article.</p>}
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>
            {countOf(same.length, 'passage')} {same.length === 1 ? 'stands' : 'stand'} word for word as{' '}
            {same.length === 1 ? 'it' : 'they'} did
          </summary>
          <ul role="list">{same.map(item)}</ul>
        </details>
      )}
    </section>
  )
}

function TouchedClaim({
  fared,
  claim,
  isStale,
  article,
  before,
  after,
}: Touched & { article: Article; before: StandingRevision; after: StandingRevision }) {
  const desk = useDesk()
  const { mention, place, isPinnedAfter } = fared
  const [old, now] = wordsOf(fared, before, after)
  const lone = isPinnedAfter ? now : old
  // Only the newest text is worked in; what is pinned to it stands there.
  const isNewest = !isPinnedAfter && article.revisionId === after.revision.id
  const confirm = async (): Promise<void> => {
    const result = await confirmWords(desk, { storyId: article.storyId, claimIds: [claim.id] })
    if (result.ok) announce(`Claim ${claim.number}: ${STATUS_WORDS[claim.status].toLowerCase()}, confirmed.`)
    else notify(WRITE_MESSAGES[result.reason])
  }
  return (
    <div className={styles.claim}>
      <p className={styles.claimHead}>
        <span className={styles.number}>{claim.number}</span>
        <StatusMark status={claim.status} />
        <Link href={mentionPath(article.storyId, article.id, mention.id)} dir="auto">
          {claim.text}
        </Link>
      </p>
      <p className={styles.fare}>{fareWords(fared)}</p>
      {place.kind === 'similar' && old !== null && now !== null && (
        <blockquote dir="auto" className={styles.exchange}>
          <ExchangedWords before={old} after={now} />
        </blockquote>
      )}
      {place.kind === 'orphan' && lone !== null && lone !== claim.text && (
        <blockquote dir="auto" className={styles.exchange}>
          {isPinnedAfter ? <ins>{lone}</ins> : <del>{lone}</del>}
        </blockquote>
      )}
      {place.kind === 'orphan' && isNewest && (
        <p className={styles.acts}>
          <Link href={mentionPath(article.storyId, article.id, mention.id)}>Attach it again in the article</Link>
        </p>
      )}
      {isStale && (
        <p className={styles.acts}>
          <Button tight onClick={() => void confirm()}>
            Confirm: {STATUS_WORDS[claim.status].toLowerCase()}
          </Button>
          <span>Changed since its status was set.</span>
        </p>
      )}
      {isPinnedAfter && !isStale && place.kind === 'similar' && (
        <p className={styles.fare}>Its status was set for the new words.</p>
      )}
    </div>
  )
}

/** A mention's words in the older revision and in the newer one; null where it has none. */
function wordsOf(
  { mention, place, isPinnedAfter }: FaredMention,
  before: StandingRevision,
  after: StandingRevision,
): [string | null, string | null] {
  const own = mention.quote.exact
  const { text } = (isPinnedAfter ? before : after).revision
  const found = place.kind === 'orphan' ? null : text.slice(place.span.start, place.span.end)
  return isPinnedAfter ? [found, own] : [own, found]
}
