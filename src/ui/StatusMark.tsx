import type { Status } from '../core/claim/claim'
import { Glyph } from './Glyph'
import styles from './StatusMark.module.css'

/** The statuses as words, for the interface. */
export const STATUS_WORDS: Record<Status, string> = {
  verified: 'Verified',
  unverified: 'Unverified',
  disputed: 'Disputed',
}

/** A status by shape, colour and word; `bare` hides the word from sight, not from assistive technology. */
export function StatusMark({ status, bare = false }: { status: Status; bare?: boolean }) {
  return (
    <span className={`${styles.mark} ${styles[status]}`}>
      <Glyph name={status} />
      <span className={bare ? 'hidden-words' : undefined}>{STATUS_WORDS[status]}</span>
    </span>
  )
}
