/**
 * The comparison of a large story: each statement with those that are most like it, instead of all with all.
 *
 * The passage index gives the candidates, their likeness is exact, and whoever is near to another has it near as well.
 * So time and memory grow with the statements and not with their square. What a new article does not touch is kept:
 * weights, candidates and likenesses are those of `previous`, as long as the story has changed little since its words
 * were weighed. Its naive twin is `compareStatements` of `comparison.ts`, which smaller stories are compared by.
 */
import { dotTableOf, dotWith } from './dotTable'
import { type KeptNear, type Near, nearOf, type Weights } from './near'
import { indexPassages, type PassageIndex } from './passageIndex'
import { averageOf, type Lengths, lengthOf, pivotedNorm, weighTerms } from './similarity'
import { type Statement, VIEWS, type View } from './statement'
import type { StoryIndex } from './storyIndex'
import { type Steps, stepsOfAll } from './walk'

export type NearComparison = {
  readonly kind: 'near'
  readonly index: StoryIndex
  readonly passages: PassageIndex
  readonly weighing: Weighing
  readonly views: Readonly<Record<View, NearView>>
  readonly near: Near
  /** Dot products of n-grams of statement i with i + 1 and i + 2, at 2i and 2i + 1. */
  readonly beside: Float32Array
}

/** In one view the weights of each statement's terms, the steps between statements, and the same steps by where they lead. */
export type NearView = {
  readonly weights: readonly Float32Array[]
  readonly lengths: Lengths
  readonly steps: Steps
  readonly incoming: Incoming
}

/** The steps to place p come from `from[starts[p] .. starts[p + 1])`, with `chances` parallel to it. */
export type Incoming = { readonly starts: Uint32Array; readonly from: Int32Array; readonly chances: Float32Array }

/** What rarity was taken from: `changed` statements have come or gone since. */
export type Weighing = {
  readonly index: StoryIndex
  readonly averages: Readonly<Record<View, number>>
  readonly changed: number
}

/** Rarity is weighed anew once this share of the statements has come or gone: until then no rank moves by it. */
const CHANGED_SHARE = 0.1
/** A weighed statement is a fortieth of a millisecond of work. */
const WEIGHED_BETWEEN_PAUSES = 128

export async function compareNear(
  index: StoryIndex,
  previous: NearComparison | undefined,
  pause: () => Promise<void>,
): Promise<NearComparison> {
  const kept = previous && keptPlaces(previous, index)
  const old = kept && kept.weighing.changed <= CHANGED_SHARE * kept.weighing.index.statements.length ? kept : undefined
  const weights = await weightsOf(index, old, pause)
  const weighing = old?.weighing ?? { index, averages: averagesOf(weights), changed: 0 }
  const lengths = lengthsOf(weights, weighing)
  const passages = await indexPassages(
    index.statements.map(({ words }) => words),
    { pause },
  )
  const near = await nearOf({ index, passages, weights, lengths }, old, pause)
  const view = async (name: View): Promise<NearView> => {
    const steps = stepsAmongNear(near, name)
    await pause()
    return { weights: weights[name], lengths: lengths[name], steps, incoming: incomingOf(steps) }
  }
  const views = { grams: await view('grams'), stems: await view('stems') }
  return { kind: 'near', index, passages, weighing, views, near, beside: besideOf(index, weights.grams, old) }
}

/** What of `previous` still stands. */
type Kept = KeptNear & { readonly previous: NearComparison; readonly weighing: Weighing }

function keptPlaces(previous: NearComparison, index: StoryIndex): Kept {
  const before = new Map<Statement, number>()
  for (const [place, statement] of previous.index.statements.entries()) before.set(statement, place)
  const oldOf = Int32Array.from(index.statements, (statement) => before.get(statement) ?? -1)
  const newOf = new Int32Array(previous.index.statements.length).fill(-1)
  let come = 0
  for (const [place, old] of oldOf.entries())
    if (old < 0) come += 1
    else newOf[old] = place
  const gone = newOf.reduce((sum, place) => sum + (place < 0 ? 1 : 0), 0)
  const changed = previous.weighing.changed + come + gone
  return { previous, near: previous.near, oldOf, newOf, weighing: { ...previous.weighing, changed } }
}

async function weightsOf(index: StoryIndex, kept: Kept | undefined, pause: () => Promise<void>): Promise<Weights> {
  const weights: Record<View, Float32Array[]> = { grams: [], stems: [] }
  const weighedBy = kept?.weighing.index ?? index
  for (const [place, { views }] of index.statements.entries()) {
    const old = kept?.oldOf[place] ?? -1
    for (const view of VIEWS)
      weights[view].push(kept?.previous.views[view].weights[old] ?? weighTerms(weighedBy, view, views[view]))
    if (place % WEIGHED_BETWEEN_PAUSES === 0) await pause()
  }
  return weights
}

function averagesOf(weights: Weights): Weighing['averages'] {
  const average = (view: View) => averageOf(Float32Array.from(weights[view], lengthOf))
  return { grams: average('grams'), stems: average('stems') }
}

function lengthsOf(weights: Weights, { averages }: Weighing): Record<View, Lengths> {
  const lengths = (view: View): Lengths => {
    const norms = Float32Array.from(weights[view], lengthOf)
    const averageNorm = averages[view]
    return { norms, averageNorm, pivoted: norms.map((norm) => pivotedNorm(norm, averageNorm)) }
  }
  return { grams: lengths('grams'), stems: lengths('stems') }
}

function stepsAmongNear({ starts, places, alike }: Near, view: View): Steps {
  const values = alike[view]
  return stepsOfAll(starts.length - 1, places.length, (from, enter) => {
    const end = starts[from + 1] ?? 0
    for (let at = starts[from] ?? 0; at < end; at++) enter(places[at] ?? 0, values[at] ?? 0)
  })
}

function incomingOf({ count, starts: leaving, targets, chances: leavingChances }: Steps): Incoming {
  const starts = new Uint32Array(count + 2)
  for (const to of targets) starts[to + 2] = (starts[to + 2] ?? 0) + 1
  for (let place = 2; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  const from = new Int32Array(targets.length)
  const chances = new Float32Array(targets.length)
  for (let place = 0; place < count; place++) {
    const end = leaving[place + 1] ?? 0
    for (let at = leaving[place] ?? 0; at < end; at++) {
      const to = targets[at] ?? 0
      const next = starts[to + 1] ?? 0
      from[next] = place
      chances[next] = leavingChances[at] ?? 0
      starts[to + 1] = next + 1
    }
  }
  return { starts, from, chances }
}

function besideOf(
  { statements, articleOf }: StoryIndex,
  weights: readonly Float32Array[],
  kept: Kept | undefined,
): Float32Array {
  const beside = new Float32Array(2 * statements.length)
  for (const [place, { views }] of statements.entries()) {
    const old = kept?.oldOf[place] ?? -1
    const weighed = weights[place]
    // What stood beside it stands there still: an article is kept whole or not at all.
    if (old >= 0) beside.set(kept?.previous.beside.subarray(2 * old, 2 * old + 2) ?? [], 2 * place)
    if (old >= 0 || weighed === undefined) continue
    const table = dotTableOf(views.grams, weighed)
    for (const step of [1, 2]) {
      const [other, theirs] = [statements[place + step], weights[place + step]]
      if (other === undefined || theirs === undefined || articleOf[place] !== articleOf[place + step]) continue
      beside[2 * place + step - 1] = dotWith(table, other.views.grams, theirs)
    }
  }
  return beside
}
