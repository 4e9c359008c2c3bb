/** Everything that the comparison of a story's statements needs again and again, worked out once. */

import type { NearComparison } from './nearComparison'
import { besideOf, nearBestOfArticle, nearRowOfPassage, nearRows } from './nearRows'
import { bestBut, type Rivals, rivalsOf } from './rivals'
import type { Row, Walk } from './row'
import { dotsWith, type Lengths, pivotedNorm, type Similarities, similaritiesOf } from './similarity'
import { type Statement, VIEWS, type View } from './statement'
import type { StoryIndex } from './storyIndex'
import {
  arrivals,
  chanceOfStep,
  chanceOfStepInstead,
  departures,
  type Steps,
  stepsAt,
  stepsFrom,
  stepsOf,
} from './walk'

/** A story compared: all statements with all, or in a large story each with those near to it. */
export type Comparison = WholeComparison | NearComparison

/** `similarities` are those of the n-grams; of the stems only lengths and steps are kept. */
export type WholeComparison = {
  readonly kind: 'whole'
  readonly index: StoryIndex
  readonly similarities: Similarities
  readonly views: Readonly<Record<View, { readonly lengths: Lengths; readonly steps: Steps }>>
  /** For each statement the two most alike ones of each article. */
  readonly rivals: readonly Rivals[]
}

/** Compares all statements with all: memory and time are quadratic. */
export async function compareStatements(index: StoryIndex, pause: () => Promise<void>): Promise<WholeComparison> {
  const of = async (view: View) => {
    const similarities = await similaritiesOf(index, view, pause)
    const steps = stepsFrom(similarities.count, (from, to) => acrossOutlets(index, similarities, from, to))
    const { norms, pivoted, averageNorm } = similarities
    await pause()
    return { similarities, kept: { lengths: { norms, pivoted, averageNorm }, steps } }
  }
  const grams = await of('grams')
  const views = { grams: grams.kept, stems: (await of('stems')).kept }
  const rivals = index.statements.map((_, from) =>
    rivalsOf(index, (to) => acrossOutlets(index, grams.similarities, from, to)),
  )
  return { kind: 'whole', index, similarities: grams.similarities, views, rivals }
}

/** Pivoted cosine of two statements of different articles in one script; 0 of all others. */
function acrossOutlets(index: StoryIndex, { count, dots, pivoted }: Similarities, from: number, to: number): number {
  if (index.articleOf[from] === index.articleOf[to]) return 0
  if (index.statements[from]?.script !== index.statements[to]?.script) return 0
  return (dots[from * count + to] ?? 0) / ((pivoted[from] ?? 1) * (pivoted[to] ?? 1) || 1)
}

/** Plain cosine of the n-grams of two statements of the story; in a large one, of two that stand at most two apart. */
export function cosineOf(comparison: Comparison, from: number, to: number): number {
  const { norms } = comparison.views.grams.lengths
  return dotOf(comparison, from, to) / ((norms[from] ?? 1) * (norms[to] ?? 1) || 1)
}

function dotOf(comparison: Comparison, from: number, to: number): number {
  if (comparison.kind === 'near') return besideOf(comparison, from, to)
  const { count, dots } = comparison.similarities
  return dots[from * count + to] ?? 0
}

/** The highest likeness of the statement at `place` to those of `article`, less the places in `but`; 0 without any. */
export function bestOfArticle(comparison: Comparison, place: number, article: number, but: readonly number[]): number {
  if (comparison.kind === 'near') return nearBestOfArticle(comparison, place, article, but)
  const { index, rivals, similarities } = comparison
  const known = rivals[place]
  if (known !== undefined && but.length < 2) return bestBut(known, article, but[0] ?? -1)
  let best = 0
  for (let other = 0; other < index.statements.length; other++)
    if (index.articleOf[other] === article && !but.includes(other))
      best = Math.max(best, acrossOutlets(index, similarities, other, place))
  return best
}

/** Rows of statements, to be looked at in `places` only; a row is good until the next one is asked for. */
export function rowsOf(comparison: Comparison): (place: number, places: ArrayLike<number>) => Row {
  return comparison.kind === 'near' ? nearRows(comparison) : (place) => rowOfStatement(comparison, place)
}

/** The row of a statement of the story. */
export function rowOfStatement(comparison: WholeComparison, place: number): Row {
  const { index, similarities, views } = comparison
  const passage = index.statements[place]
  if (passage === undefined) throw new RangeError(`no statement at place ${place}`)
  const { count, dots } = similarities
  const article = index.articleOf[place] ?? 0
  const own = { dots: dots.subarray(place * count, (place + 1) * count), norm: similarities.norms[place] ?? 0 }
  const walk = (view: View): Walk => {
    const { steps } = views[view]
    const last = new Float32Array(steps.count)
    for (let from = 0; from < steps.count; from++) last[from] = chanceOfStep(steps, from, place)
    return { arriving: arrivals(steps, stepsAt(steps, place)), departing: departures(steps, last) }
  }
  const { alike, cosine } = likeness(comparison, 'grams', passage, article, own)
  return {
    passage,
    article,
    stands: [place],
    places: placesAlike(alike),
    alike,
    cosine,
    joint: null,
    rivals: rivalsOf(index, (to) => alike[to] ?? 0),
    walks: { grams: walk('grams'), stems: walk('stems') },
  }
}

function placesAlike(alike: Float32Array): number[] {
  const places: number[] = []
  for (let place = 0; place < alike.length; place++) if ((alike[place] ?? 0) > 0) places.push(place)
  return places
}

/** The row of a passage of `article` that is no statement itself: it takes the place of those it overlaps. */
export function rowOfPassage(
  comparison: Comparison,
  passage: Statement,
  article: number,
  stands: readonly number[],
): Row {
  if (comparison.kind === 'near') return nearRowOfPassage(comparison, passage, article, stands)
  const likenesses = VIEWS.map((view) =>
    likeness(comparison, view, passage, article, dotsWith(comparison.index, view, passage.views[view])),
  )
  const walk = (view: View): Walk => {
    const { steps } = comparison.views[view]
    const { alike } = likenesses[VIEWS.indexOf(view)] ?? { alike: new Float32Array() }
    const last = alike.map((value, from) => chanceOfStepInstead(steps, from, value, stands))
    const first = stepsOf(steps.count, (to) => alike[to] ?? 0)
    return { arriving: arrivals(steps, first), departing: departures(steps, last) }
  }
  const [{ alike, cosine } = { alike: new Float32Array(), cosine: new Float32Array() }] = likenesses
  return {
    passage,
    article,
    stands,
    places: placesAlike(alike),
    alike,
    cosine,
    joint: null,
    rivals: rivalsOf(comparison.index, (to) => alike[to] ?? 0),
    walks: { grams: walk('grams'), stems: walk('stems') },
  }
}

/** How alike the passage is to every statement of other articles in its script; 0 to the others. */
function likeness(
  { index, views }: WholeComparison,
  view: View,
  passage: Statement,
  article: number,
  { dots, norm }: { dots: Float32Array; norm: number },
): { alike: Float32Array; cosine: Float32Array } {
  const { norms, pivoted, averageNorm } = views[view].lengths
  const own = pivotedNorm(norm, averageNorm)
  const alike = new Float32Array(dots.length)
  const cosine = new Float32Array(dots.length)
  for (const [to, dot] of dots.entries()) {
    if (index.articleOf[to] === article || index.statements[to]?.script !== passage.script) continue
    alike[to] = dot / (own * (pivoted[to] ?? 1) || 1)
    cosine[to] = dot / (norm * (norms[to] ?? 1) || 1)
  }
  return { alike, cosine }
}
