/** Finds which of many spans lie in a stretch of text, without looking at the others. */
import { inReadingOrder } from '../../core/text/lanes'
import type { Span } from '../../core/text/span'

/** Spans in reading order; `reach[i]` is the greatest end among the first i + 1, which only grows. */
export type SpanIndex<Item extends Span> = { readonly items: readonly Item[]; readonly reach: Float64Array }

/** Sorts `items` (near to linear where they are sorted already) and notes how far they reach. */
export function indexSpans<Item extends Span>(items: readonly Item[]): SpanIndex<Item> {
  const sorted = items.toSorted(inReadingOrder)
  const reach = new Float64Array(sorted.length)
  let greatest = 0
  for (const [index, { end }] of sorted.entries()) {
    greatest = Math.max(greatest, end)
    reach[index] = greatest
  }
  return { items: sorted, reach }
}

/** The items that overlap the stretch, in reading order. O(log n + looked at). */
export function spansWithin<Item extends Span>(index: SpanIndex<Item>, stretch: Span): Item[] {
  return itemsFrom(index, firstReaching(index, stretch.start), stretch)
}

/**
 * The items that overlap the stretch, and before them all that hang together with them by overlaps: what must be
 * known to lay lanes as they would be laid for the whole text.
 */
export function chainedSpansWithin<Item extends Span>(index: SpanIndex<Item>, stretch: Span): Item[] {
  const { items, reach } = index
  let first = firstReaching(index, stretch.start)
  while (first > 0 && (reach[first - 1] ?? 0) > (items[first]?.start ?? 0)) first--
  return itemsFrom(index, first, { start: 0, end: stretch.end })
}

/** The index of the first item up to which some item reaches over `offset`. */
function firstReaching({ reach }: SpanIndex<Span>, offset: number): number {
  let low = 0
  let high = reach.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reach[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function itemsFrom<Item extends Span>({ items }: SpanIndex<Item>, first: number, stretch: Span): Item[] {
  const found: Item[] = []
  for (let at = first; at < items.length; at++) {
    const item = items[at]
    if (item === undefined || item.start >= stretch.end) break
    if (item.end > stretch.start) found.push(item)
  }
  return found
}
