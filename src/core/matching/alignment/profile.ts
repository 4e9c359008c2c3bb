/** Aligning one more telling to those aligned already: affine gaps (Gotoh 1982) on columns instead of letters. */
import type { AlignedWord } from './alignedWords'
import { GAP_EXTEND, GAP_OPEN } from './wordScore'

/** One column: for each telling the index of its word, or -1 where it has none. */
export type AlignmentColumn = readonly number[]

/** Columns in reading order; each telling's indexes rise from left to right and name each of its words once. */
export type Columns = readonly AlignmentColumn[]

/** The best word of a column counts most: two outlets that share a word stand together whatever the others write. */
const BEST_SHARE = 0.75

const [PAIR, SKIP, NEW] = [0, 1, 2] as const

/**
 * Puts the words of telling `row` into `columns`, in which it has none yet. O(columns · words · tellings).
 *
 * Returns the widened columns and what the new row scores in them; for two tellings that is the best score there is.
 */
export function addToColumns(
  columns: Columns,
  row: number,
  words: readonly (readonly AlignedWord[])[],
  wordScore: (a: AlignedWord, b: AlignedWord) => number,
): { readonly columns: Columns; readonly score: number } {
  const own = words[row] ?? []
  const [height, width] = [columns.length + 1, own.length + 1]
  const scores = [PAIR, SKIP, NEW].map(() => new Float64Array(height * width).fill(Number.NEGATIVE_INFINITY))
  const steps = [PAIR, SKIP, NEW].map(() => new Uint8Array(height * width))
  const [pair, skip, fresh] = scores as [Float64Array, Float64Array, Float64Array]
  pair[0] = 0
  for (let i = 0; i < height; i += 1) {
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j
      if (i > 0 && j > 0) {
        const from = bestOf(scores, at - width - 1, 0, 0, 0)
        pair[at] = from.score + columnScore(columns[i - 1] ?? [], own[j - 1] as AlignedWord, words, wordScore)
        set(steps, PAIR, at, from.state)
      }
      if (i > 0) {
        const from = bestOf(scores, at - width, -GAP_OPEN, -GAP_EXTEND, -GAP_OPEN)
        skip[at] = from.score
        set(steps, SKIP, at, from.state)
      }
      if (j > 0) {
        const from = bestOf(scores, at - 1, -GAP_OPEN, -GAP_OPEN, -GAP_EXTEND)
        fresh[at] = from.score
        set(steps, NEW, at, from.state)
      }
    }
  }
  const end = bestOf(scores, height * width - 1, 0, 0, 0)
  return { columns: trace(columns, row, words.length, own.length, steps, end.state), score: end.score }
}

function set(steps: readonly Uint8Array[], state: number, at: number, from: number): void {
  const row = steps[state]
  if (row !== undefined) row[at] = from
}

/** The best state to come from, each with what leaving it costs; the first of equals, so that the result is settled. */
function bestOf(
  scores: readonly Float64Array[],
  at: number,
  ...costs: readonly [number, number, number]
): { score: number; state: number } {
  let score = Number.NEGATIVE_INFINITY
  let state = 0
  for (let index = 0; index < costs.length; index += 1) {
    const candidate = (scores[index]?.[at] ?? 0) + (costs[index] ?? 0)
    if (candidate > score) {
      score = candidate
      state = index
    }
  }
  return { score, state }
}

function columnScore(
  column: AlignmentColumn,
  word: AlignedWord,
  words: readonly (readonly AlignedWord[])[],
  wordScore: (a: AlignedWord, b: AlignedWord) => number,
): number {
  let best = Number.NEGATIVE_INFINITY
  let sum = 0
  let count = 0
  for (let row = 0; row < column.length; row += 1) {
    const other = words[row]?.[column[row] ?? -1]
    if (other === undefined) continue
    const score = wordScore(word, other)
    best = Math.max(best, score)
    sum += score
    count += 1
  }
  return count === 0 ? 0 : BEST_SHARE * best + (1 - BEST_SHARE) * (sum / count)
}

function trace(
  columns: Columns,
  row: number,
  rowCount: number,
  wordCount: number,
  steps: readonly Uint8Array[],
  last: number,
): Columns {
  const width = wordCount + 1
  const found: number[][] = []
  let [i, j, state] = [columns.length, wordCount, last]
  while (i > 0 || j > 0) {
    const from = steps[state]?.[i * width + j] ?? 0
    const column = state === NEW ? Array.from({ length: rowCount }, () => -1) : [...(columns[i - 1] ?? [])]
    column[row] = state === SKIP ? -1 : j - 1
    found.push(column)
    if (state !== NEW) i -= 1
    if (state !== SKIP) j -= 1
    state = from
  }
  return found.reverse()
}
