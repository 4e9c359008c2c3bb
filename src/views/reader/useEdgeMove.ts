import { useEffect, useRef } from 'react'
import { announce } from '../../app/state/announcements'
import type { MentionId } from '../../core/ids'
import type { Span } from '../../core/text/span'
import type { ReaderItem } from './readerItems'
import type { ReaderActs } from './useReaderActs'
import type { Surface } from './useTextSurface'
import { wordEndAfter, wordEndBefore, wordStartAfter, wordStartBefore } from './wordEdges'

/** Milliseconds without a key until the new edges are kept, so that five presses are one change to undo. */
const SETTLE_MS = 600

/** Edges that are shown but not kept yet. */
type Pending = {
  readonly mentionId: MentionId
  readonly span: Span
  readonly timer: ReturnType<typeof setTimeout>
  readonly keep: () => void
}

/** Moves an edge of a highlight word by word by keys; it is shown at once and kept after the last press. */
export function useEdgeMove(surface: Surface | null, acts: ReaderActs) {
  const pending = useRef<Pending | null>(null)
  useEffect(() => () => pending.current?.keep(), [])

  return (item: ReaderItem, edge: 'start' | 'end', step: 1 | -1): void => {
    if (surface === null) return
    if (pending.current?.mentionId !== item.id) pending.current?.keep()
    const { start, end } = pending.current?.span ?? item
    const span = moved(surface.rendered.text, { start, end }, edge, step)
    if (span.start >= span.end) return
    clearTimeout(pending.current?.timer)
    const keep = (): void => {
      clearTimeout(pending.current?.timer)
      pending.current = null
      surface.hold(null)
      void acts.move(item.id, span)
    }
    pending.current = { mentionId: item.id, span, timer: setTimeout(keep, SETTLE_MS), keep }
    surface.hold(span)
    const words = surface.rendered.text.slice(span.start, span.end).split(/\s+/u)
    announce(`Highlight ${edge === 'start' ? `from “${words[0]}”` : `to “${words.at(-1)}”`}`)
  }
}

function moved(text: string, { start, end }: Span, edge: 'start' | 'end', step: 1 | -1): Span {
  if (edge === 'start') return { start: step === 1 ? wordStartAfter(text, start) : wordStartBefore(text, start), end }
  return { start, end: step === 1 ? wordEndAfter(text, end) : wordEndBefore(text, end) }
}
