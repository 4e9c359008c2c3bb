/** Which of very many indexed passages are most like these words. */
import { mostBuckets, writeBuckets } from './passageBuckets'
import type { PassageIndex } from './passageIndex'
import { rankAgain } from './rankAgain'

export type FoundPassage = { readonly place: number; readonly score: number }

/** A gram in more than this share of the passages costs most and tells least; at a tenth R@3 falls by 0.007, at this by nothing. */
const COMMON_SHARE = 0.25
/** In a handful of passages no gram is common. */
const COMMON_LEAST = 50
/** Postings read for one query at most, the rarest grams first: bounds the time at any size. */
const MOST_POSTINGS = 400_000

/**
 * Lists up to this length are ranked again: what they leave out nobody looks at later. At 20,000 generated sentences R@3
 * rises from 0.907 to 0.943; `npm run bench -- matching` prints it.
 */
const SHORT_LIST = 8
/** Candidates of a short list. Of 8, R@3 is 0.929, of 32 it is 0.944 at twice the cost. */
const RANKED_AGAIN = 16

/**
 * The `most` passages most like `words`, best first, equal ones in the order of the index; score 0 to about 1. Short
 * lists are ranked by 3-grams as well, so their scores are other ones.
 */
export function findPassages(
  index: PassageIndex,
  words: string,
  most: number,
  mostPostings = MOST_POSTINGS,
): FoundPassage[] {
  if (most > SHORT_LIST) return findByIndex(index, words, most, mostPostings)
  const candidates = findByIndex(index, words, RANKED_AGAIN, mostPostings)
  return rankAgain(candidates, (place) => index.passages[place] ?? '', words, most)
}

/** By what the index holds alone. */
export function findByIndex(
  index: PassageIndex,
  words: string,
  most: number,
  mostPostings = MOST_POSTINGS,
): FoundPassage[] {
  const { buckets, squares, norm } = queryOf(index, words, mostPostings)
  const best = { places: [] as number[], scores: [] as number[] }
  let least = 0
  for (const { first, count, starts, places } of index.blocks) {
    if (scores.length < count) scores = new Float32Array(count)
    scores.fill(0, 0, count)
    for (let each = 0; each < buckets.length; each++) {
      const bucket = buckets[each] ?? 0
      const square = squares[each] ?? 0
      const end = starts[bucket + 1] ?? 0
      for (let at = starts[bucket] ?? 0; at < end; at++) {
        const place = places[at] ?? 0
        scores[place] = (scores[place] ?? 0) + square
      }
    }
    for (let place = 0; place < count; place++) {
      const score = (scores[place] ?? 0) * (index.scales[first + place] ?? 0)
      if (score <= least) continue
      insert(best, most, first + place, score)
      if (best.scores.length === most) least = best.scores[most - 1] ?? 0
    }
  }
  return best.places.map((place, at) => ({ place, score: (best.scores[at] ?? 0) / norm }))
}

let scores = new Float32Array(0)
let cut = new Uint32Array(0)

/** The buckets worth reading, the rarest first, with their squared weights; `norm` is the length of the whole query. */
function queryOf(
  { bits, frequency, count }: PassageIndex,
  words: string,
  mostPostings: number,
): { buckets: readonly number[]; squares: readonly number[]; norm: number } {
  if (cut.length < mostBuckets(words)) cut = new Uint32Array(mostBuckets(words))
  const all = new Set(cut.subarray(0, writeBuckets(words, bits, cut, 0)))
  const known = [...all].filter((bucket) => (frequency[bucket] ?? 0) > 0)
  known.sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b)
  const common = Math.max(COMMON_LEAST, COMMON_SHARE * count)
  const buckets: number[] = []
  const squares: number[] = []
  let total = 0
  let read = 0
  for (const bucket of known) {
    const held = frequency[bucket] ?? 0
    const square = Math.log(1 + count / held) ** 2
    total += square
    if (held > common || (read > 0 && read + held > mostPostings)) continue
    read += held
    buckets.push(bucket)
    squares.push(square)
  }
  return { buckets, squares, norm: Math.sqrt(total) || 1 }
}

/** Puts a score above 0 into the short list, best first, if it is among the `most` highest; of equal ones the first stays. */
function insert(
  { places, scores: held }: { places: number[]; scores: number[] },
  most: number,
  place: number,
  score: number,
) {
  let at = Math.min(held.length, most - 1)
  if (held.length === most && score <= (held[at] ?? 0)) return
  for (; at > 0 && (held[at - 1] ?? 0) < score; at--) {
    held[at] = held[at - 1] ?? 0
    places[at] = places[at - 1] ?? 0
  }
  held[at] = score
  places[at] = place
}
