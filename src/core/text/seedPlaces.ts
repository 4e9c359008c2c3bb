/** Finds the places of a text that a pattern may belong to: rare grams vote for diagonals, verbatim copies are listed. */
import { GRAM_LENGTH, hashAt, type SeedIndex } from './seedIndex'

/** What is looked for: a quote with its context, folded. The quote is `codes[from]` to `codes[to]`, end exclusive. */
export type Pattern = { readonly codes: Uint16Array; readonly from: number; readonly to: number }

/** A range of diagonals, a diagonal being a place in the text less a place in the pattern; both ends inclusive. */
export type Diagonals = { readonly low: number; readonly high: number }

/** Grams that vote for the quote and for each side of its context: enough to outvote chance, few enough to be quick. */
const QUOTE_SEEDS = 24
const CONTEXT_SEEDS = 8

/** Occurrences of one gram that may vote, those nearest to where the quote was: bounds the work in repetitive texts. */
const OCCURRENCES = 64

/** Occurrences of a quote's rarest gram at which the quote itself is looked for: a comparison is cheap. */
const COPY_OCCURRENCES = 2048

/** Places that are worth an alignment, and the share of the best one's votes below which a place is chance. */
const PLACES = 4
const WORTHWHILE = 0.4

/** Verbatim copies that are listed, those nearest to where the quote was. */
export const COPIES = 64

/**
 * The diagonals around which the pattern most likely lies, best first.
 *
 * The seed-and-vote step of sequence alignment (as in BLAST and FASTA): the rarest grams of the quote and of its
 * context each vote for every diagonal on which they occur; windows of diagonals with most votes win. `expected` is the
 * diagonal on which the pattern would lie had the text not changed.
 */
export function seedPlaces(index: SeedIndex, pattern: Pattern, expected: number): Diagonals[] {
  const { codes, from, to } = pattern
  const hits = [
    ...hitsOf(index, codes, 0, from, CONTEXT_SEEDS, expected),
    ...hitsOf(index, codes, from, to, QUOTE_SEEDS, expected),
    ...hitsOf(index, codes, to, codes.length, CONTEXT_SEEDS, expected),
  ]
  const diagonals = Int32Array.from(hits).sort()
  const reach = 24 + Math.min(512, (to - from) >> 1)
  const places: Diagonals[] = []
  let best = 0
  while (places.length < PLACES) {
    const window = fullestWindow(diagonals, reach, places)
    if (!window || window.votes < Math.max(2, best * WORTHWHILE)) break
    best = Math.max(best, window.votes)
    places.push(window)
  }
  return places
}

/** Where the quote of `pattern` stands unit for unit, at most `COPIES` places, nearest to `expected` first. */
export function seedCopies(index: SeedIndex, text: Uint16Array, pattern: Pattern, expected: number): number[] {
  const { codes, from, to } = pattern
  if (to - from < GRAM_LENGTH) return copiesOfShort(text, codes.subarray(from, to), expected)
  let rarest = from
  let fewest = Number.POSITIVE_INFINITY
  for (let place = from; place + GRAM_LENGTH <= to; place++) {
    const count = occurrencesOf(index, codes, place)
    if (count < fewest) {
      fewest = count
      rarest = place
    }
  }
  const found: number[] = []
  const shift = rarest - from
  for (const place of nearest(index, codes, rarest, expected - from + rarest, COPY_OCCURRENCES)) {
    if (equalAt(text, place - shift, codes, from, to)) found.push(place - shift)
  }
  return nearestFirst(found, expected).slice(0, COPIES)
}

/** The diagonals of the rarest grams between `from` and `to` of a pattern. */
function hitsOf(
  index: SeedIndex,
  codes: Uint16Array,
  from: number,
  to: number,
  seeds: number,
  expected: number,
): number[] {
  const grams: { place: number; count: number }[] = []
  for (let place = from; place + GRAM_LENGTH <= to; place++) {
    const count = occurrencesOf(index, codes, place)
    if (count > 0) grams.push({ place, count })
  }
  grams.sort((a, b) => a.count - b.count)
  const hits: number[] = []
  for (const { place } of grams.slice(0, seeds)) {
    for (const occurrence of nearest(index, codes, place, expected + place, OCCURRENCES)) hits.push(occurrence - place)
  }
  return hits
}

function occurrencesOf({ starts, mask }: SeedIndex, codes: Uint16Array, place: number): number {
  const hash = hashAt(codes, place) & mask
  return (starts[hash + 1] as number) - (starts[hash] as number)
}

/** The occurrences of the gram at `place` of a pattern; of more than `limit` those nearest to `around`. */
function nearest(
  { starts, places, mask }: SeedIndex,
  codes: Uint16Array,
  place: number,
  around: number,
  limit: number,
): Int32Array {
  const hash = hashAt(codes, place) & mask
  const all = places.subarray(starts[hash], starts[hash + 1])
  if (all.length <= limit) return all
  let low = 0
  let high = all.length - limit
  while (low < high) {
    const middle = (low + high) >> 1
    if (around - (all[middle] as number) > (all[middle + limit] as number) - around) low = middle + 1
    else high = middle
  }
  return all.subarray(low, low + limit)
}

/** The window of at most `reach` diagonals that holds most of the sorted `diagonals` and shares none with `taken`. */
function fullestWindow(
  diagonals: Int32Array,
  reach: number,
  taken: readonly Diagonals[],
): (Diagonals & { votes: number }) | null {
  let best: (Diagonals & { votes: number }) | null = null
  let last = 0
  for (let first = 0; first < diagonals.length; first++) {
    const low = diagonals[first] as number
    while (last + 1 < diagonals.length && (diagonals[last + 1] as number) - low <= reach) last++
    last = Math.max(last, first)
    const votes = last - first + 1
    const high = diagonals[last] as number
    if (votes > (best?.votes ?? 0) && !taken.some((place) => low <= place.high && place.low <= high)) {
      best = { low, high, votes }
    }
  }
  return best
}

/** A quote shorter than a gram is searched for outwards from `expected`, since the index cannot say. */
function copiesOfShort(text: Uint16Array, quote: Uint16Array, expected: number): number[] {
  const found: number[] = []
  if (quote.length === 0) return found
  const centre = Math.max(0, Math.min(text.length, expected))
  for (let away = 0; away <= text.length && found.length < COPIES; away++) {
    if (equalAt(text, centre - away, quote, 0, quote.length)) found.push(centre - away)
    if (away > 0 && equalAt(text, centre + away, quote, 0, quote.length)) found.push(centre + away)
  }
  return found
}

function equalAt(text: Uint16Array, place: number, codes: Uint16Array, from: number, to: number): boolean {
  if (place < 0 || place + to - from > text.length) return false
  for (let unit = from; unit < to; unit++) if (text[place + unit - from] !== codes[unit]) return false
  return true
}

function nearestFirst(places: number[], expected: number): number[] {
  return places.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
}
