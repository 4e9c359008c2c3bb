/** Shingles: every eight words of a text in a row, by which two texts are found to have wording in common. */
import type { Token } from '../facts/tokens'

/** Words of a shingle. Shorter ones meet in formulas of the news ("according to a statement from the department of"). */
export const SHINGLE = 8

/** The shingles of a text's words in order, each with the index of its first word. */
export function* shingles(words: readonly Token[]): Generator<readonly [number, string]> {
  for (let index = 0; index + SHINGLE <= words.length; index += 1) yield [index, shingleAt(words, index)]
}

function shingleAt(words: readonly Token[], index: number): string {
  let shingle = ''
  for (let step = 0; step < SHINGLE; step += 1) shingle += `${(words[index + step] as Token).key} `
  return shingle
}

/**
 * For each word of `a` the index of the word of `b` that stands in a shingle of both, or -1; linear in their words.
 *
 * A shingle that occurs several times in `b` is taken at its first place. Method: w-shingling (Broder 1997), by the
 * shingles' numbers, and word for word where two numbers are equal.
 */
export function sharedPlaces(a: readonly Token[], b: readonly Token[]): Int32Array {
  const placeOf = firstPlaces(b)
  const partner = new Int32Array(a.length).fill(-1)
  const numbers = rollingNumbers(a)
  for (let index = 0; index < numbers.length; index += 1) {
    const other = placeOf(smallOf(numbers[index]), a, index)
    if (other === -1) continue
    for (let step = 0; step < SHINGLE; step += 1) if (partner[index + step] === -1) partner[index + step] = other + step
  }
  return partner
}

/** Finds the first place in `words` of the shingle with that number which stands in another text at `index`, or -1. */
function firstPlaces(words: readonly Token[]): (number: number, other: readonly Token[], index: number) => number {
  const byNumber = new Map<number, number>()
  /** Shingles whose number another one had before them: next to none, but for words that somebody chose to be so. */
  const bySelf = new Map<string, number>()
  const placeOf = (number: number, other: readonly Token[], index: number): number => {
    const place = byNumber.get(number) ?? -1
    if (place === -1 || isSameShingle(words, place, other, index)) return place
    return bySelf.size === 0 ? -1 : (bySelf.get(shingleAt(other, index)) ?? -1)
  }
  const numbers = rollingNumbers(words)
  for (let index = 0; index < numbers.length; index += 1) {
    const number = smallOf(numbers[index])
    if (placeOf(number, words, index) !== -1) continue
    if (byNumber.has(number)) bySelf.set(shingleAt(words, index), index)
    else byNumber.set(number, index)
  }
  return placeOf
}

/** Of 30 bits: engines keep such numbers in place, and a map finds them twice as fast. */
function smallOf(number = 0): number {
  return number >>> 2
}

function isSameShingle(a: readonly Token[], inA: number, b: readonly Token[], inB: number): boolean {
  for (let step = 0; step < SHINGLE; step += 1) if (a[inA + step]?.key !== b[inB + step]?.key) return false
  return true
}

/**
 * The shingles of a text's words as numbers of 32 bits, each once, in no order: equal shingles have equal numbers, and
 * of different ones about one pair in four thousand million.
 */
export function shingleHashes(words: readonly Token[]): Uint32Array {
  return Uint32Array.from(new Set(rollingNumbers(words)))
}

/** 2^32 over the golden ratio: spreads the bits of a product (Knuth, TAOCP 3, 6.4). */
const SPREAD = 0x9e3779b1

/** The shingles as numbers, by the indices of their first words. A rolling polynomial (Karp and Rabin 1987). */
function rollingNumbers(words: readonly Token[]): Uint32Array {
  const keys = Uint32Array.from(words, ({ key }) => hashOf(key))
  const top = power(SPREAD, SHINGLE - 1)
  const numbers = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  let rolling = 0
  for (const [index, key] of keys.entries()) {
    if (index >= SHINGLE) rolling = (rolling - Math.imul(keys[index - SHINGLE] ?? 0, top)) | 0
    rolling = (Math.imul(rolling, SPREAD) + key) | 0
    if (index >= SHINGLE - 1) numbers[index - SHINGLE + 1] = rolling
  }
  return numbers
}

/** FNV-1a over the code units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function power(base: number, exponent: number): number {
  let product = 1
  for (let step = 0; step < exponent; step += 1) product = Math.imul(product, base)
  return product
}
