import { useHistory } from '../../app/queries/records'
import { instantWords } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import type { HistoryEvent } from '../../core/history/event'
import type { StoryId } from '../../core/ids'
import type { ClaimFindings } from '../../core/matching/findings'
import { StatusMark } from '../../ui/StatusMark'
import styles from './CompareView.module.css'
import { allSpeakers } from './citations'
import type { ComparedTelling } from './comparedTellings'

/** The professional rule: a claim that rests on the outlets alone wants this many independent origins. A check, not a verdict. */
const ORIGINS_NEEDED = 3

/** Who set the status, when and why, and how far the tellings carry it. */
export function VerdictRests({
  storyId,
  claim,
  tellings,
  findings,
}: {
  storyId: StoryId
  claim: Claim
  tellings: readonly ComparedTelling[]
  findings: ClaimFindings | undefined
}) {
  const events = useHistory(storyId)
  const set = events?.findLast((event) => setsStatus(event, claim))
  return (
    <section aria-labelledby="verdict-rests">
      <h2 id="verdict-rests">What the verdict rests on</h2>
      <p className={styles.verdict}>
        <StatusMark status={claim.status} />
        <span>
          since {instantWords(set?.at ?? claim.madeAt)}
          {set !== undefined && (set.author === null ? ', no name given' : `, by ${set.author}`)}
        </span>
      </p>
      {set?.reason != null && <p className={styles.note}>{set.reason}</p>}
      <dl className={styles.facts}>
        <dt>Independent origins</dt>
        <dd>{findings === undefined ? 'not counted yet' : `${findings.origins.length} of ${ORIGINS_NEEDED} needed`}</dd>
        <dt>Speaker</dt>
        <dd>{findings === undefined ? 'not read yet' : allSpeakers(tellings)}</dd>
      </dl>
      <p className={styles.note}>Outlets that agree have not verified it; origins are counted low where in doubt.</p>
    </section>
  )
}

function setsStatus({ changes }: HistoryEvent, { id, status }: Claim): boolean {
  return changes.some(
    (change) =>
      change.record === 'claims' &&
      change.id === id &&
      change.after?.status === status &&
      change.before?.status !== status,
  )
}
