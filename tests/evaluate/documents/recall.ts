/** Word recall: which share of a reference's words was read, each as often as it stands there, in any order. */
import { normaliseText } from '../../../src/core/text/canonicalText'

/** What was found of the words of a reference. `missing` lists each as often as it is missing. */
export type Recall = { readonly found: number; readonly of: number; readonly missing: readonly string[] }

/** Scripts without spaces count by the letter. Signs that only change a letter are no words of their own. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu
const HAS_LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u
/** Raised figures are figures, set apart from the word they stand behind; some readers write "times" as a letter. */
const RAISED = /[²³¹⁰⁴-⁹]+/gu
const TIMES = /(?<=\d)×(?=\d)/gu
/** So many pieces in a row may be one word that another reader did not part. */
const MOST_PIECES = 4

/** The words of a text: small letters, compatibility forms folded, marks left out. */
export function wordsOf(text: string): string[] {
  const spelled = normaliseText(text)
    .replace(RAISED, (figures) => ` ${figures} `)
    .replace(TIMES, 'x')
  const words = spelled.match(WORD) ?? []
  return words.filter((word) => HAS_LETTER.test(word)).map((word) => word.normalize('NFKC').toLowerCase())
}

/**
 * The recall of `reference` in `read`. Where one reader parts a word and the other does not ("web-site" over a line's end,
 * letters set apart), the word was read all the same.
 */
export function recallOf(reference: readonly string[], read: readonly string[]): Recall {
  const left = countsOf(read)
  const isFound = reference.map((word) => take(left, word))
  const joined = countsOf(read.flatMap((_, start) => piecesFrom(read, start).map((pieces) => pieces.join(''))))
  for (const [start, word] of reference.entries()) {
    if (isFound[start]) continue
    if (take(joined, word)) {
      isFound[start] = true
      continue
    }
    const parted = piecesFrom(reference, start).find(
      (pieces) => pieces.every((_, offset) => !isFound[start + offset]) && take(left, pieces.join('')),
    )
    parted?.forEach((_, offset) => {
      isFound[start + offset] = true
    })
  }
  const missing = reference.filter((_, index) => !isFound[index])
  return { found: reference.length - missing.length, of: reference.length, missing }
}

/** The runs of two to `MOST_PIECES` words that begin at `start`. */
function piecesFrom(words: readonly string[], start: number): string[][] {
  const longest = Math.min(MOST_PIECES, words.length - start)
  return Array.from({ length: Math.max(0, longest - 1) }, (_, more) => words.slice(start, start + more + 2))
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0
  if (count > 0) counts.set(word, count - 1)
  return count > 0
}
