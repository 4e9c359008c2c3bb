/** The stretch of text near the window: only what lies in it is painted, so a long article costs what a short one does. */
import type { Span } from '../../core/text/span'
import { lastIndexWhere, type RenderedText, rangeFromSpan } from './renderedText'

export type Band = Span & {
  /** Where the text's top stood in the window, in CSS pixels. */
  readonly textTop: number
}

/** The window as it stands now and `reach` window heights above and below it. Reads layout. */
export function bandAround(rendered: RenderedText, reach: number): Band {
  const { top: textTop, bottom: textBottom } = rendered.root.getBoundingClientRect()
  const start = offsetAtHeight(rendered, Math.max(textTop, -reach * innerHeight))
  const end = offsetAtHeight(rendered, Math.min(textBottom, (1 + reach) * innerHeight), 'end')
  return { start, end: Math.max(start + 1, end), textTop }
}

/** Whether the window is less than `step` window heights from where the band was worked out. Reads layout. */
export function isNear(rendered: RenderedText, { textTop }: Band, step: number): boolean {
  return Math.abs(rendered.root.getBoundingClientRect().top - textTop) < step * innerHeight
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
