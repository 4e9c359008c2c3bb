import type { CSSProperties, MouseEvent } from 'react'
import { STATUSES, type Status } from '../../core/claim/claim'
import { Glyph } from '../../ui/Glyph'
import { STATUS_WORDS } from '../../ui/StatusMark'
import styles from './TagToolbar.module.css'

/**
 * The three statuses at hand. Floats above `at` (CSS pixels from the text's corner) beside a mouse; docks at the foot
 * of the window on touch, since the system owns the space round a selection there.
 */
export function TagToolbar({
  label,
  at,
  status = null,
  onTag,
  onLink,
}: {
  label: string
  at: { readonly left: number; readonly top: number } | null
  /** The status that is set, if one is. */
  status?: Status | null
  onTag: (status: Status) => void
  onLink?: () => void
}) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className={at === null ? `${styles.toolbar} ${styles.docked}` : styles.toolbar}
      style={at === null ? undefined : ({ '--left': `${at.left}px`, '--top': `${at.top}px` } as CSSProperties)}
    >
      {STATUSES.map((each, index) => (
        <button
          key={each}
          type="button"
          className={styles[each]}
          aria-pressed={status === null ? undefined : status === each}
          onMouseDown={keepSelection}
          onClick={() => onTag(each)}
        >
          <Glyph name={each} />
          <span>{STATUS_WORDS[each]}</span>
          <kbd aria-hidden="true">{index + 1}</kbd>
        </button>
      ))}
      {onLink !== undefined && (
        <>
          <span className={styles.separator} />
          <button type="button" onMouseDown={keepSelection} onClick={onLink}>
            Link to claim
            <kbd aria-hidden="true">l</kbd>
          </button>
        </>
      )}
    </div>
  )
}

/** A press on a button would let go of the selection that it is about. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault()
}
