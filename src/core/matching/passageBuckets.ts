/** Character 4-grams as numbers of buckets: how the index of very many passages sees words. */
import { foldedCodes } from '../text/words'

/** One length instead of three: R@3 on gold is the same with the pivot, at a third of the postings. */
const GRAM = 4

/**
 * Writes the bucket of each 4-gram of `words` (across words, repeats included) into `into` from `at` on and returns the
 * place after the last one.
 *
 * A bucket is a number of `bits` bits. `into` must have room for `mostBuckets(words)` more.
 */
export function writeBuckets(words: string, bits: number, into: Uint32Array, at: number): number {
  const codes = foldedCodes(words)
  const shift = 32 - bits
  const last = codes.length - GRAM
  let end = at
  for (let start = 0; start <= last; start++) {
    const low = (codes[start] ?? 0) | ((codes[start + 1] ?? 0) << 16)
    const high = (codes[start + 2] ?? 0) | ((codes[start + 3] ?? 0) << 16)
    const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high ^ (low >>> 15), 0x85ebca6b)
    into[end++] = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> shift
  }
  return end
}

/** An upper bound of the buckets of `words`: a compatibility form may fold to as many as 18 letters. */
export function mostBuckets(words: string): number {
  return MOST_LETTERS * words.length + 2
}

/** U+FDFA, the longest compatibility decomposition of Unicode. */
const MOST_LETTERS = 18
