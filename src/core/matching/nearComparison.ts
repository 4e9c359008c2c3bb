/**
 * The comparison of a large story: each statement with those that are most like it, instead of all with all.
 *
 * The passage index gives the candidates, their likeness is exact, and whoever is near to another has it near as well.
 * So time and memory grow with the statements and not with their square. What a new article does not touch is kept:
 * weights, candidates and likenesses are those of `previous`, as long as the story has changed little since its words
 * were weighed. Its naive twin is `compareStatements` of `comparison.ts`, which smaller stories are compared by.
 */
import { type DotTable, dotTableOf, dotWith } from './dotTable'
import { findPassages } from './findPassages'
import { indexPassages, type PassageIndex } from './passageIndex'
import { averageOf, type Lengths, lengthOf, pivotedNorm, weighTerms } from './similarity'
import { type Statement, VIEWS, type View } from './statement'
import type { StoryIndex } from './storyIndex'
import { type Steps, stepsAmong } from './walk'

export type NearComparison = {
  readonly kind: 'near'
  readonly index: StoryIndex
  readonly passages: PassageIndex
  readonly weighing: Weighing
  readonly views: Readonly<Record<View, NearView>>
  readonly near: readonly Near[]
  /** Dot products of n-grams of statement i with i + 1 and i + 2, at 2i and 2i + 1. */
  readonly beside: Float32Array
}

/** The statements near one of another article in its script, and their pivoted cosines in each view, parallel. */
export type Near = { readonly places: Int32Array; readonly alike: Readonly<Record<View, Float32Array>> }

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

/** Asked of the index for one statement: twice the steps that are kept, since its likeness is a rough one. */
const CANDIDATES = 64
/** Near ones kept of one statement: a lead that everything resembles would otherwise hold the whole story. */
const MOST_NEAR = 128
/** Postings read for one statement. Measured at 30,000: a tenth of the time of reading all, noticed by nearTwin.test.ts. */
const MOST_POSTINGS = 60_000
/** Rarity is weighed anew once this share of the statements has come or gone: until then no rank moves by it. */
const CHANGED_SHARE = 0.1
/** About five milliseconds of work. */
const STATEMENTS_BETWEEN_PAUSES = 8

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
  const near = await nearOf(index, passages, weights, lengths, old, pause)
  const view = async (name: View): Promise<NearView> => {
    const steps = near.map(({ places, alike }) => stepsAmong(places, alike[name]))
    await pause()
    return { weights: weights[name], lengths: lengths[name], steps, incoming: incomingOf(steps) }
  }
  const views = { grams: await view('grams'), stems: await view('stems'), content: await view('content') }
  return { kind: 'near', index, passages, weighing, views, near, beside: besideOf(index, weights.grams) }
}

/** What of `previous` still stands: the old place of each statement or -1, and the new one likewise. */
type Kept = {
  readonly previous: NearComparison
  readonly oldOf: Int32Array
  readonly newOf: Int32Array
  readonly weighing: Weighing
}

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
  return { previous, oldOf, newOf, weighing: { ...previous.weighing, changed } }
}

type Weights = Readonly<Record<View, readonly Float32Array[]>>

async function weightsOf(index: StoryIndex, kept: Kept | undefined, pause: () => Promise<void>): Promise<Weights> {
  const weights: Record<View, Float32Array[]> = { grams: [], stems: [], content: [] }
  const weighedBy = kept?.weighing.index ?? index
  for (const [place, { views }] of index.statements.entries()) {
    const old = kept?.oldOf[place] ?? -1
    for (const view of VIEWS)
      weights[view].push(kept?.previous.views[view].weights[old] ?? weighTerms(weighedBy, view, views[view]))
    if (place % (STATEMENTS_BETWEEN_PAUSES * 16) === 0) await pause()
  }
  return weights
}

function averagesOf(weights: Weights): Weighing['averages'] {
  const average = (view: View) => averageOf(Float32Array.from(weights[view], lengthOf))
  return { grams: average('grams'), stems: average('stems'), content: average('content') }
}

function lengthsOf(weights: Weights, { averages }: Weighing): Record<View, Lengths> {
  const lengths = (view: View): Lengths => {
    const norms = Float32Array.from(weights[view], lengthOf)
    const averageNorm = averages[view]
    return { norms, averageNorm, pivoted: norms.map((norm) => pivotedNorm(norm, averageNorm)) }
  }
  return { grams: lengths('grams'), stems: lengths('stems'), content: lengths('content') }
}

/** A list of near ones while it is made: places with the likeness in each view, one after the other. */
type Draft = { readonly places: number[]; readonly alike: number[] }

async function nearOf(
  index: StoryIndex,
  passages: PassageIndex,
  weights: Weights,
  lengths: Readonly<Record<View, Lengths>>,
  kept: Kept | undefined,
  pause: () => Promise<void>,
): Promise<Near[]> {
  const drafts = index.statements.map((_, place) => draftFrom(kept, place))
  const stamps = new Int32Array(drafts.length).fill(-1)
  let done = 0
  for (const [place, draft] of drafts.entries()) {
    if ((kept?.oldOf[place] ?? -1) >= 0) continue
    if (done++ % STATEMENTS_BETWEEN_PAUSES === 0) await pause()
    for (const other of draft.places) stamps[other] = place
    const found = candidatesFor(index, passages, index.statements[place], index.articleOf[place] ?? -1)
    if (found.length === 0) continue
    const tables = tablesOf(index, weights, place)
    for (const other of found) {
      if (stamps[other] === place) continue
      const alike = VIEWS.map((view) => likenessOf(tables[view], index, weights, lengths, view, place, other))
      draft.places.push(other)
      draft.alike.push(...alike)
      drafts[other]?.places.push(place)
      drafts[other]?.alike.push(...alike)
    }
  }
  return drafts.map(nearFrom)
}

/** What was near before and is still there, at its new places. */
function draftFrom(kept: Kept | undefined, place: number): Draft {
  const draft: Draft = { places: [], alike: [] }
  const before = kept?.previous.near[kept.oldOf[place] ?? -1]
  for (let at = 0; at < (before?.places.length ?? 0); at++) {
    const now = kept?.newOf[before?.places[at] ?? -1] ?? -1
    if (now < 0) continue
    draft.places.push(now)
    for (const view of VIEWS) draft.alike.push(before?.alike[view][at] ?? 0)
  }
  return draft
}

/** Places of other articles in the statement's script, the most like it first. */
export function candidatesFor(
  index: StoryIndex,
  passages: PassageIndex,
  statement: Pick<Statement, 'words' | 'script'> | undefined,
  article: number,
  most = CANDIDATES,
  mostPostings = MOST_POSTINGS,
): number[] {
  if (statement === undefined) return []
  // Its own article's statements are found as well, and left out.
  const found = findPassages(passages, statement.words, most + OWN_ALLOWANCE, mostPostings)
  return found
    .map(({ place }) => place)
    .filter((place) => index.articleOf[place] !== article && index.statements[place]?.script === statement.script)
    .slice(0, most)
}

/** An article repeats its own words in some sentences, seldom in more. */
const OWN_ALLOWANCE = 16

function tablesOf({ statements }: StoryIndex, weights: Weights, place: number): Record<View, DotTable> {
  const table = (view: View) =>
    dotTableOf(statements[place]?.views[view] ?? NO_TERMS, weights[view][place] ?? NO_WEIGHTS)
  return { grams: table('grams'), stems: table('stems'), content: table('content') }
}

const NO_TERMS = { keys: new Uint32Array(), counts: new Uint8Array() }
const NO_WEIGHTS = new Float32Array()

/** Pivoted cosine of the statement that the table holds and another. */
function likenessOf(
  table: DotTable,
  { statements }: StoryIndex,
  weights: Weights,
  lengths: Readonly<Record<View, Lengths>>,
  view: View,
  place: number,
  other: number,
): number {
  const { pivoted } = lengths[view]
  const [terms, weighed] = [statements[other]?.views[view], weights[view][other]]
  if (terms === undefined || weighed === undefined) return 0
  return dotWith(table, terms, weighed) / ((pivoted[place] ?? 1) * (pivoted[other] ?? 1) || 1)
}

/** The strongest of the draft by n-grams, in ascending places. */
function nearFrom({ places, alike }: Draft): Near {
  const order = places.map((_, at) => at)
  if (order.length > MOST_NEAR) {
    order.sort(
      (a, b) => (alike[VIEWS.length * b] ?? 0) - (alike[VIEWS.length * a] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0),
    )
    order.length = MOST_NEAR
  }
  order.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const column = (view: View) => Float32Array.from(order, (at) => alike[VIEWS.length * at + VIEWS.indexOf(view)] ?? 0)
  const sorted = Int32Array.from(order, (at) => places[at] ?? 0)
  return { places: sorted, alike: { grams: column('grams'), stems: column('stems'), content: column('content') } }
}

function incomingOf(steps: Steps): Incoming {
  const starts = new Uint32Array(steps.length + 2)
  for (const { targets } of steps) for (const to of targets) starts[to + 2] = (starts[to + 2] ?? 0) + 1
  for (let place = 2; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  const from = new Int32Array(starts.at(-1) ?? 0)
  const chances = new Float32Array(from.length)
  for (const [place, one] of steps.entries())
    for (const [at, to] of one.targets.entries()) {
      const next = starts[to + 1] ?? 0
      from[next] = place
      chances[next] = one.chances[at] ?? 0
      starts[to + 1] = next + 1
    }
  return { starts, from, chances }
}

function besideOf({ statements, articleOf }: StoryIndex, weights: readonly Float32Array[]): Float32Array {
  const beside = new Float32Array(2 * statements.length)
  for (const [place, { views }] of statements.entries()) {
    const table = dotTableOf(views.grams, weights[place] ?? NO_WEIGHTS)
    for (const step of [1, 2]) {
      const [other, weighed] = [statements[place + step], weights[place + step]]
      if (other === undefined || weighed === undefined || articleOf[place] !== articleOf[place + step]) continue
      beside[2 * place + step - 1] = dotWith(table, other.views.grams, weighed)
    }
  }
  return beside
}
