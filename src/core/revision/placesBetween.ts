/** Which stretches of two versions stand in one place, as far as the paragraphs around them tell. */
import { heaviestRise } from '../text/anchorOrder'
import type { Span } from '../text/span'
import type { UnitPair } from './pairUnits'

/**
 * Whether a stretch of the older version and one of the newer stand in one place: between the same two paragraphs of
 * those that kept their order, or in or beside one of them. Each stretch lies in one of the blocks.
 */
export function placesBetween(
  before: readonly Span[],
  after: readonly Span[],
  pairs: readonly UnitPair[],
): (before: Span, after: Span) => boolean {
  const sorted = pairs.toSorted((a, b) => a.before - b.before)
  const kept = new Set(
    heaviestRise(sorted.map((pair) => ({ old: before[pair.before] ?? NOWHERE, span: after[pair.after] ?? NOWHERE }))),
  )
  const inOrder = sorted.filter((_, index) => kept.has(index))
  const old = inOrder.flatMap((pair) => before[pair.before] ?? [])
  const now = inOrder.flatMap((pair) => after[pair.after] ?? [])
  return (from, to) => {
    const [x, y] = [gapOf(old, from), gapOf(now, to)]
    return x.first <= y.last && y.first <= x.last
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** How many of the blocks end before the stretch, and how many do or hold it. */
function gapOf(blocks: readonly Span[], { start, end }: Span): { readonly first: number; readonly last: number } {
  return {
    first: countBelow(blocks, (block) => block.end <= start),
    last: countBelow(blocks, (block) => block.start < end),
  }
}

/** How many of the sorted blocks, from the first, satisfy. */
function countBelow(blocks: readonly Span[], isBelow: (block: Span) => boolean): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && isBelow(block)) low = middle + 1
    else high = middle
  }
  return low
}
