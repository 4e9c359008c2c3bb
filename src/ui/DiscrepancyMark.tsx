import type { DiscrepancyKind } from '../core/matching/discrepancies/findDiscrepancies'
import styles from './DiscrepancyMark.module.css'
import { Glyph } from './Glyph'

/** The kinds of discrepancy as the interface prints them. */
export const DISCREPANCY_WORDS: Record<DiscrepancyKind, string> = {
  number: 'Number',
  sourceCount: 'Source count',
  name: 'Name',
  quote: 'Quote wording',
  date: 'Date',
  attribution: 'Attribution',
  hedge: 'Hedge',
  negation: 'Negation',
}

/** A kind of discrepancy by glyph and word; with `words` a chip that holds the outlet's own. Neutral: a difference is not a fault. */
export function DiscrepancyMark({ kind, words }: { kind: DiscrepancyKind; words?: string }) {
  return (
    <span className={words === undefined ? styles.mark : `${styles.mark} ${styles.chip}`}>
      <Glyph name={kind} />
      {DISCREPANCY_WORDS[kind]}
      {words !== undefined && <span className={styles.words}>{words}</span>}
    </span>
  )
}
