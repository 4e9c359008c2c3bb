/**
 * Aligns all tellings of a claim word by word (progressive alignment, Feng and Doolittle 1987), any of them as the base.
 *
 * README.md beside this file says what was weighed and what was rejected.
 */
import type { Span } from '../../text/span'
import { type AlignedWord, type AlignmentTelling, alignedWords } from './alignedWords'
import { type Phrase, phrasesOf } from './phrases'
import { addToColumns, type Columns } from './profile'
import { wordForms } from './wordScore'

/** The tellings in the order they were given; columns run in the order of the base. */
export type Alignment = {
  readonly words: readonly (readonly AlignedWord[])[]
  readonly columns: Columns
  /** Runs of columns that read as one stretch: what a table shows. */
  readonly phrases: readonly Phrase[]
  /** Summed over the tellings as they were added; for two it is the best there is. */
  readonly score: number
}

/**
 * Aligns `tellings`, beginning with the one at `base` and adding the most alike first.
 *
 * `whole` may name stretches of each text that a table should not cut, as words that differ. Deterministic. Every word
 * of every telling stands in exactly one column, in its order. Throws where `base` names no telling.
 */
export function alignTellings(
  tellings: readonly AlignmentTelling[],
  base = 0,
  whole: readonly (readonly Span[])[] = [],
): Alignment {
  if (tellings[base] === undefined) throw new RangeError(`no telling at ${base} of ${tellings.length}`)
  const words = tellings.map(alignedWords)
  const forms = wordForms(words)
  const add: Add = (to, row) => addToColumns(to, row, forms)
  let columns: Columns = columnsOf(base, words)
  let score = 0
  const waiting = new Set(tellings.keys())
  waiting.delete(base)
  const alikeness = pairScores(words, add)
  const placed = [base]
  while (waiting.size > 0) {
    const next = mostAlike([...waiting], placed, alikeness)
    const added = add(columns, next)
    columns = added.columns
    score += added.score
    waiting.delete(next)
    placed.push(next)
  }
  columns = refined(columns, base, words, add)
  return { words, columns, phrases: phrasesOf(columns, words, whole), score }
}

type Add = (to: Columns, row: number) => { readonly columns: Columns; readonly score: number }

/** Once more each telling but the base is taken out and put back: what came early was placed without knowing the rest. */
function refined(columns: Columns, base: number, words: readonly (readonly AlignedWord[])[], add: Add): Columns {
  if (words.length < 3) return columns
  let current = columns
  for (const row of words.keys()) {
    if (row === base) continue
    const without = current
      .map((column) => column.map((index, each) => (each === row ? -1 : index)))
      .filter((column) => column.some((index) => index !== -1))
    current = add(without, row).columns
  }
  return current
}

function columnsOf(row: number, words: readonly (readonly AlignedWord[])[]): Columns {
  return (words[row] ?? []).map((_, index) => words.map((_, each) => (each === row ? index : -1)))
}

/** For every two tellings their best score, by the words of the shorter one, so that a short telling is not always last. */
function pairScores(words: readonly (readonly AlignedWord[])[], add: Add): number[][] {
  const scores = words.map(() => words.map(() => 0))
  for (const a of words.keys()) {
    const columns = columnsOf(a, words)
    for (let b = a + 1; b < words.length; b += 1) {
      const shorter = Math.max(1, Math.min(words[a]?.length ?? 0, words[b]?.length ?? 0))
      const score = add(columns, b).score / shorter
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        const row = scores[x]
        if (row !== undefined) row[y] = score
      }
    }
  }
  return scores
}

function mostAlike(waiting: readonly number[], placed: readonly number[], scores: readonly number[][]): number {
  const alikeness = (row: number): number => Math.max(...placed.map((each) => scores[row]?.[each] ?? 0))
  return waiting.reduce((best, row) => (alikeness(row) > alikeness(best) ? row : best))
}
