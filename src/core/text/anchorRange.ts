/** Where a quote begins and ends in the text that its pattern was aligned with. */
import { type Alignment, alignInBand } from './approximateAlignment'
import type { FoldedText } from './foldText'
import type { Diagonals, Pattern } from './seedPlaces'

/** A quote as it is looked for: folded, and how it stood in the blocks of its text. */
export type QuotePattern = Pattern & {
  readonly opensBlock: boolean
  readonly closesBlock: boolean
  readonly spansBlocks: boolean
}

/** A place in folded units, end exclusive. `score` is twice the matching units over the units of both, 0..1. */
export type Range = { readonly from: number; readonly to: number; readonly score: number }

/** Widens a band by what a quote may gain or lose beyond the seeds that voted. */
const BAND_MARGIN = 12
const BAND_MARGIN_MAX = 64

/** Units of text between two parts of a quote from which on the smaller part may be a chance match. */
const STRAY_GAP = 12

/** A gap that replaces `n` lost units at the quote's edge may be this much longer and still belong to the quote. */
const REPLACEMENT = { factor: 2, slack: 8 } as const

/** Words put in beside the quote belong to it when this share of their grams is among the words that it lost. */
const TRANSPOSED = 0.5
const TRANSPOSED_GRAM = 3

/** Where the quote lies when the whole pattern is aligned along `place`; null when no unit of the quote matches. */
export function alignedRange(folded: FoldedText, pattern: QuotePattern, place: Diagonals): Range | null {
  const text = folded.codes
  const length = pattern.to - pattern.from
  const margin = Math.min(BAND_MARGIN_MAX, BAND_MARGIN + (length >> 3))
  const alignment = alignInBand(text, pattern.codes, { low: place.low - margin, high: place.high + margin })
  reuniteEnd(folded, pattern, alignment)
  reuniteStart(folded, pattern, alignment)
  const first = nextAligned(alignment, pattern.from, pattern.to, 1)
  const last = nextAligned(alignment, pattern.to - 1, pattern.from - 1, -1)
  if (first < 0 || last < 0) return null
  const lost = lostGrams(text, pattern, alignment)
  const from = startOf(folded, pattern, alignment, first, lost)
  const to = endOf(folded, pattern, alignment, last, lost)
  return { from, to, score: (2 * matching(text, pattern, alignment)) / (length + to - from) }
}

/**
 * Takes back units at the quote's end that were aligned beyond text put in after it: chance matches cost nothing there,
 * since the gap before the context is paid for anyway. They join the rest when the same units stand there, and are left
 * out when they stand in another block. Changes `alignment`.
 */
function reuniteEnd(folded: FoldedText, pattern: QuotePattern, { places }: Alignment): void {
  let last = -1
  for (let unit = pattern.to - 1; unit >= pattern.from; unit--) {
    const place = places[unit] as number
    if (place < 0) continue
    const gap = last < 0 ? 0 : (places[last] as number) - place - 1
    if (gap >= STRAY_GAP) {
      const stray = { from: unit + 1, to: pattern.to, place: place + 1 }
      const isElsewhere =
        !pattern.spansBlocks && firstBreak(folded, place + 1, (places[last] as number) + 1) <= (places[last] as number)
      reunite(folded.codes, pattern, places, stray, isElsewhere && pattern.to - last < gap)
      return
    }
    last = unit
  }
}

/** The mirror image of `reuniteEnd`. Changes `alignment`. */
function reuniteStart(folded: FoldedText, pattern: QuotePattern, { places }: Alignment): void {
  let first = -1
  for (let unit = pattern.from; unit < pattern.to; unit++) {
    const place = places[unit] as number
    if (place < 0) continue
    const gap = first < 0 ? 0 : place - (places[first] as number) - 1
    if (gap >= STRAY_GAP) {
      const stray = { from: pattern.from, to: unit, place: place - (unit - pattern.from) }
      const isElsewhere = !pattern.spansBlocks && firstBreak(folded, (places[first] as number) + 1, place + 1) <= place
      reunite(folded.codes, pattern, places, stray, isElsewhere && first - pattern.from < gap)
      return
    }
    first = unit
  }
}

/** Moves units of the pattern to `stray.place` where the text has the same, or else leaves them out if `isElsewhere`. */
function reunite(
  text: Uint16Array,
  pattern: Pattern,
  places: Int32Array,
  stray: { from: number; to: number; place: number },
  isElsewhere: boolean,
): void {
  let isSame = true
  for (let unit = stray.from; unit < stray.to; unit++) {
    if (text[stray.place + unit - stray.from] !== pattern.codes[unit]) isSame = false
  }
  if (!isSame && !isElsewhere) return
  for (let unit = stray.from; unit < stray.to; unit++) places[unit] = isSame ? stray.place + unit - stray.from : -1
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
