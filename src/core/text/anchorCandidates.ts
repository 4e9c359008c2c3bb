/** The places of a text that a described quote may have gone to, each with what speaks for it. */
import { type Alignment, alignInBand, contextShare } from './approximateAlignment'
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

/** Widens a band by what a quote may gain or lose beyond the seeds that voted. */
const BAND_MARGIN = 12
const BAND_MARGIN_MAX = 64

/** A gap that replaces `n` lost units at the quote's edge may be this much longer and still belong to the quote. */
const REPLACEMENT = { factor: 2, slack: 8 } as const

/** Words put in beside the quote belong to it when this share of their grams is among the words that it lost. */
const TRANSPOSED = 0.5
const TRANSPOSED_GRAM = 3

/** A quote as it is looked for: folded, and whether it began or ended a block of its text. */
export type QuotePattern = Pattern & { readonly opensBlock: boolean; readonly closesBlock: boolean }

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

type Range = { readonly from: number; readonly to: number; readonly score: number }

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

/** Where the quote lies when the whole pattern is aligned along `place`; null when no unit of the quote matches. */
function alignedRange(folded: FoldedText, pattern: QuotePattern, place: Diagonals): Range | null {
  const text = folded.codes
  const length = pattern.to - pattern.from
  const margin = Math.min(BAND_MARGIN_MAX, BAND_MARGIN + (length >> 3))
  const alignment = alignInBand(text, pattern.codes, { low: place.low - margin, high: place.high + margin })
  const first = nextAligned(alignment, pattern.from, pattern.to, 1)
  const last = nextAligned(alignment, pattern.to - 1, pattern.from - 1, -1)
  if (first < 0 || last < 0) return null
  const lost = lostGrams(text, pattern, alignment)
  const from = startOf(folded, pattern, alignment, first, lost)
  const to = endOf(folded, pattern, alignment, last, lost)
  return { from, to, score: (2 * matching(text, pattern, alignment)) / (length + to - from) }
}

/** The first aligned unit of the pattern from `unit` on in steps of `step` until `stop`, or -1. */
function nextAligned({ places }: Alignment, unit: number, stop: number, step: 1 | -1): number {
  for (let at = unit; at !== stop; at += step) if ((places[at] as number) >= 0) return at
  return -1
}

function matching(text: Uint16Array, pattern: Pattern, { places }: Alignment): number {
  let count = 0
  for (let unit = pattern.from; unit < pattern.to; unit++) {
    const place = places[unit] as number
    if (place >= 0 && text[place] === pattern.codes[unit]) count++
  }
  return count
}

/** Where the quote begins in the text, given its first aligned unit. */
function startOf(
  folded: FoldedText,
  pattern: QuotePattern,
  alignment: Alignment,
  first: number,
  lost: Set<string>,
): number {
  const place = alignment.places[first] as number
  const lead = first - pattern.from
  if (pattern.opensBlock && lead > 0) {
    const block = lastBreak(folded, Math.max(0, place - replaceable(lead)), place)
    if (block === 0 || beginsBlock(folded, block)) return block
  }
  const context = nextAligned(alignment, pattern.from - 1, -1, -1)
  const contextEnd = context < 0 ? -1 : (alignment.places[context] as number) + pattern.from - context
  const edge = context < 0 ? place - unaided(pattern, lead) : Math.min(place, contextEnd)
  const block = lastBreak(folded, Math.max(0, edge), place)
  return context < 0 || belongs(folded.codes, block, place, lead, lost) ? block : place
}

/** Where the quote ends in the text, given its last aligned unit: the mirror image of `startOf`. */
function endOf(
  folded: FoldedText,
  pattern: QuotePattern,
  alignment: Alignment,
  last: number,
  lost: Set<string>,
): number {
  const place = (alignment.places[last] as number) + 1
  const tail = pattern.to - 1 - last
  if (pattern.closesBlock && tail > 0) {
    const block = firstBreak(folded, place, Math.min(folded.codes.length, place + replaceable(tail)))
    if (block === folded.codes.length || beginsBlock(folded, block)) return block
  }
  const context = nextAligned(alignment, pattern.to, pattern.codes.length, 1)
  const contextStart = context < 0 ? -1 : (alignment.places[context] as number) - (context - pattern.to)
  const edge = context < 0 ? place + unaided(pattern, tail) : Math.max(place, contextStart)
  const block = firstBreak(folded, place, Math.min(folded.codes.length, edge))
  return context < 0 || belongs(folded.codes, place, block, tail, lost) ? block : place
}

/** With no context to say what replaced `missing` units at an edge: as many, unless most of the quote is missing. */
function unaided({ from, to }: Pattern, missing: number): number {
  return missing <= (to - from) / 2 ? missing : 0
}

/** How many units may stand for `missing` ones. */
function replaceable(missing: number): number {
  return missing * REPLACEMENT.factor + REPLACEMENT.slack
}

/** Whether the text between context and quote, `from` to `to`, is the quote's: it replaces `missing` units or holds lost ones. */
function belongs(text: Uint16Array, from: number, to: number, missing: number, lost: Set<string>): boolean {
  const length = to - from
  if (missing > 0 && length <= replaceable(missing)) return true
  const grams = length - TRANSPOSED_GRAM + 1
  if (grams < TRANSPOSED_GRAM) return false
  let known = 0
  for (let place = from; place < from + grams; place++) if (lost.has(gramAt(text, place))) known++
  return known >= grams * TRANSPOSED
}

/** The first place from `from` to `to` at which a new block of the text begins, else `to`: quotes do not grow into others. */
function firstBreak(folded: FoldedText, from: number, to: number): number {
  for (let place = from; place < to; place++) if (beginsBlock(folded, place)) return place
  return to
}

/** The last place from `from` to `to` at which a block of the text begins, else `from`. */
function lastBreak(folded: FoldedText, from: number, to: number): number {
  for (let place = to; place > from; place--) if (beginsBlock(folded, place)) return place
  return from
}

/** Whether a blank line parts the unit at `place` from the one before. */
function beginsBlock({ text, offsets }: FoldedText, place: number): boolean {
  if (place <= 0) return false
  const from = offsets[place - 1] as number
  const to = offsets[place] ?? text.length
  return to > from + 2 && text.slice(from + 1, to).split('\n').length > 2
}

/** The grams of the quote that hold a unit which the alignment left out. */
function lostGrams(text: Uint16Array, pattern: Pattern, { places }: Alignment): Set<string> {
  const lost = new Set<string>()
  for (let unit = pattern.from; unit + TRANSPOSED_GRAM <= pattern.to; unit++) {
    for (let at = unit; at < unit + TRANSPOSED_GRAM; at++) {
      const place = places[at] as number
      if (place < 0 || text[place] !== pattern.codes[at]) {
        lost.add(gramAt(pattern.codes, unit))
        break
      }
    }
  }
  return lost
}

function gramAt(codes: Uint16Array, place: number): string {
  return String.fromCharCode(...codes.subarray(place, place + TRANSPOSED_GRAM))
}
