import { useEffect, useState } from 'react'
import type { Span } from '../../core/text/span'
import { spanFromSelection } from '../../platform/dom/selectedSpan'
import type { Surface } from './useTextSurface'

/** The span that is selected in the text, once it stands still: not while a mouse button or a finger is down. */
export function useSelectedSpan(surface: Surface | null): Span | null {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    if (surface === null) return
    const { rendered } = surface
    const controller = new AbortController()
    const { signal } = controller
    let isDragging = false
    const settle = (): void => {
      if (isDragging) return
      const next = spanFromSelection(rendered, document.getSelection())
      setSpan((last) => (last?.start === next?.start && last?.end === next?.end ? last : next))
    }
    const release = (): void => {
      isDragging = false
      // A press that clears the selection does so after the button is up.
      requestAnimationFrame(settle)
    }
    document.addEventListener('selectionchange', settle, { signal })
    rendered.root.addEventListener(
      'pointerdown',
      (event) => {
        // A finger selects by the system's own handles, which send no pointer events.
        isDragging = event.pointerType === 'mouse' && event.button === 0
      },
      { signal },
    )
    window.addEventListener('pointerup', release, { signal })
    window.addEventListener('pointercancel', release, { signal })
    settle()
    return () => {
      controller.abort()
      setSpan(null)
    }
  }, [surface])
  return span
}

/** Lets go of the browser's selection. */
export function clearSelection(): void {
  document.getSelection()?.removeAllRanges()
}
