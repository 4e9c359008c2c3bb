/** The stretch of text near the window: only what lies in it is painted, so a long article costs what a short one does. */
import type { Span } from '../../core/text/span'
import { lastIndexWhere, type RenderedText, rangeFromSpan } from './renderedText'

/** Window heights that are painted above and below the window; more costs paint, less shows bare text in a fast scroll. */
const REACH = 1.5
/** The band moves when less than this many window heights are painted ahead: half a screen is more than one frame scrolls. */
const MARGIN = 0.5

export type Band = Span & {
  /** CSS pixels from the top of the text. */
  readonly top: number
  readonly bottom: number
}

/** The band around the window as it stands now. Reads layout. */
export function bandAround(rendered: RenderedText): Band {
  const { top: textTop, bottom: textBottom } = rendered.root.getBoundingClientRect()
  const top = Math.max(textTop, -REACH * innerHeight)
  const bottom = Math.min(textBottom, (1 + REACH) * innerHeight)
  const start = offsetAtHeight(rendered, top)
  const end = Math.max(start + 1, offsetAtHeight(rendered, bottom, 'end'))
  return { start, end, top: top - textTop, bottom: bottom - textTop }
}

/** Whether the window still has `MARGIN` of painted text on both sides, or the text ends there. Reads layout. */
export function isCovered(rendered: RenderedText, band: Band): boolean {
  const { top: textTop, height } = rendered.root.getBoundingClientRect()
  const wantedTop = Math.max(0, Math.min(height, -textTop - MARGIN * innerHeight))
  const wantedBottom = Math.max(0, Math.min(height, -textTop + (1 + MARGIN) * innerHeight))
  return band.top <= wantedTop && wantedBottom <= band.bottom
}

/** A block taller than this many windows is searched inside, since all its highlights would be painted otherwise. */
const TALL = 2

/** The offset near a height of the window (CSS pixels): the block's edge, or a place in a very tall block. */
function offsetAtHeight(rendered: RenderedText, height: number, side: 'start' | 'end' = 'start'): number {
  const { blocks, nodes } = rendered
  const boxOf = (index: number): DOMRect | undefined => nodes[index]?.parentElement?.getBoundingClientRect()
  const index = lastIndexWhere(blocks.length, (each) => (boxOf(each)?.top ?? 0) <= height)
  const block = blocks[index]
  const box = boxOf(index)
  if (block === undefined || box === undefined) return 0
  if (box.height <= TALL * innerHeight) return side === 'start' ? block.start : block.end
  const topOf = (offset: number): number =>
    rangeFromSpan(rendered, { start: offset, end: offset + 1 })?.getBoundingClientRect().top ?? 0
  return block.start + lastIndexWhere(block.end - block.start, (each) => topOf(block.start + each) <= height)
}
