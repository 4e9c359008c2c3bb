/** Aligning one more telling to those aligned already: affine gaps (Gotoh 1982) on columns instead of letters. */
import { GAP_EXTEND, GAP_OPEN, type WordForms } from './wordScore'

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
  { forms, scoreOf }: WordForms,
): { readonly columns: Columns; readonly score: number } {
  const own = forms[row] ?? []
  const present = columns.map((column) => column.flatMap((index, each) => forms[each]?.[index] ?? []))
  const [height, width] = [columns.length + 1, own.length + 1]
  const [pair, skip, fresh] = [PAIR, SKIP, NEW].map(() => new Float64Array(height * width).fill(-Infinity)) as Table
  // where each of the three came from, two bits each
  const steps = new Uint8Array(height * width)
  pair[0] = 0
  // written out, since it runs for every word against every column
  for (let i = 0; i < height; i += 1) {
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j
      let step = 0
      if (i > 0 && j > 0) {
        const from = at - width - 1
        const state = firstBest(pair[from] as number, skip[from] as number, fresh[from] as number)
        const before = Math.max(pair[from] as number, skip[from] as number, fresh[from] as number)
        pair[at] = before + columnScore(present[i - 1] ?? [], own[j - 1] ?? 0, scoreOf)
        step = state
      }
      if (i > 0) {
        const from = at - width
        const [p, s, f] = [pair[from] as number, skip[from] as number, fresh[from] as number]
        skip[at] = Math.max(p - GAP_OPEN, s - GAP_EXTEND, f - GAP_OPEN)
        step |= firstBest(p - GAP_OPEN, s - GAP_EXTEND, f - GAP_OPEN) << 2
      }
      if (j > 0) {
        const from = at - 1
        const [p, s, f] = [pair[from] as number, skip[from] as number, fresh[from] as number]
        fresh[at] = Math.max(p - GAP_OPEN, s - GAP_OPEN, f - GAP_EXTEND)
        step |= firstBest(p - GAP_OPEN, s - GAP_OPEN, f - GAP_EXTEND) << 4
      }
      steps[at] = step
    }
  }
  const last = height * width - 1
  const ends = [pair[last] as number, skip[last] as number, fresh[last] as number] as const
  return { columns: trace(columns, row, forms.length, own.length, steps, firstBest(...ends)), score: Math.max(...ends) }
}

type Table = [Float64Array, Float64Array, Float64Array]

/** The state with the best score; the first of equals, so that the result is settled. */
function firstBest(pair: number, skip: number, fresh: number): number {
  if (pair >= skip && pair >= fresh) return PAIR
  return skip >= fresh ? SKIP : NEW
}

function columnScore(present: readonly number[], form: number, scoreOf: WordForms['scoreOf']): number {
  let best = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const other of present) {
    const score = scoreOf(form, other)
    if (score > best) best = score
    sum += score
  }
  return present.length === 0 ? 0 : BEST_SHARE * best + (1 - BEST_SHARE) * (sum / present.length)
}

function trace(
  columns: Columns,
  row: number,
  rowCount: number,
  wordCount: number,
  steps: Uint8Array,
  last: number,
): Columns {
  const width = wordCount + 1
  const found: number[][] = []
  let [i, j, state] = [columns.length, wordCount, last]
  while (i > 0 || j > 0) {
    const from = ((steps[i * width + j] as number) >> (2 * state)) & 3
    const column = state === NEW ? Array.from({ length: rowCount }, () => -1) : [...(columns[i - 1] ?? [])]
    column[row] = state === SKIP ? -1 : j - 1
    found.push(column)
    if (state !== NEW) i -= 1
    if (state !== SKIP) j -= 1
    state = from
  }
  return found.reverse()
}
