/**
 * An index for very many passages (20,000 to 500,000): in which of them does each 4-gram stand.
 *
 * Character 4-grams alone, hashed into buckets, and no weights: the weight of a gram follows from how many passages
 * hold it. Passages are taken block by block. A block is cut once, counted, and sorted by bucket; its postings are
 * 16-bit places within the block, and its tables stay in the processor's cache. So building is linear in time and, but
 * for the postings, constant in memory. `findPassages.ts` asks it; README.md compares it with a story's own comparison.
 */
import { mostBuckets, writeBuckets } from './passageBuckets'
import { PIVOT } from './similarity'

export type PassageIndex = {
  readonly count: number
  /** The passages themselves, as they were given: whoever indexes them has them anyway. */
  readonly passages: readonly string[]
  /** Bits of a bucket's number. */
  readonly bits: number
  /** In how many passages each bucket occurs. */
  readonly frequency: Uint32Array
  readonly blocks: readonly PassageBlock[]
  /** One over the pivoted length of each passage's vector. */
  readonly scales: Float32Array
}

/** Up to `BLOCK` passages from `first` on. Those with bucket b are `places[starts[b] .. starts[b + 1])`, ascending, less `first`. */
export type PassageBlock = {
  readonly first: number
  readonly count: number
  readonly starts: Uint32Array
  readonly places: Uint16Array
}

export type BuildOptions = {
  /** Awaited every `PASSAGES_BETWEEN_PAUSES`; may throw to cancel. */
  readonly pause?: (() => Promise<void>) | undefined
  /** Bits of a bucket's number, 16 to 24: more cost memory and part grams that would share a bucket. */
  readonly bits?: number
  /** Passages of a block, at most 65,536. */
  readonly block?: number
}

/** Passages of a block: few enough for its scores to stay in the cache of a core, and for places of 16 bits. */
export const BLOCK = 16_384
/** Buckets: the grams of a language are some 100,000, so most have a bucket of their own from 2^18 on. */
const LEAST_BITS = 16
const MOST_BITS = 18
/** About a millisecond of work. */
const PASSAGES_BETWEEN_PAUSES = 512

/**
 * Indexes `passages` in their order.
 *
 * Memory: 2 bytes a distinct 4-gram of a passage, 4 for its length, and 4 × 2^bits a block.
 */
export async function indexPassages(
  passages: readonly string[],
  { pause, bits = bitsFor(passages.length), block = BLOCK }: BuildOptions = {},
): Promise<PassageIndex> {
  const frequency = new Uint32Array(1 << bits)
  const scratch: Scratch = {
    bits,
    stamps: new Uint32Array(1 << bits),
    cut: new Uint32Array(0),
    ends: new Uint32Array(block),
  }
  const blocks: PassageBlock[] = []
  for (let first = 0; first < passages.length; first += block)
    blocks.push(await indexBlock(passages, first, Math.min(block, passages.length - first), frequency, scratch, pause))
  return {
    count: passages.length,
    passages,
    bits,
    frequency,
    blocks,
    scales: await scalesOf(passages.length, blocks, frequency, pause),
  }
}

function bitsFor(count: number): number {
  return Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.ceil(Math.log2(count + 1)) + 3))
}

/** Kept from block to block. `stamps[b]` is one more than the last passage with bucket b; `cut` holds a block's buckets. */
type Scratch = {
  readonly bits: number
  readonly stamps: Uint32Array
  cut: Uint32Array
  readonly ends: Uint32Array
}

/** Adds the block's buckets to `frequency`. */
async function indexBlock(
  passages: readonly string[],
  first: number,
  count: number,
  frequency: Uint32Array,
  scratch: Scratch,
  pause: (() => Promise<void>) | undefined,
): Promise<PassageBlock> {
  const starts = new Uint32Array((1 << scratch.bits) + 1)
  let end = 0
  for (let from = 0; from < count; from += PASSAGES_BETWEEN_PAUSES) {
    end = cutPassages(passages, first, from, Math.min(count, from + PASSAGES_BETWEEN_PAUSES), end, starts, scratch)
    await pause?.()
  }
  sumUp(starts, frequency)
  const places = new Uint16Array(end)
  fill(places, starts, scratch, count)
  await pause?.()
  return { first, count, starts, places }
}

/** Cuts the passages `from` to `to` of the block, each bucket of a passage once, and counts them one place further on. */
function cutPassages(
  passages: readonly string[],
  first: number,
  from: number,
  to: number,
  start: number,
  starts: Uint32Array,
  scratch: Scratch,
): number {
  const { bits, stamps, ends } = scratch
  let end = start
  for (let at = from; at < to; at++) {
    const words = passages[first + at] ?? ''
    if (scratch.cut.length < end + mostBuckets(words)) scratch.cut = grown(scratch.cut, end + mostBuckets(words))
    const { cut } = scratch
    const all = writeBuckets(words, bits, cut, end)
    const stamp = first + at + 1
    for (let each = end; each < all; each++) {
      const bucket = cut[each] ?? 0
      if (stamps[bucket] === stamp) continue
      stamps[bucket] = stamp
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
      cut[end++] = bucket
    }
    ends[at] = end
  }
  return end
}

function grown(cut: Uint32Array, least: number): Uint32Array {
  const larger = new Uint32Array(Math.max(least, 2 * cut.length))
  larger.set(cut)
  return larger
}

/** Turns the counts in `starts` (one place on) into places, and adds them to `frequency`. */
function sumUp(starts: Uint32Array, frequency: Uint32Array): void {
  let sum = 0
  for (let bucket = 0; bucket < frequency.length; bucket++) {
    const count = starts[bucket + 1] ?? 0
    frequency[bucket] = (frequency[bucket] ?? 0) + count
    // For the moment where the bucket begins; filling moves it to where it ends, which is where the next begins.
    starts[bucket + 1] = sum
    sum += count
  }
}

function fill(places: Uint16Array, starts: Uint32Array, { cut, ends }: Scratch, count: number): void {
  let each = 0
  for (let place = 0; place < count; place++) {
    const end = ends[place] ?? 0
    for (; each < end; each++) {
      const next = (cut[each] ?? 0) + 1
      const at = starts[next] ?? 0
      places[at] = place
      starts[next] = at + 1
    }
  }
}

/** From the postings, once all passages are counted. */
async function scalesOf(
  count: number,
  blocks: readonly PassageBlock[],
  frequency: Uint32Array,
  pause: (() => Promise<void>) | undefined,
): Promise<Float32Array> {
  const squares = new Float32Array(count)
  for (const { first, starts, places, count: within } of blocks) {
    const own = squares.subarray(first, first + within)
    for (let bucket = 0; bucket < frequency.length; bucket++) {
      const end = starts[bucket + 1] ?? 0
      let at = starts[bucket] ?? 0
      if (at === end) continue
      const square = Math.log(1 + count / (frequency[bucket] ?? 1)) ** 2
      for (; at < end; at++) {
        const place = places[at] ?? 0
        own[place] = (own[place] ?? 0) + square
      }
    }
    await pause?.()
  }
  let total = 0
  for (const square of squares) total += Math.sqrt(square)
  const average = count === 0 ? 0 : total / count
  return squares.map((square) => 1 / ((1 - PIVOT) * Math.sqrt(square) + PIVOT * average || 1))
}

/** Bytes that the index adds to the passages, which are its caller's. */
export function bytesOf({ frequency, blocks, scales }: PassageIndex): number {
  const held = blocks.reduce((sum, { starts, places }) => sum + starts.byteLength + places.byteLength, 0)
  return held + frequency.byteLength + scales.byteLength
}
