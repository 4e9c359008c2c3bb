/** From evidence to a score that can be read as a chance. */
import { EVIDENCE } from './evidence'
import { WEIGHTS_OF_SEVERAL, WEIGHTS_OF_TWO, type Weights } from './weights'

/**
 * A pair is suggested from this score on. Chosen on gold, cross-validated by story: README.md gives the share that is
 * right there and the share of all right pairs that it reaches; `npm run evaluate -- claims` prints both.
 */
export const SUGGESTED_FROM = 0.3

/** The chance, 0 to 1, that two passages with this evidence (parallel to `EVIDENCE`) state the same claim. */
export function scoreOf(evidence: ArrayLike<number>, { bias, of }: Weights): number {
  let sum = bias
  for (const [at, kind] of EVIDENCE.entries()) sum += of[kind] * (evidence[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** The weighed sum of evidence that has that score: 0.5 is 0, and 0 is below any. */
export function sumFor(score: number): number {
  return Math.log(score / (1 - score))
}

/** With two articles there is no third to agree: the rest of the evidence weighs differently. */
export function weightsFor(articleCount: number): Weights {
  return articleCount > 2 ? WEIGHTS_OF_SEVERAL : WEIGHTS_OF_TWO
}
