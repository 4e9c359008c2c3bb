/** Tells mentions that moved from those that only shifted. */
import type { Anchoring } from './anchoring'
import { foldText } from './foldText'
import type { Selectors } from './selectors'
import type { Span } from './span'

/** The same words in both texts. */
export type Pair = { readonly old: Span; readonly span: Span }

/**
 * Turns `exact` into `moved` for mentions that left the order of the rest: those outside of the longest run of text that
 * stands in one order in both versions. The rest is the other mentions and `blocks`, words known to be in both. A mention
 * that is alone has no order: for it other offsets are a move. A new list.
 */
export function markMoved(
  list: readonly Selectors[],
  anchorings: readonly Anchoring[],
  blocks: readonly Pair[],
): Anchoring[] {
  const found = anchorings.flatMap((anchoring, index) => {
    const old = list[index]?.position
    return anchoring.kind === 'orphan' || !old ? [] : [{ index, old, span: anchoring.span }]
  })
  const all = [...found, ...blocks.map((pair) => ({ ...pair, index: -1 }))].sort(
    (a, b) => a.old.start - b.old.start || a.old.end - b.old.end,
  )
  const [first] = all
  const isAlone = all.length === 1 && first && first.old.start !== first.span.start
  const inPlace = new Set(isAlone ? [] : heaviestRise(all).map((rank) => all[rank]?.index))
  return anchorings.map((anchoring, index) =>
    anchoring.kind === 'exact' && !inPlace.has(index) ? { kind: 'moved', span: anchoring.span } : anchoring,
  )
}

/** The blocks that stand once in each of two texts, set as they may be; in no order. */
export function commonBlocks(older: string, text: string): Pair[] {
  const now = blocksOf(text)
  return [...blocksOf(older)].flatMap(([words, old]) => {
    const span = now.get(words)
    return old && span ? [{ old, span }] : []
  })
}

/** Code units by which a block is known: enough to tell any two apart. */
const KNOWN_BY = 2000

/** The spans of blocks parted by blank lines, by their folded words; null for words that come again. */
function blocksOf(text: string): Map<string, Span | null> {
  const blocks = new Map<string, Span | null>()
  const add = (start: number, end: number) => {
    if (start >= end) return
    const words = String.fromCharCode(...foldText(text.slice(start, Math.min(end, start + KNOWN_BY))).codes)
    blocks.set(words, blocks.has(words) ? null : { start, end })
  }
  let start = 0
  for (const blank of text.matchAll(/\n\s*\n/g)) {
    add(start, blank.index)
    start = blank.index + blank[0].length
  }
  add(start, text.length)
  return blocks
}

/** The indices of the subsequence whose places never fall and whose words are longest in all (Fenwick tree of maxima). */
export function heaviestRise(pairs: readonly Pair[]): number[] {
  const starts = [...new Set(pairs.map(({ span }) => span.start))].sort((a, b) => a - b)
  const rankOf = new Map(starts.map((start, rank) => [start, rank + 1]))
  const bestUpTo = new Int32Array(starts.length + 1).fill(-1)
  const weights: number[] = []
  const previous: number[] = []
  const weightOf = (index: number) => weights[index] ?? 0
  pairs.forEach(({ span }, index) => {
    const rank = rankOf.get(span.start) ?? 0
    let before = -1
    for (let node = rank; node > 0; node -= node & -node) {
      const other = bestUpTo[node] as number
      if (weightOf(other) > weightOf(before)) before = other
    }
    weights[index] = weightOf(before) + span.end - span.start
    previous[index] = before
    for (let node = rank; node < bestUpTo.length; node += node & -node) {
      if (weightOf(index) > weightOf(bestUpTo[node] as number)) bestUpTo[node] = index
    }
  })
  let last = -1
  pairs.forEach((_, index) => {
    if (weightOf(index) > weightOf(last)) last = index
  })
  const run: number[] = []
  for (let at = last; at >= 0; at = previous[at] ?? -1) run.push(at)
  return run
}
