/** The candidates of a mention as spans of a text that was indexed once. */
import { candidatesFor, LONGEST_ALIGNED, patternOf } from './anchorCandidates'
import type { PlacedCandidate } from './anchorChoice'
import { alignToWords } from './anchorEdges'
import { describe as selectorsOf } from './describe'
import { type FoldedText, foldedIndexAt, foldText, spanOfFolded } from './foldText'
import { indexSeeds, type SeedIndex } from './seedIndex'
import type { Selectors } from './selectors'

export type IndexedText = { readonly folded: FoldedText; readonly index: SeedIndex }

/** Code units at each end of a long quote by which it is looked for. */
const END_LENGTH = 512

/** How much a long quote may grow or shrink between its ends, as a factor. */
const GROWTH = 2

/** Folds and indexes a text for `placesOf`. */
export function indexedText(text: string): IndexedText {
  const folded = foldText(text)
  return { folded, index: indexSeeds(folded.codes) }
}

/** Where a mention may have gone, in no order. */
export function placesOf(indexed: IndexedText, selectors: Selectors): PlacedCandidate[] {
  const { folded, index } = indexed
  const pattern = patternOf(selectors.quote)
  const expected = foldedIndexAt(folded, selectors.position.start)
  const places = candidatesFor(folded, index, pattern, expected).map((candidate) => {
    const span = spanOfFolded(folded, candidate.from, candidate.to)
    return { ...candidate, span: candidate.score === 1 ? span : alignToWords(folded.text, span, selectors.quote) }
  })
  return places.length > 0 || pattern.to - pattern.from <= LONGEST_ALIGNED ? places : placesByEnds(indexed, selectors)
}

/** Places of a long quote whose words changed: where its first and its last words stand about as far apart as they did. */
function placesByEnds(indexed: IndexedText, { position, quote }: Selectors): PlacedCandidate[] {
  const { prefix, exact, suffix } = quote
  const whole = prefix + exact + suffix
  const from = prefix.length
  const to = from + exact.length
  const endOf = (start: number, end: number): Selectors => ({
    position: { start: position.start + start - from, end: position.start + end - from },
    quote: selectorsOf(whole, { start, end }).quote,
  })
  const heads = placesOf(indexed, endOf(from, from + END_LENGTH))
  const tails = placesOf(indexed, endOf(to - END_LENGTH, to))
  return heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const length = tail.span.end - head.span.start
      if (length * GROWTH < exact.length || length > exact.length * GROWTH) return []
      // Between the ends something changed, or the whole would have been found: never the same words.
      const score = Math.min(0.99, (head.score + tail.score) / 2)
      const span = { start: head.span.start, end: tail.span.end }
      return [{ from: head.from, to: tail.to, score, before: head.before, after: tail.after, span }]
    }),
  )
}
