import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useSuggestions } from '../../app/queries/findings'
import { countOf } from '../../app/words'
import type { ColumnOrigins } from '../../core/coverage/columnOrigins'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { StoryId } from '../../core/ids'
import type { Discrepancy } from '../../core/matching/discrepancies/findDiscrepancies'
import { OriginMark } from '../../ui/OriginComb'
import { StatusMark } from '../../ui/StatusMark'
import { mentionPath } from '../paths'
import styles from './CompareView.module.css'
import type { ComparedTelling } from './comparedTellings'
import { summaryWords } from './summaryWords'

/** The claim with its status and its origins, what its tellings differ in, and what waits for it. */
export function CompareHead({
  storyId,
  row,
  tellings,
  origins,
  discrepancies,
  isWorking,
  quoteCount,
  chooser,
}: {
  storyId: StoryId
  row: CoverageRow
  tellings: readonly ComparedTelling[]
  /** Null until the engine has compared the tellings. */
  origins: ColumnOrigins | null
  /** Undefined until then. */
  discrepancies: readonly Discrepancy[] | undefined
  isWorking: boolean
  quoteCount: number
  chooser: ReactNode
}) {
  const { claim } = row
  const [first] = tellings
  const waiting = useSuggestions(claim.id)?.length ?? 0
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <p className={styles.over}>
          <StatusMark status={claim.status} />
          {origins !== null && <OriginMark groups={origins.groups} />}
          <span className={styles.number}>Claim {claim.number}</span>
          {discrepancies === undefined && isWorking && <span className={styles.number}>Comparing…</span>}
        </p>
        <h1>{claim.text}</h1>
        <p>{summary(row, tellings.length, quoteCount, discrepancies)}</p>
        {waiting > 0 && first !== undefined && (
          <p>
            <Link className={styles.link} href={mentionPath(storyId, first.article, first.mentionId)}>
              {countOf(waiting, 'suggestion')} {waiting === 1 ? 'waits' : 'wait'} for this claim: read{' '}
              {waiting === 1 ? 'it' : 'them'} beside {first.name}
            </Link>
          </p>
        )}
      </div>
      {chooser}
    </div>
  )
}

function summary(
  { outletCount, orphanCount }: CoverageRow,
  tellingCount: number,
  quoteCount: number,
  discrepancies: readonly Discrepancy[] | undefined,
): string {
  if (tellingCount === 0 && orphanCount > 0)
    return 'No outlet states it any more: its words are gone from the newest texts.'
  if (tellingCount === 0) return 'No article has a passage marked for this claim.'
  if (tellingCount === 1) return 'One telling: there is nothing to compare it with yet.'
  return summaryWords({ tellingCount, outletCount, quoteCount }, discrepancies)
}
