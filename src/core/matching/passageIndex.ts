/**
 * An index for very many passages (20,000 to 500,000): which of them are most like these words.
 *
 * Character 4-grams alone, hashed into buckets, one 32-bit posting each and no weights: the weight of a gram follows
 * from the size of its bucket. A counting sort fills it in two passes, so building is linear and memory is known
 * before it begins. What a story's own comparison does beyond this would be quadratic here; README.md compares them.
 */
import { foldedCodes } from '../text/words'
import { PIVOT } from './similarity'

export type PassageIndex = {
  readonly count: number
  /** Bits of a bucket's number. */
  readonly bits: number
  /** The postings of bucket b are `postings[starts[b] .. starts[b + 1])`, passages in ascending order. */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** The pivoted length of each passage's vector. */
  readonly lengths: Float32Array
}

export type FoundPassage = { readonly place: number; readonly score: number }

export type BuildOptions = {
  /** Awaited every `PASSAGES_BETWEEN_PAUSES`; may throw to cancel. */
  readonly pause?: (() => Promise<void>) | undefined
  /** Bits of a bucket's number, 16 to 24: more cost memory and part grams that would share a bucket. */
  readonly bits?: number
}

/** One length instead of three: R@3 on gold is the same with the pivot, at a third of the postings. */
const GRAM = 4
/** Buckets per passage: a story's vocabulary of grams grows slower than its passages, so collisions stay rare. */
const LEAST_BITS = 16
const MOST_BITS = 21
/** A gram in more than this share of the passages tells nothing and costs most; measured without loss. */
const COMMON_SHARE = 0.1
/** Postings read for one query at most, the rarest grams first: bounds the time at any size. */
const MOST_POSTINGS = 400_000
/** About five milliseconds of work. */
const PASSAGES_BETWEEN_PAUSES = 256

/** Indexes `passages` in their order. Memory: 4 bytes a distinct 4-gram of a passage, 4 for its length, and the buckets. */
export async function indexPassages(
  passages: readonly string[],
  { pause, bits = bitsFor(passages.length) }: BuildOptions = {},
): Promise<PassageIndex> {
  const starts = new Uint32Array((1 << bits) + 1)
  const seen = new Int32Array(1 << bits).fill(-1)
  for (const [place, words] of passages.entries()) {
    eachBucket(words, bits, (bucket) => {
      if (seen[bucket] === place) return
      seen[bucket] = place
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
    })
    if (place % PASSAGES_BETWEEN_PAUSES === 0) await pause?.()
  }
  for (let bucket = 0; bucket < 1 << bits; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  const index = await fill(passages, bits, starts, seen, pause)
  return { count: passages.length, bits, starts, ...index }
}

function bitsFor(count: number): number {
  return Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.ceil(Math.log2(count + 1)) + 3))
}

async function fill(
  passages: readonly string[],
  bits: number,
  starts: Uint32Array,
  seen: Int32Array,
  pause: (() => Promise<void>) | undefined,
): Promise<Pick<PassageIndex, 'postings' | 'lengths'>> {
  const postings = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice(0, -1)
  const lengths = new Float32Array(passages.length)
  const weights = bucketWeights(starts, passages.length)
  seen.fill(-1)
  let total = 0
  for (const [place, words] of passages.entries()) {
    let squares = 0
    eachBucket(words, bits, (bucket) => {
      if (seen[bucket] === place) return
      seen[bucket] = place
      const at = next[bucket] ?? 0
      postings[at] = place
      next[bucket] = at + 1
      squares += (weights[bucket] ?? 0) ** 2
    })
    lengths[place] = Math.sqrt(squares)
    total += lengths[place] ?? 0
    if (place % PASSAGES_BETWEEN_PAUSES === 0) await pause?.()
  }
  const average = passages.length === 0 ? 0 : total / passages.length
  return { postings, lengths: lengths.map((length) => (1 - PIVOT) * length + PIVOT * average || 1) }
}

/** log(1 + N / df) for each bucket. */
function bucketWeights(starts: Uint32Array, count: number): Float32Array {
  const weights = new Float32Array(starts.length - 1)
  for (let bucket = 0; bucket < weights.length; bucket++) {
    const frequency = (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0)
    weights[bucket] = frequency === 0 ? 0 : Math.log(1 + count / frequency)
  }
  return weights
}

/** The `most` passages most like `words`, best first, equal ones in the order of the index; score 0 to about 1. */
export function findPassages(index: PassageIndex, words: string, most: number): FoundPassage[] {
  const { starts, postings, lengths, count } = index
  const query = queryBuckets(index, words)
  const scores = new Float32Array(count)
  let squares = 0
  for (const { weight } of query) squares += weight * weight
  let read = 0
  for (const { bucket, frequency, weight } of query) {
    const spent = read + frequency > MOST_POSTINGS
    if (frequency > Math.max(COMMON_LEAST, COMMON_SHARE * count) || (read > 0 && spent)) continue
    read += frequency
    for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at++) {
      const place = postings[at] ?? 0
      scores[place] = (scores[place] ?? 0) + weight * weight
    }
  }
  const own = Math.sqrt(squares) || 1
  for (let place = 0; place < count; place++) scores[place] = (scores[place] ?? 0) / (own * (lengths[place] ?? 1))
  return strongest(scores, most)
}

/** In a handful of passages no gram is common. */
const COMMON_LEAST = 50

function queryBuckets({ starts, bits, count }: PassageIndex, words: string) {
  const buckets = new Set<number>()
  eachBucket(words, bits, (bucket) => buckets.add(bucket))
  return [...buckets]
    .map((bucket) => ({ bucket, frequency: (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0) }))
    .filter(({ frequency }) => frequency > 0)
    .map(({ bucket, frequency }) => ({ bucket, frequency, weight: Math.log(1 + count / frequency) }))
    .sort((a, b) => a.frequency - b.frequency || a.bucket - b.bucket)
}

/** The highest scores above 0, by insertion into a short sorted list. */
function strongest(scores: Float32Array, most: number): FoundPassage[] {
  const best: { place: number; score: number }[] = []
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0
    if (score <= 0 || (best.length === most && score <= (best.at(-1)?.score ?? 0))) continue
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1
    best.splice(at, 0, { place, score })
    if (best.length > most) best.pop()
  }
  return best
}

/** Calls `visit` with the bucket of each 4-gram of `words`, repeats included. */
function eachBucket(words: string, bits: number, visit: (bucket: number) => void): void {
  const codes = foldedCodes(words)
  const shift = 32 - bits
  for (let start = 0; start + GRAM <= codes.length; start++) {
    const low = (codes[start] ?? 0) | ((codes[start + 1] ?? 0) << 16)
    const high = (codes[start + 2] ?? 0) | ((codes[start + 3] ?? 0) << 16)
    const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high ^ (low >>> 15), 0x85ebca6b)
    visit(Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> shift)
  }
}

/** Bytes that the index holds. */
export function bytesOf({ starts, postings, lengths }: PassageIndex): number {
  return starts.byteLength + postings.byteLength + lengths.byteLength
}
