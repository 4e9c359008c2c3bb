/** Tellings of which one keeps a distance from the claim that the other does not keep. */
import type { Span } from '../../text/span'
import type { Hedge, HedgeKind } from '../facts/hedges'
import { contentStems } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

/** Code units on either side of a hedge that hold what is hedged: a clause. */
const CLAUSE = 90
/** Content words that the hedged clauses of both tellings must share; below it two hedges are about two things. */
const SHARED = 2

/** "Alleged" against "said", "denied" against "admitted", where both stand with the same words. */
export function hedgeDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  for (const [kind, other] of [
    ['claimed', 'said'],
    ['denied', 'admitted'],
  ] as const) {
    const difference = marked(a, kind, b, other, false) ?? marked(b, kind, a, other, true)
    if (difference !== null) return [difference]
  }
  return []
}

function marked(
  a: ReadTelling,
  kind: HedgeKind,
  b: ReadTelling,
  other: HedgeKind,
  flipped: boolean,
): Difference | null {
  if (hedgesOf(b).some((hedge) => hedge.kind === kind)) return null
  for (const x of hedgesOf(a).filter((hedge) => hedge.kind === kind)) {
    const near = clauseStems(a, x)
    for (const y of hedgesOf(b).filter((hedge) => hedge.kind === other)) {
      const shared = [...clauseStems(b, y)].filter((stem) => near.has(stem))
      if (shared.length < SHARED) continue
      const [p, q] = [[spanOf(x)], [spanOf(y)]]
      return { words: flipped ? [q, p] : [p, q], conflict: false, quiet: false, about: new Set(shared) }
    }
  }
  return null
}

function hedgesOf({ attributions }: ReadTelling): readonly Hedge[] {
  return attributions.flatMap(({ hedges }) => hedges)
}

function clauseStems({ text, mentions }: ReadTelling, hedge: Span): Set<string> {
  const mention = mentions.find(({ start, end }) => start <= hedge.start && hedge.start < end) ?? hedge
  const start = Math.max(mention.start, hedge.start - CLAUSE)
  return contentStems(text, { start, end: Math.min(mention.end, hedge.end + CLAUSE) })
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
