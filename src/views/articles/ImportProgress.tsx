import type { ReactNode } from 'react'
import { importEndWords } from '../../app/actions/importEndWords'
import { cancelImport, goOnWithImport, pauseImport } from '../../app/actions/importSources'
import type { ImportItem } from '../../app/state/importing'
import { numberWords } from '../../app/words'
import { Button } from '../../ui/Button'
import styles from './ImportDialog.module.css'
import { groupOf } from './importOutcomes'

/** How far an import is, with the ways to stop it; afterwards what came of it, and `children` to take that back. */
export function ImportProgress({
  items,
  isRunning,
  isPaused,
  takenBackCount,
  children,
}: {
  items: readonly ImportItem[]
  isRunning: boolean
  isPaused: boolean
  takenBackCount: number
  children: ReactNode
}) {
  if (!isRunning) {
    return (
      <div className={styles.progress}>
        <h3>
          {importEndWords(
            items.map(({ outcome }) => outcome.kind),
            takenBackCount,
          )}
        </h3>
        {children}
      </div>
    )
  }
  const count = items.length
  const doneCount = items.filter((item) => groupOf(item) !== 'waiting').length
  const soFar = `${numberWords(doneCount)} of ${numberWords(count)}`
  return (
    <div className={styles.progress}>
      <h3>{isPaused ? `Paused at ${soFar}` : `${soFar} read`}</h3>
      <span className={styles.stops}>
        {isPaused ? (
          <Button look="text" onClick={goOnWithImport}>
            Go on
          </Button>
        ) : (
          <Button look="text" onClick={pauseImport}>
            Pause
          </Button>
        )}
        <Button look="text" onClick={cancelImport}>
          Cancel the rest
        </Button>
      </span>
      <progress max={count} value={doneCount} aria-label="Import" />
    </div>
  )
}
