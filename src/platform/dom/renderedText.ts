/**
 * Canonical text as it stands in the document, and the way from offsets to DOM places and back.
 *
 * Each block is an element with `data-start` that holds exactly one text node, which nothing ever splits or wraps:
 * the browser's own selection, find-in-page and reading aloud see plain text, and a place is found by a binary search.
 */
import type { Block, BlockKind } from '../../core/text/block'
import type { Span } from '../../core/text/span'

/** A revision's text in the document. `nodes[i]` is the one text node of `blocks[i]`. */
export type RenderedText = {
  readonly root: HTMLElement
  readonly text: string
  readonly blocks: readonly Block[]
  readonly nodes: readonly Text[]
}

/** A boundary point: an offset of UTF-16 code units into a text node. */
export type Place = { readonly node: Text; readonly offset: number }

/** Headings stand one level under the article's title; list items are wrapped in a list below. */
const ELEMENT_OF: Record<BlockKind, string> = { paragraph: 'p', heading: 'h2', quotation: 'blockquote', listItem: 'li' }

/** Replaces the children of `root` by the blocks of `text`. */
export function renderText(root: HTMLElement, text: string, blocks: readonly Block[]): RenderedText {
  const nodes: Text[] = []
  const children: HTMLElement[] = []
  let list: HTMLElement | null = null
  for (const block of blocks) {
    const element = document.createElement(ELEMENT_OF[block.kind])
    element.dataset.start = String(block.start)
    element.dir = 'auto'
    const node = document.createTextNode(text.slice(block.start, block.end))
    element.append(node)
    nodes.push(node)
    if (block.kind !== 'listItem') {
      list = null
      children.push(element)
      continue
    }
    if (list === null) {
      list = document.createElement('ul')
      children.push(list)
    }
    list.append(element)
  }
  root.replaceChildren(...children)
  return { root, text, blocks, nodes }
}

/** The index of the last block that starts at or before `offset`, 0 for an offset before all of them. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  return lastIndexWhere(blocks.length, (index) => (blocks[index]?.start ?? 0) <= offset)
}

/** The greatest index below `count` that meets a condition met by all before it; 0 if none does. Binary search. */
export function lastIndexWhere(count: number, meets: (index: number) => boolean): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (meets(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Where an offset is in the document. An offset between two blocks belongs to the next one as a `start` and to the
 * last one as an `end`. `null` only where there are no blocks.
 */
export function placeFromOffset(rendered: RenderedText, offset: number, side: 'start' | 'end'): Place | null {
  const { blocks, nodes } = rendered
  let index = blockIndexAt(blocks, side === 'start' ? offset : offset - 1)
  const block = blocks[index]
  if (block === undefined) return null
  if (side === 'start' && offset >= block.end && index + 1 < blocks.length) index++
  const node = nodes[index]
  const start = blocks[index]?.start ?? 0
  if (node === undefined) return null
  return { node, offset: Math.max(0, Math.min(node.length, offset - start)) }
}

/** The span as a static range, which costs nothing to keep; `null` where there are no blocks. */
export function staticRangeFromSpan(rendered: RenderedText, span: Span): StaticRange | null {
  const start = placeFromOffset(rendered, span.start, 'start')
  const end = placeFromOffset(rendered, span.end, 'end')
  if (start === null || end === null) return null
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  })
}

/** The span as a live range, for rectangles and selections; `null` where there are no blocks. */
export function rangeFromSpan(rendered: RenderedText, span: Span): Range | null {
  const start = placeFromOffset(rendered, span.start, 'start')
  const end = placeFromOffset(rendered, span.end, 'end')
  if (start === null || end === null) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/**
 * The offset of a boundary point, `null` outside the text. A point between blocks, as a triple click leaves one, is
 * the start of the next block as a `start` and the end of the last one as an `end`.
 */
export function offsetFromPoint(rendered: RenderedText, node: Node, offset: number, side: 'start' | 'end') {
  const { root, blocks, nodes } = rendered
  if (!root.contains(node) || blocks.length === 0) return null
  if (node instanceof Text) {
    const block = node.parentElement?.dataset.start
    if (block !== undefined) return Number(block) + offset
  }
  const point = document.createRange()
  point.setStart(node, offset)
  /** Whether the block begins before the point. */
  const isBefore = (index: number): boolean => {
    const text = nodes[index]
    return text !== undefined && point.comparePoint(text, 0) < 0
  }
  const before = lastIndexWhere(nodes.length, isBefore)
  const first = isBefore(before) ? before + 1 : before
  if (side === 'start') return blocks[first]?.start ?? rendered.text.length
  return first === 0 ? 0 : (blocks[first - 1]?.end ?? 0)
}
