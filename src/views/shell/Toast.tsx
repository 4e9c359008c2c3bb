import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from '../../app/desk'
import { watchLastEvent } from '../../app/queries/lastEvent'
import { dismissToast, type Toast as ShownAs, tellToast, useAnnouncements } from '../../app/state/announcements'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import styles from './Toast.module.css'
import { useUndo } from './useUndo'

/** Long enough to read a sentence and reach for the button; it stays while the pointer or the focus is on it. */
const SHOWN_MS = 8000

/** The last outcome, with its way back. What it says is announced by the status line, not here. */
export function Toast() {
  const toast = useAnnouncements((state) => state.toast)
  // A toast of its own for each: one that was pointed at when it went does not hold the next.
  return toast && <ShownToast key={toast.count} {...toast} />
}

function ShownToast({ text, undoIn: storyId, ofEvent, count }: ShownAs) {
  const desk = useDesk()
  const { undoIn } = useUndo()
  const [isHeld, setHeld] = useState(false)
  const { toast, noteOrigin } = useFocusGivenBack()
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(dismissToast, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  useEffect(() => {
    if (storyId === null) return undefined
    return watchLastEvent(desk, storyId, (last) => tellToast(count, last))
  }, [desk, storyId, count])
  return (
    <section aria-label="Last change">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only holds the toast while it is looked at; its buttons act */}
      <div
        ref={toast}
        className={styles.toast}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={(event) => {
          setHeld(true)
          noteOrigin(event)
        }}
        onBlur={() => setHeld(false)}
      >
        <span>{text}</span>
        {storyId !== null && (
          <Button look="plain" tight keys="Ctrl Z" onClick={() => void undoIn(storyId, ofEvent ?? undefined)}>
            Undo
          </Button>
        )}
        <Button look="plain" tight aria-label="Dismiss" onClick={dismissToast}>
          <Glyph name="cross" />
        </Button>
      </div>
    </section>
  )
}

/** A toast that goes while it has the focus gives it back to where it came from, or else to the screen. */
function useFocusGivenBack() {
  const toast = useRef<HTMLDivElement>(null)
  const origin = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const { current } = toast
    return () => {
      if (current?.contains(document.activeElement) !== true) return
      const back = origin.current?.isConnected === true ? origin.current : document.getElementById('main')
      back?.focus({ preventScroll: true })
    }
  }, [])
  const noteOrigin = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const from = relatedTarget instanceof HTMLElement ? relatedTarget : null
    if (from === null || !currentTarget.contains(from)) origin.current = from
  }
  return { toast, noteOrigin }
}
