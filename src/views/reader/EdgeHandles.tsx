import { type PointerEvent, useState } from 'react'
import type { Span } from '../../core/text/span'
import { offsetAtPoint } from '../../platform/dom/pointedOffset'
import styles from './ArticleText.module.css'
import type { ReaderItem } from './readerItems'
import { type Surface, useNearby } from './useTextSurface'
import { wordEndAfter, wordStartBefore } from './wordEdges'

/** A handle at either end of the selected highlight, to be dragged to another word. Keys do the same: see the claim's menu. */
export function EdgeHandles({
  surface,
  item,
  onMove,
}: {
  surface: Surface
  item: ReaderItem
  onMove: (span: Span) => void
}) {
  useNearby(surface)
  const [dragged, setDragged] = useState<Span | null>(null)
  const span = dragged ?? item
  const boxes = surface.boxesOf(span)
  const first = boxes[0]
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return null

  function drag(event: PointerEvent, edge: 'start' | 'end'): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const offset = offsetAtPoint(surface.rendered, event.clientX, event.clientY)
    if (offset === null) return
    const { text } = surface.rendered
    const next =
      edge === 'start'
        ? { start: wordStartBefore(text, offset + 1), end: item.end }
        : { start: item.start, end: wordEndAfter(text, offset) }
    if (next.start >= next.end) return
    setDragged(next)
    surface.hold(next)
  }

  function drop(): void {
    surface.hold(null)
    setDragged(null)
    if (dragged !== null) onMove(dragged)
  }

  const handle = (edge: 'start' | 'end', left: number, top: number, height: number) => (
    <span
      className={styles.handle}
      data-edge={edge}
      style={{ left, top, height }}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => drag(event, edge)}
      onPointerUp={drop}
      onPointerCancel={() => {
        surface.hold(null)
        setDragged(null)
      }}
    />
  )
  return (
    <div aria-hidden="true">
      {handle('start', first.left, first.top, first.height)}
      {handle('end', last.left + last.width, last.top, last.height)}
    </div>
  )
}
