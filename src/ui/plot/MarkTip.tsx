import { useKeys } from '../useKeys'
import styles from './Plot.module.css'
import type { PlotMark } from './plotMark'

/** Between a mark and what is said of it, CSS pixels. */
const GAP = 6

/** What a mark means, beside it: for the eye, since its name is read out already. */
export function MarkTip({
  mark,
  scrolled,
  width,
  onClose,
}: {
  mark: PlotMark
  scrolled: number
  width: number
  onClose: () => void
}) {
  // What the mark has opened closes on the same press.
  function close(): false {
    onClose()
    return false
  }
  useKeys({ Escape: close })
  const middle = mark.x + mark.width / 2 - scrolled
  const side = middle < width / 2 ? { left: Math.max(0, middle - 16) } : { right: Math.max(0, width - middle - 16) }
  return (
    <div className={styles.tip} aria-hidden="true" style={{ top: mark.y + mark.height + GAP, ...side }}>
      {mark.name}
    </div>
  )
}
