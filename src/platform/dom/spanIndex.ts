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

/** Positions in `items` of those that overlap the stretch, ascending. O(log n + looked at). */
export function indexesWithin({ items, reach }: SpanIndex<Span>, stretch: Span): number[] {
  const found: number[] = []
  for (let at = firstReaching(reach, stretch.start); at < items.length; at++) {
    const item = items[at]
    if (item === undefined || item.start >= stretch.end) break
    if (item.end > stretch.start) found.push(at)
  }
  return found
}

/** The items that overlap the stretch, in reading order. */
export function spansWithin<Item extends Span>(index: SpanIndex<Item>, stretch: Span): Item[] {
  return indexesWithin(index, stretch).flatMap((at) => index.items[at] ?? [])
}

/** The stretch with all that overlaps it. */
export function widened(index: SpanIndex<Span>, stretch: Span): Span {
  let { start, end } = stretch
  for (const item of spansWithin(index, stretch)) {
    start = Math.min(start, item.start)
    end = Math.max(end, item.end)
  }
  return { start, end }
}

/** The position of the first item up to which some item reaches over `offset`. */
function firstReaching(reach: Float64Array, offset: number): number {
  let low = 0
  let high = reach.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reach[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
