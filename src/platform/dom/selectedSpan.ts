/** The browser's selection as a span of the text, and back. */
import type { Span } from '../../core/text/span'
import { offsetFromPoint, placeFromOffset, type RenderedText } from './renderedText'

/**
 * The part of a range that lies in the text, without white space at its ends, so that nothing hangs in the blank line
 * between blocks. `null` where nothing but white space is left, or an end lies outside the text.
 */
export function spanFromRange(rendered: RenderedText, range: AbstractRange): Span | null {
  const start = offsetFromPoint(rendered, range.startContainer, range.startOffset, 'start')
  const end = offsetFromPoint(rendered, range.endContainer, range.endOffset, 'end')
  if (start === null || end === null || start >= end) return null
  return trimmed(rendered.text, { start, end })
}

/** The selected span, `null` where nothing in the text is selected. A selection that leaves the text is cut at its edge. */
export function spanFromSelection(rendered: RenderedText, selection: Selection | null): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const { root } = rendered
  if (!range.intersectsNode(root)) return null
  const inside = document.createRange()
  inside.selectNodeContents(root)
  if (root.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset)
  if (root.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset)
  return spanFromRange(rendered, inside)
}

/** Selects a span as a person would have; `backward` leaves the end that moves at the span's start. */
export function selectSpan(rendered: RenderedText, span: Span, backward = false): void {
  const start = placeFromOffset(rendered, span.start, 'start')
  const end = placeFromOffset(rendered, span.end, 'end')
  if (start === null || end === null) return
  const [from, to] = backward ? [end, start] : [start, end]
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** A span less the white space at its ends; `null` where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
