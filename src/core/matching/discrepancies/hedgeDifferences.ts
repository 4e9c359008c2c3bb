/** Tellings of which one keeps a distance from the claim that the other does not keep. */
import type { Hedge, HedgeKind } from '../facts/hedges'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

/** "Alleged" against "said", and "denied" against "admitted"; words of likelihood sit in too many places to compare by kind alone. */
export function hedgeDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [x, y] = [hedgesOf(a), hedgesOf(b)]
  for (const [kind, other] of [
    ['claimed', 'said'],
    ['denied', 'admitted'],
  ] as const) {
    for (const [p, q, flipped] of [
      [x, y, false],
      [y, x, true],
    ] as const) {
      const [marked, plain] = [of(p, kind), of(q, other)]
      if (marked.length === 0 || plain.length === 0 || of(q, kind).length > 0) continue
      const words = flipped ? ([plain, marked] as const) : ([marked, plain] as const)
      return [{ words, conflict: false, quiet: false, about: new Set() }]
    }
  }
  return []
}

function hedgesOf({ attributions }: ReadTelling): Hedge[] {
  return attributions.flatMap(({ hedges }) => hedges)
}

function of(hedges: readonly Hedge[], kind: HedgeKind): { start: number; end: number }[] {
  return hedges.filter((hedge) => hedge.kind === kind).map(({ start, end }) => ({ start, end }))
}
