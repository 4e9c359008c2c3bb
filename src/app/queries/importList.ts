/** The import as it is drawn: however fast its files settle, its list moves a few times a second. */
import { startTransition, useEffect, useState } from 'react'
import { type Importing, useImporting } from '../state/importing'

/**
 * Between two drawings of a list that runs, milliseconds. Four counts a second still read as moving, and leave the
 * page's thread to storing. Noticed by "moves four times a second" in tests/browser/articles/importDialog.test.tsx.
 */
const REDRAW_MS = 250

/** The list and how it stands: at once when it starts, pauses or ends, else at most every quarter of a second. */
export function useImportList(): Importing {
  const [shown, setShown] = useState(() => useImporting.getState())
  useEffect(() => {
    let drawnAt = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => {
      clearTimeout(timer)
      timer = undefined
      drawnAt = performance.now()
      setShown(useImporting.getState())
    }
    const stop = useImporting.subscribe((now, before) => {
      if (isTurn(now, before)) return draw()
      // A transition: a key that is pressed meanwhile is answered first.
      timer ??= setTimeout(() => startTransition(draw), Math.max(0, drawnAt + REDRAW_MS - performance.now()))
    })
    draw() // what came between the first drawing and this
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return shown
}

/** Whether a person waits for the change: only the outcomes of an import that runs may come late. */
function isTurn(now: Importing, before: Importing): boolean {
  return !now.isRunning || now.isRunning !== before.isRunning || now.isPaused !== before.isPaused
}
