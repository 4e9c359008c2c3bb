import { useState } from 'react'
import { eventWords } from '../../app/queries/historyWords'
import { useHistory } from '../../app/queries/records'
import { instantWords } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import type { HistoryEvent } from '../../core/history/event'
import type { ClaimId, StoryId } from '../../core/ids'
import { STATUS_WORDS } from '../../ui/StatusMark'
import styles from './ClaimPanel.module.css'

/** What became of a claim: who did what, when. Read only when it is opened. */
export function ClaimHistory({ storyId, claim }: { storyId: StoryId; claim: Claim }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>History</summary>
      {isOpen && <Events storyId={storyId} claimId={claim.id} />}
    </details>
  )
}

function Events({ storyId, claimId }: { storyId: StoryId; claimId: ClaimId }) {
  const events = useHistory(storyId)
  if (events === undefined) return <p className={styles.hint}>Loading…</p>
  return (
    <ol>
      {events
        .filter((event) => concerns(event, claimId))
        .toReversed()
        .map((event) => (
          <li key={event.id}>
            <span>{actWords(event, claimId)}</span>
            <span className={styles.when}>
              {event.author ?? 'No name given'} · <time dateTime={event.at}>{instantWords(event.at)}</time>
            </span>
            {event.reason !== null && <span className={styles.when}>{event.reason}</span>}
          </li>
        ))}
    </ol>
  )
}

function concerns({ changes }: HistoryEvent, claimId: ClaimId): boolean {
  return changes.some((change) => {
    if (change.record === 'claims') return change.id === claimId
    return change.record === 'mentions' && (change.before?.claimId === claimId || change.after?.claimId === claimId)
  })
}

/** The act, with what it made of the claim where that is a word or two. */
function actWords(event: HistoryEvent, claimId: ClaimId): string {
  const words = eventWords(event)
  for (const change of event.changes) {
    if (change.record !== 'claims' || change.id !== claimId || change.after === null) continue
    const { before, after } = change
    if (before !== null && before.status !== after.status) {
      return `${words}: ${STATUS_WORDS[before.status].toLowerCase()} to ${STATUS_WORDS[after.status].toLowerCase()}`
    }
    if (before === null) return `${words}: ${STATUS_WORDS[after.status].toLowerCase()}`
    if (before.text !== after.text) return `${words}: “${after.text}”`
  }
  return words
}
