/** Which character stands under a point of the window. */
import { offsetFromPoint, type RenderedText, rangeFromSpan } from './renderedText'

/** What `caretRangeFromPoint` is where `caretPositionFromPoint` is missing (Safari before 18.4). */
type OlderDocument = { caretRangeFromPoint?: (x: number, y: number) => Range | null }

/**
 * The offset of the character whose box holds the point, `null` beside the text.
 *
 * `x` and `y` are CSS pixels of the window, as in a mouse event. A caret stands between two characters, so both are
 * looked at; a line's box counts up and down to its neighbours, so that a press on the underline hits.
 */
export function offsetAtPoint(rendered: RenderedText, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  if (caret === null) return null
  const offset = offsetFromPoint(rendered, caret.node, caret.offset, 'start')
  if (offset === null) return null
  for (const start of [offset, offset - 1]) {
    if (start >= 0 && start < rendered.text.length && holds(rendered, start, x, y)) return start
  }
  return null
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y) ?? null
  return range && { node: range.startContainer, offset: range.startOffset }
}

function holds(rendered: RenderedText, start: number, x: number, y: number): boolean {
  const range = rangeFromSpan(rendered, { start, end: start + 1 })
  if (range === null) return false
  const leading = Number.parseFloat(getComputedStyle(rendered.root).lineHeight) || 0
  return [...range.getClientRects()].some((box) => {
    const slack = Math.max(0, (leading - box.height) / 2)
    return box.left <= x && x <= box.right && box.top - slack <= y && y <= box.bottom + slack
  })
}
