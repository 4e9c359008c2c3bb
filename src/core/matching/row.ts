/** One passage of a story against the statements of the others: what evidence is read from. */
import type { Rivals } from './rivals'
import type { Statement, View } from './statement'

/** Share of a neighbour's n-grams that counts as the passage's own: who "she" is stands one sentence before. */
export const NEIGHBOUR = 0.25

/** The walk between a passage and every statement: the chance of arriving there in three steps, and of coming from there. */
export type Walk = { readonly arriving: Float32Array; readonly departing: Float32Array }

/**
 * One passage against all statements: the row of the similarity matrix that belongs to it.
 *
 * `stands` are the places of the statements it overlaps, which it stands for. Arrays run over `index.statements`.
 */
export type Row = {
  readonly passage: Statement
  readonly article: number
  readonly stands: readonly number[]
  /** The places worth looking at, ascending; in a large story the arrays hold nothing for others. */
  readonly places: ArrayLike<number>
  /** Pivoted cosine of the n-grams, 0 to about 1; 0 for other scripts. */
  readonly alike: Float32Array
  /** Plain cosine, 0 to 1, of the same. */
  readonly cosine: Float32Array
  /** In a large story the dot product of the passage and a statement, each with a `NEIGHBOUR` share of its neighbours. */
  readonly joint: ((place: number) => number) | null
  readonly walks: Readonly<Record<View, Walk>>
  readonly rivals: Rivals
}
