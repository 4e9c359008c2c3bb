import type { ReactNode } from 'react'
import { cancelImport, goOnWithImport, pauseImport } from '../../app/actions/importSources'
import { countOf, numberWords } from '../../app/words'
import { Button } from '../../ui/Button'
import styles from './ImportDialog.module.css'
import type { OutcomeGroup } from './importOutcomes'

/** How far an import is, with the ways to stop it; afterwards what came of it, and `children` to take that back. */
export function ImportProgress({
  counts,
  count,
  isRunning,
  isPaused,
  children,
}: {
  counts: ReadonlyMap<OutcomeGroup, number>
  /** Of all files. */
  count: number
  isRunning: boolean
  isPaused: boolean
  children: ReactNode
}) {
  const doneCount = count - (counts.get('waiting') ?? 0)
  const soFar = `${numberWords(doneCount)} of ${numberWords(count)}`
  if (!isRunning) {
    return (
      <div className={styles.progress}>
        <h3>{summary(counts, count)}</h3>
        {children}
      </div>
    )
  }
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

function summary(counts: ReadonlyMap<OutcomeGroup, number>, count: number): string {
  const offered = counts.get('offered') ?? 0
  const refused = counts.get('refused') ?? 0
  const parts = [
    `${numberWords(counts.get('imported') ?? 0)} of ${countOf(count, 'file')} imported`,
    ...(offered > 0 ? [`${numberWords(offered)} to be decided`] : []),
    ...(refused > 0 ? [`${numberWords(refused)} refused`] : []),
  ]
  return `${parts.join(', ')}.`
}
