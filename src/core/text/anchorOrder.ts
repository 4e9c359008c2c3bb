/** Tells mentions that moved from those that only shifted. */
import type { Anchoring } from './anchoring'
import type { Selectors } from './selectors'

/**
 * Turns `exact` into `moved` for mentions that left the order of the others: those outside of the longest run that stands
 * in one order in both texts. A mention alone has no order: for it other offsets are a move. A new list.
 */
export function markMoved(list: readonly Selectors[], anchorings: readonly Anchoring[]): Anchoring[] {
  const found = anchorings
    .flatMap((anchoring, index) => {
      const old = list[index]?.position
      return anchoring.kind === 'orphan' || !old ? [] : [{ index, old, span: anchoring.span }]
    })
    .sort((a, b) => a.old.start - b.old.start || a.old.end - b.old.end)
  const [first] = found
  const inPlace = new Set<number>()
  if (found.length > 1) {
    for (const rank of longestRise(found.map(({ span }) => span.start))) inPlace.add(found[rank]?.index ?? -1)
  } else if (first && first.old.start === first.span.start) inPlace.add(first.index)
  return anchorings.map((anchoring, index) =>
    anchoring.kind === 'exact' && !inPlace.has(index) ? { kind: 'moved', span: anchoring.span } : anchoring,
  )
}

/** The indices of a longest subsequence that never falls (patience sorting). */
function longestRise(values: readonly number[]): number[] {
  const tops: number[] = [] // tops[n] is the index of the least value that ends a run of n + 1
  const previous: number[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tops[middle] ?? 0] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  })
  const run: number[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at)
  return run.reverse()
}
