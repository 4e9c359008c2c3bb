/** Everything that the comparison of a story's statements needs again and again, worked out once. */
import { dotsWith, pivotedNorm, type Similarities, similaritiesOf } from './similarity'
import type { Statement } from './statement'
import type { StoryIndex } from './storyIndex'
import {
  arrivals,
  chanceOfStep,
  chanceOfStepInstead,
  departures,
  type Steps,
  type StepsFromOne,
  stepsFrom,
  stepsOf,
} from './walk'

export type Comparison = { readonly index: StoryIndex; readonly similarities: Similarities; readonly steps: Steps }

/**
 * One passage against all statements: the row of the similarity matrix that belongs to it.
 *
 * `stands` are the places of the statements it overlaps, which it stands for. Arrays run over `index.statements`.
 */
export type Row = {
  readonly passage: Statement
  readonly article: number
  readonly stands: readonly number[]
  /** Pivoted cosine, 0 to about 1; 0 for other scripts. */
  readonly alike: Float32Array
  /** Plain cosine, 0 to 1, of the same. */
  readonly cosine: Float32Array
  /** Chance of arriving there in three steps, and of coming from there. */
  readonly arriving: Float32Array
  readonly departing: Float32Array
}

export async function compareStatements(index: StoryIndex, pause: () => Promise<void>): Promise<Comparison> {
  const similarities = await similaritiesOf(index, pause)
  const steps = stepsFrom(similarities.count, (from, to) => acrossOutlets(index, similarities, from, to))
  await pause()
  return { index, similarities, steps }
}

/** Pivoted cosine of two statements of different articles in one script; 0 of all others. */
function acrossOutlets(index: StoryIndex, { count, dots, pivoted }: Similarities, from: number, to: number): number {
  if (index.articleOf[from] === index.articleOf[to]) return 0
  if (index.statements[from]?.script !== index.statements[to]?.script) return 0
  return (dots[from * count + to] ?? 0) / ((pivoted[from] ?? 1) * (pivoted[to] ?? 1) || 1)
}

/** Pivoted cosine of two statements of the story, of any articles. */
export function alikeOf({ similarities: { count, dots, pivoted } }: Comparison, from: number, to: number): number {
  return (dots[from * count + to] ?? 0) / ((pivoted[from] ?? 1) * (pivoted[to] ?? 1) || 1)
}

/** Plain cosine of two statements of the story. */
export function cosineOf({ similarities: { count, dots, norms } }: Comparison, from: number, to: number): number {
  return (dots[from * count + to] ?? 0) / ((norms[from] ?? 1) * (norms[to] ?? 1) || 1)
}

/** The row of a statement of the story. */
export function rowOfStatement(comparison: Comparison, place: number): Row {
  const { index, similarities, steps } = comparison
  const passage = index.statements[place]
  if (passage === undefined) throw new RangeError(`no statement at place ${place}`)
  const { count, dots } = similarities
  const own = dots.subarray(place * count, (place + 1) * count)
  return rowFrom(comparison, {
    passage,
    article: index.articleOf[place] ?? 0,
    stands: [place],
    dots: own,
    norm: similarities.norms[place] ?? 0,
    first: steps[place] ?? null,
  })
}

/** The row of a passage of `article` that is no statement itself: it takes the place of those it overlaps. */
export function rowOfPassage(
  comparison: Comparison,
  passage: Statement,
  article: number,
  stands: readonly number[],
): Row {
  const { dots, norm } = dotsWith(comparison.index, passage.grams)
  return rowFrom(comparison, { passage, article, stands, dots, norm, first: null })
}

type Measured = {
  readonly passage: Statement
  readonly article: number
  readonly stands: readonly number[]
  readonly dots: Float32Array
  readonly norm: number
  readonly first: StepsFromOne | null
}

function rowFrom(
  { index, similarities, steps }: Comparison,
  { passage, article, stands, dots, norm, first }: Measured,
): Row {
  const { count, norms, pivoted, averageNorm } = similarities
  const own = pivotedNorm(norm, averageNorm)
  const comparable = (to: number) => index.articleOf[to] !== article && index.statements[to]?.script === passage.script
  const alike = new Float32Array(count)
  const cosine = new Float32Array(count)
  for (let to = 0; to < count; to++) {
    if (!comparable(to)) continue
    alike[to] = (dots[to] ?? 0) / (own * (pivoted[to] ?? 1) || 1)
    cosine[to] = (dots[to] ?? 0) / (norm * (norms[to] ?? 1) || 1)
  }
  const ahead = first ?? stepsOf(count, (to) => alike[to] ?? 0)
  const last = Float32Array.from(steps, (from, place) =>
    first === null ? chanceOfStepInstead(from, alike[place] ?? 0, stands) : chanceOfStep(from, stands[0] ?? -1),
  )
  return {
    passage,
    article,
    stands,
    alike,
    cosine,
    arriving: arrivals(steps, ahead),
    departing: departures(steps, last),
  }
}
