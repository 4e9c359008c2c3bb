import { Glyph } from './Glyph'
import styles from './StaleMark.module.css'

/** What is said of a claim, and of a cell, whose words changed since its status was set: as in the claims table. */
export const STALE_WORDS = 'Words changed since the verdict'

/** The mark of words that changed since the status was set, until somebody confirms it. */
export function StaleMark() {
  return (
    <span className={styles.mark}>
      <Glyph name="warning" />
      {STALE_WORDS}
    </span>
  )
}
