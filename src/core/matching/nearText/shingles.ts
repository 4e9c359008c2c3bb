/** Shingles: every eight words of a text in a row, by which two texts are found to have wording in common. */
import type { Token } from '../facts/tokens'

/** Words of a shingle. Shorter ones meet in formulas of the news ("according to a statement from the department of"). */
export const SHINGLE = 8

/** The shingles of a text's words in order, each with the index of its first word. */
export function* shingles(words: readonly Token[]): Generator<readonly [number, string]> {
  for (let index = 0; index + SHINGLE <= words.length; index += 1) {
    let shingle = ''
    for (let step = 0; step < SHINGLE; step += 1) shingle += `${(words[index + step] as Token).key} `
    yield [index, shingle]
  }
}

/**
 * For each word of `a` the index of the word of `b` that stands in a shingle of both, or -1; linear in their words.
 *
 * A shingle that occurs several times in `b` is taken at its first place. Method: w-shingling (Broder 1997).
 */
export function sharedPlaces(a: readonly Token[], b: readonly Token[]): Int32Array {
  const places = new Map<string, number>()
  for (const [index, shingle] of shingles(b)) if (!places.has(shingle)) places.set(shingle, index)
  const partner = new Int32Array(a.length).fill(-1)
  for (const [index, shingle] of shingles(a)) {
    const other = places.get(shingle)
    if (other === undefined) continue
    for (let step = 0; step < SHINGLE; step += 1) if (partner[index + step] === -1) partner[index + step] = other + step
  }
  return partner
}

/** 2^32 over the golden ratio: spreads the bits of a product (Knuth, TAOCP 3, 6.4). */
const SPREAD = 0x9e3779b1

/**
 * The shingles of a text's words as numbers of 32 bits, each once, in no order: equal shingles have equal numbers, and
 * of different ones about one pair in four thousand million. A rolling polynomial (Karp and Rabin 1987).
 */
export function shingleHashes(words: readonly Token[]): Uint32Array {
  const keys = Uint32Array.from(words, ({ key }) => hashOf(key))
  const top = power(SPREAD, SHINGLE - 1)
  const found = new Set<number>()
  let rolling = 0
  for (const [index, key] of keys.entries()) {
    if (index >= SHINGLE) rolling = (rolling - Math.imul(keys[index - SHINGLE] ?? 0, top)) | 0
    rolling = (Math.imul(rolling, SPREAD) + key) | 0
    if (index >= SHINGLE - 1) found.add(rolling >>> 0)
  }
  return Uint32Array.from(found)
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
