/** How alike the statements of a story are in one view: TF-IDF with a length pivot, over an inverted index. */
import type { Terms } from './grams'
import type { View } from './statement'
import { frequencyOf, type StoryIndex } from './storyIndex'

/**
 * Weighted dot products of all statements, row by row (`count` × `count`, symmetric).
 *
 * `norms` are the vectors' lengths; `pivoted` are these pulled towards the average, which keeps a short quotation from
 * beating every long sentence that holds it. Source: pivoted normalisation of Singhal, Buckley and Mitra (1996).
 */
export type Similarities = Lengths & { readonly count: number; readonly dots: Float32Array }

/** Lengths of the statements' vectors in one view. */
export type Lengths = {
  readonly norms: Float32Array
  readonly pivoted: Float32Array
  readonly averageNorm: number
}

/** Share of the average length in the pivot. 0.2 to 0.4 gain alike on gold over 0; `npm run evaluate -- claims` notices. */
export const PIVOT = 0.35

/** (1 + log tf) · log(1 + N / df); a term that the story does not hold weighs as if it occurred once. */
export function weighTerms(index: StoryIndex, view: View, { keys, counts }: Terms): Float32Array {
  const total = index.statements.length
  const counted = frequencyOf(index, view)
  return Float32Array.from(keys, (key, at) => {
    const frequency = counted.get(key) ?? 1
    return (1 + Math.log(counts[at] ?? 1)) * Math.log(1 + total / frequency)
  })
}

/** All dot products of a story; `pause` is awaited between chunks and may throw to cancel. */
export async function similaritiesOf(index: StoryIndex, view: View, pause: () => Promise<void>): Promise<Similarities> {
  const { statements } = index
  const count = statements.length
  const weights = statements.map(({ views }) => weighTerms(index, view, views[view]))
  const norms = Float32Array.from(weights, lengthOf)
  const averageNorm = averageOf(norms)
  const postings = postingsOf(index, view, weights)
  const dots = new Float32Array(count * count)
  for (let row = 0; row < count; row++) {
    addDots(dots.subarray(row * count, (row + 1) * count), statements[row]?.views[view].keys, weights[row], postings)
    if (row % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) await pause()
  }
  return { count, dots, norms, averageNorm, pivoted: norms.map((norm) => pivotedNorm(norm, averageNorm)) }
}

/** Rows of some 300 terms each are a millisecond or two of work. */
const ROWS_BETWEEN_PAUSES = 16

/** A vector's length pulled towards the average. */
export function pivotedNorm(norm: number, averageNorm: number): number {
  return (1 - PIVOT) * norm + PIVOT * averageNorm
}

/** The dot products of one passage with every statement, for words that are no statement themselves. */
export function dotsWith(index: StoryIndex, view: View, terms: Terms): { dots: Float32Array; norm: number } {
  const weights = weighTerms(index, view, terms)
  const own = new Map<number, number>()
  for (const [at, key] of terms.keys.entries()) own.set(key, weights[at] ?? 0)
  const dots = Float32Array.from(index.statements, (statement) => {
    const theirs = weighTerms(index, view, statement.views[view])
    let dot = 0
    for (const [at, key] of statement.views[view].keys.entries()) dot += (own.get(key) ?? 0) * (theirs[at] ?? 0)
    return dot
  })
  return { dots, norm: lengthOf(weights) }
}

type Postings = ReadonlyMap<number, { readonly places: number[]; readonly weights: number[] }>

/** For each term that two statements share, where it stands and with what weight. */
function postingsOf(index: StoryIndex, view: View, weights: readonly Float32Array[]): Postings {
  const counted = frequencyOf(index, view)
  const postings = new Map<number, { places: number[]; weights: number[] }>()
  for (const [place, { views }] of index.statements.entries())
    for (const [at, key] of views[view].keys.entries()) {
      if ((counted.get(key) ?? 0) < 2) continue
      const posting = postings.get(key) ?? { places: [], weights: [] }
      if (posting.places.length === 0) postings.set(key, posting)
      posting.places.push(place)
      posting.weights.push(weights[place]?.[at] ?? 0)
    }
  return postings
}

function addDots(
  row: Float32Array,
  keys: Uint32Array | undefined,
  weights: Float32Array | undefined,
  postings: Postings,
): void {
  for (const [at, key] of (keys ?? new Uint32Array()).entries()) {
    const posting = postings.get(key)
    const weight = weights?.[at] ?? 0
    if (posting === undefined) continue
    for (let k = 0; k < posting.places.length; k++) {
      const place = posting.places[k] ?? 0
      row[place] = (row[place] ?? 0) + weight * (posting.weights[k] ?? 0)
    }
  }
}

/** The length of a vector. */
export function lengthOf(weights: Float32Array): number {
  let sum = 0
  for (const weight of weights) sum += weight * weight
  return Math.sqrt(sum)
}

/** The mean; 0 of nothing. */
export function averageOf(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length === 0 ? 0 : sum / values.length
}
