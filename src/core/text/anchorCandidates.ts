/** The places of a text that a described quote may have gone to, each with what speaks for it. */
import { alignedRange, type QuotePattern, type Range } from './anchorRange'
import { contextShare } from './approximateAlignment'
import { type FoldedText, foldText } from './foldText'
import type { SeedIndex } from './seedIndex'
import { COPIES, type Diagonals, type Pattern, seedCopies, seedPlaces } from './seedPlaces'
import type { QuoteSelector } from './selectors'

/** A place, in folded units of the text. */
export type Candidate = {
  readonly from: number
  readonly to: number
  /** Twice the matching units over the units of both, 0..1; 1 when unit for unit the same. */
  readonly score: number
  /** The shares of the context found again on either side, 0..1; null where the quote has none. */
  readonly before: number | null
  readonly after: number | null
}

/** The share of both contexts at which a verbatim copy needs no comparison with places that only resemble the quote. */
const BEYOND_DOUBT = 0.9

/**
 * Folded units up to which a quote is aligned as a whole: an alignment costs its length times the width of its band.
 * Longer ones are looked for by their ends.
 */
export const LONGEST_ALIGNED = 2048

/** The folded quote with its context. */
export function patternOf(quote: QuoteSelector): QuotePattern {
  const prefix = foldText(quote.prefix).codes
  const exact = foldText(quote.exact).codes
  const suffix = foldText(quote.suffix).codes
  const codes = new Uint16Array(prefix.length + exact.length + suffix.length)
  codes.set(prefix)
  codes.set(exact, prefix.length)
  codes.set(suffix, prefix.length + exact.length)
  return {
    codes,
    from: prefix.length,
    to: prefix.length + exact.length,
    opensBlock: quote.prefix === '' || /\n\s*\n\s*$/.test(quote.prefix),
    spansBlocks: /\n\s*\n/.test(quote.exact.trim()),
    closesBlock: quote.suffix === '' || /^\s*\n\s*\n/.test(quote.suffix),
  }
}

/** All candidates, in no order. `expected` is the folded place that the quote would have had the text not changed. */
export function candidatesFor(
  folded: FoldedText,
  index: SeedIndex,
  pattern: QuotePattern,
  expected: number,
): Candidate[] {
  const text = folded.codes
  const length = pattern.to - pattern.from
  if (length === 0) return []
  const copies = seedCopies(index, text, pattern, expected)
  const found = copies.map((place) => judged(text, pattern, { from: place, to: place + length, score: 1 }))
  // The same words in the same surroundings: what resembles them less cannot win.
  if (found.some(({ before, after }) => Math.min(before ?? 1, after ?? 1) >= BEYOND_DOUBT)) return found
  if (length > LONGEST_ALIGNED) return found
  for (const place of seedPlaces(index, pattern, expected - pattern.from)) {
    // A copy within the window is the best alignment there already, unless there are more copies than were listed.
    if (copies.length < COPIES && copies.some((copy) => within(copy - pattern.from, place))) continue
    const range = alignedRange(folded, pattern, place)
    if (range && !found.some(({ from, to }) => from === range.from && to === range.to)) {
      found.push(judged(text, pattern, range))
    }
  }
  return found
}

function judged(text: Uint16Array, pattern: Pattern, range: Range): Candidate {
  const prefix = pattern.codes.subarray(0, pattern.from)
  const suffix = pattern.codes.subarray(pattern.to)
  return {
    ...range,
    before: prefix.length > 0 ? contextShare(text, range.from, prefix, -1) : null,
    after: suffix.length > 0 ? contextShare(text, range.to, suffix, 1) : null,
  }
}

function within(diagonal: number, place: Diagonals): boolean {
  return place.low <= diagonal && diagonal <= place.high
}
