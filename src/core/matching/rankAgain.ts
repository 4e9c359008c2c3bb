/** Puts a short list of candidates in a better order, by the 3-grams that they share with what was asked. */
import { foldedCodes } from '../text/words'

type Candidate = { readonly place: number; readonly score: number }

/** Shorter than the index's 4-grams: a word that has another ending shares more of them. */
const GRAM = 3

/**
 * The `most` best of `candidates` by the mean of their score and the cosine of their sets of 3-grams with those of
 * `words`; equal ones in the order given. Rarity is in the score already, so each 3-gram counts for one.
 */
export function rankAgain<Found extends Candidate>(
  candidates: readonly Found[],
  passageAt: (place: number) => string,
  words: string,
  most: number,
): Found[] {
  const asked = gramSet(words)
  const scored = candidates.map((candidate) => {
    const grams = gramSet(passageAt(candidate.place))
    let shared = 0
    for (const gram of grams) if (asked.has(gram)) shared += 1
    const cosine = shared / (Math.sqrt(asked.size * grams.size) || 1)
    return { ...candidate, score: (candidate.score + cosine) / 2 }
  })
  return scored.sort((a, b) => b.score - a.score).slice(0, most)
}

/** Three letters as one number; letters whose codes differ in the upper bits only may meet, which moves no rank. */
function gramSet(words: string): Set<number> {
  const codes = foldedCodes(words)
  const grams = new Set<number>()
  for (let at = 0; at + GRAM <= codes.length; at++)
    grams.add(((codes[at] ?? 0) << 20) ^ ((codes[at + 1] ?? 0) << 10) ^ (codes[at + 2] ?? 0))
  return grams
}
