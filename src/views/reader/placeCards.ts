/** Where claim cards stand beside the text. */

/** `wanted` is the height of the highlight; all in CSS pixels. */
export type Card = { readonly wanted: number; readonly height: number }

/**
 * The tops of cards in order: no two closer than `gap`, none above 0, each as near to its highlight as its neighbours
 * let it. The card at `pinned` stands exactly at its highlight, and the others give way, even out over the top: they are
 * where they belong again when they are chosen.
 *
 * Least squares by pooling neighbours that would overlap (isotonic regression; Ayer and others 1955). O(n).
 */
export function placeCards(cards: readonly Card[], gap: number, pinned: number | null = null): number[] {
  if (pinned === null || cards[pinned] === undefined) return placeBetween(cards, gap, 0, Number.POSITIVE_INFINITY)
  const before = cards.slice(0, pinned)
  const after = cards.slice(pinned + 1)
  const { wanted, height } = cards[pinned]
  const top = Math.max(0, wanted)
  return [
    ...placeBetween(before, gap, Number.NEGATIVE_INFINITY, top),
    top,
    ...placeBetween(after, gap, top + height + gap, Number.POSITIVE_INFINITY),
  ]
}

type Pool = { count: number; sum: number }

/** Places cards from `least` on, the last one ending a gap before `most`. */
function placeBetween(cards: readonly Card[], gap: number, least: number, most: number): number[] {
  // With the heights of the cards before taken off, "no overlap" is "never falling".
  const offsets: number[] = []
  let total = 0
  for (const { height } of cards) {
    offsets.push(total)
    total += height + gap
  }
  const pools: Pool[] = []
  for (const [index, { wanted }] of cards.entries()) {
    let pool: Pool = { count: 1, sum: wanted - (offsets[index] ?? 0) }
    let last = pools.at(-1)
    while (last !== undefined && last.sum / last.count > pool.sum / pool.count) {
      pool = { count: last.count + pool.count, sum: last.sum + pool.sum }
      pools.pop()
      last = pools.at(-1)
    }
    pools.push(pool)
  }
  const levels = pools.flatMap(({ count, sum }) => Array<number>(count).fill(sum / count))
  return levels.map((level, index) => Math.max(least, Math.min(most - total, level)) + (offsets[index] ?? 0))
}
