/** Terms of a passage as a sparse vector of hashes: character n-grams, the floor of all matching, or whole words. */
import { foldedWords } from '../text/words'

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
  const folded = foldedWords(text)
  const tally = new Map<number, number>()
  for (let start = 0; start + SHORTEST <= folded.length; start++) {
    let hash = 0x811c9dc5
    for (let length = 1; length <= LONGEST && start + length <= folded.length; length++) {
      hash = Math.imul(hash ^ folded.charCodeAt(start + length - 1), 0x01000193) >>> 0
      if (length >= SHORTEST) tally.set(hash, (tally.get(hash) ?? 0) + 1)
    }
  }
  return termsFrom(tally)
}

/** Whole words as terms, for the views that see no letters. */
export function wordTermsOf(words: readonly string[]): Terms {
  const tally = new Map<number, number>()
  for (const word of words) {
    let hash = 0x811c9dc5
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0
    tally.set(hash, (tally.get(hash) ?? 0) + 1)
  }
  return termsFrom(tally)
}

function termsFrom(tally: ReadonlyMap<number, number>): Terms {
  const keys = Uint32Array.from(tally.keys()).sort()
  return { keys, counts: Uint8Array.from(keys, (key) => Math.min(255, tally.get(key) ?? 0)) }
}
