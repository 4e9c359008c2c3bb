import { discardLeftBatch, resumeBatch } from '../../app/actions/resumeImport'
import { useDesk } from '../../app/desk'
import { openImport } from '../../app/state/importing'
import { type LeftBatch, useLeftBatches } from '../../app/state/leftBatches'
import { countOf, numberWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { screenPath } from '../paths'
import styles from '../shell/Shell.module.css'

/** Imports that stopped when the page was left: goes on with them, or forgets what had not been read. */
export function ImportNotice() {
  const desk = useDesk()
  const left = useLeftBatches((state) => state.left)
  return left.map(({ batch, ...counts }) => (
    <section key={batch.id} className={styles.notice} aria-label="Unfinished import">
      <span>{words({ batch, ...counts })}</span>
      <Button
        tight
        onClick={() => {
          openImport()
          if (batch.storyId !== null) location.hash = screenPath(batch.storyId, 'articles')
          void resumeBatch(desk, batch).then((storyId) => {
            if (batch.storyId === null && storyId !== null) location.hash = screenPath(storyId, 'articles')
          })
        }}
      >
        {counts.waitingCount > 0 ? 'Go on' : 'Decide'}
      </Button>
      <Button look="plain" tight onClick={() => void discardLeftBatch(desk, batch)}>
        Discard
      </Button>
    </section>
  ))
}

function words({ batch: { sourceCount }, waitingCount, offeredCount }: LeftBatch): string {
  const offered = `${countOf(offeredCount, 'article')} may be here already: ${offeredCount === 1 ? 'it waits' : 'they wait'} for your decision.`
  if (waitingCount === 0) return offered
  const stopped = `An import of ${countOf(sourceCount, 'file')} stopped at ${numberWords(sourceCount - waitingCount)}.`
  return offeredCount > 0 ? `${stopped} ${offered}` : stopped
}
