/** Terms of a passage as a sparse vector of hashes: character n-grams, the floor of all matching, or whole words. */
import { foldedCodes } from '../text/words'

/**
 * The terms of a passage with how often each occurs.
 *
 * `keys` are 32-bit FNV-1a hashes, ascending and each once; `counts` is parallel to it. Two terms that share a hash
 * count as one: in a story of 50,000 terms that happens about once in three stories and moves no rank.
 */
export type Terms = { readonly keys: Uint32Array; readonly counts: Uint8Array }

/** 3 to 5: measured best on ../shared/gold against 4-6, 3-7 and grams within words. Noticed by `npm run evaluate -- claims`. */
const SHORTEST = 3
const LONGEST = 5

/** The grams of `text`, across words: "to Ukr" ties a word to its neighbour, which pure words do not. */
export function gramsOf(text: string): Terms {
  const codes = foldedCodes(text)
  const hashes = new Uint32Array(Math.max(0, codes.length - SHORTEST + 1) * (LONGEST - SHORTEST + 1))
  let count = 0
  for (let start = 0; start + SHORTEST <= codes.length; start++) {
    let hash = FNV_OFFSET
    const longest = Math.min(LONGEST, codes.length - start)
    for (let length = 1; length <= longest; length++) {
      hash = Math.imul(hash ^ (codes[start + length - 1] ?? 0), FNV_PRIME) >>> 0
      if (length >= SHORTEST) hashes[count++] = hash
    }
  }
  return termsFrom(hashes.subarray(0, count))
}

/** Whole words as terms, by their hashes: for the view that sees no letters. */
export function wordTermsOf(hashes: Uint32Array): Terms {
  return termsFrom(hashes.slice())
}

/** 32-bit FNV-1a of a word. */
export function hashOf(word: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME) >>> 0
  return hash
}

/** The hashes ascending and each once, as the keys of terms are. */
export function distinctKeys(hashes: Iterable<number>): Uint32Array {
  return Uint32Array.from(new Set(hashes)).sort()
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Sorts `hashes` in place and counts the runs. */
function termsFrom(hashes: Uint32Array): Terms {
  hashes.sort()
  const keys: number[] = []
  const counts: number[] = []
  for (const hash of hashes) {
    const last = keys.length - 1
    if (last >= 0 && keys[last] === hash) counts[last] = Math.min(255, (counts[last] ?? 0) + 1)
    else {
      keys.push(hash)
      counts.push(1)
    }
  }
  return { keys: Uint32Array.from(keys), counts: Uint8Array.from(counts) }
}
