import { eventWords } from '../../app/queries/historyWords'
import { useHistory } from '../../app/queries/records'
import { closePanel } from '../../app/state/panels'
import { instantWords } from '../../app/words'
import type { Story } from '../../core/article/article'
import type { HistoryEvent } from '../../core/history/event'
import { firstOfGroup } from '../../core/history/undo'
import { Dialog } from '../../ui/Dialog'
import styles from './HistoryDialog.module.css'

/** Enough to see what happened today; the whole history is in the export. */
const SHOWN_COUNT = 200

/** Who did what, when: newest first, undos among them. */
export function HistoryDialog({ story }: { story: Story }) {
  const events = useHistory(story.id)
  if (events === undefined) return null
  return (
    <Dialog title="History" onClose={closePanel}>
      <ol className={styles.history} reversed aria-label="History">
        {events
          .slice(-SHOWN_COUNT)
          .reverse()
          .map((event) => (
            <li key={event.id}>
              <span className={styles.when}>{instantWords(event.at)}</span>
              <span>{event.author ?? 'No name given'}</span>
              <span>
                {actWords(event, events)}
                <span className={styles.what}>{subjectWords(event)}</span>
                {event.reason !== null && <span className={styles.what}>“{event.reason}”</span>}
              </span>
            </li>
          ))}
      </ol>
    </Dialog>
  )
}

function actWords(event: HistoryEvent, events: readonly HistoryEvent[]): string {
  const own = eventWords(event)
  if (event.ofGroup === null) return own
  const of = firstOfGroup(events, event.ofGroup)
  return of === undefined ? own : `${own}: ${eventWords(of).toLowerCase()}`
}

/** What the event is about: the claims' numbers and words, or the article's title. */
function subjectWords(event: HistoryEvent): string {
  const subjects = event.changes.flatMap((change) => {
    if (change.record === 'claims') {
      const claim = change.after ?? change.before
      return claim === null ? [] : [`claim ${claim.number}, ${claim.text}`]
    }
    if (change.record === 'articles') {
      const article = change.after ?? change.before
      return article?.metadata.title.value ? [article.metadata.title.value] : []
    }
    if (change.record === 'stories') {
      const story = change.after ?? change.before
      return story === null ? [] : [story.name]
    }
    return []
  })
  return subjects.join(' · ')
}
