/** Which statements of a large story are near to each other, and how alike. */
import { type DotTable, dotTableOf, dotWith } from './dotTable'
import { findByIndex } from './findPassages'
import type { PassageIndex } from './passageIndex'
import type { Lengths } from './similarity'
import { type Statement, VIEWS, type View } from './statement'
import type { StoryIndex } from './storyIndex'

/**
 * For each statement those near to it, of other articles in its script: for place p they stand at
 * `starts[p] .. starts[p + 1]` of `places`, ascending, with their pivoted cosines in each view parallel to it.
 */
export type Near = {
  readonly starts: Uint32Array
  readonly places: Int32Array
  readonly alike: Readonly<Record<View, Float32Array>>
}

/** In each view the weights of each statement's terms. */
export type Weights = Readonly<Record<View, readonly Float32Array[]>>

/** What stays of the lists before: the old place of each statement or -1, and the new one likewise. */
export type KeptNear = { readonly near: Near; readonly oldOf: Int32Array; readonly newOf: Int32Array }

/** What the lists are made from. */
export type NearMaterial = {
  readonly index: StoryIndex
  readonly passages: PassageIndex
  readonly weights: Weights
  readonly lengths: Readonly<Record<View, Lengths>>
}

/** Asked of the index for one statement: twice the steps that are kept, since its likeness is a rough one. */
const CANDIDATES = 64
/** Near ones kept of one statement: a lead that everything resembles would otherwise hold the whole story. */
const MOST_NEAR = 128
/** Postings read for one statement. Measured at 30,000: a tenth of the time of reading all, noticed by compareNear.test.ts. */
const MOST_POSTINGS = 60_000
/** About five milliseconds of work. */
const STATEMENTS_BETWEEN_PAUSES = 8

/** The lists of all statements: candidates are looked for only for those that are not in `kept`. */
export async function nearOf(
  material: NearMaterial,
  kept: KeptNear | undefined,
  pause: () => Promise<void>,
): Promise<Near> {
  const found = await pairsFound(material, kept, pause)
  const drafts = emptyNear(heldBy(kept, found, material.index.statements.length))
  const next = drafts.starts.slice()
  const enter = (at: number, to: number, grams: number, stems: number) => {
    const place = next[at] ?? 0
    next[at] = place + 1
    drafts.places[place] = to
    drafts.alike.grams[place] = grams
    drafts.alike.stems[place] = stems
  }
  eachKept(kept, (place, other, at, { alike }) => enter(place, other, alike.grams[at] ?? 0, alike.stems[at] ?? 0))
  for (let at = 0; at < found.count; at++) {
    const [a, b] = [found.from[at] ?? 0, found.to[at] ?? 0]
    const [grams, stems] = [found.alike.grams[at] ?? 0, found.alike.stems[at] ?? 0]
    enter(a, b, grams, stems)
    enter(b, a, grams, stems)
  }
  await pause()
  return strongestOf(drafts)
}

/** Pairs of statements, each once. */
type Pairs = {
  count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly alike: Readonly<Record<View, Float32Array>>
}

async function pairsFound(
  { index, passages, weights, lengths }: NearMaterial,
  kept: KeptNear | undefined,
  pause: () => Promise<void>,
): Promise<Pairs> {
  const { statements, articleOf } = index
  const fresh: number[] = []
  for (const place of statements.keys()) if ((kept?.oldOf[place] ?? -1) < 0) fresh.push(place)
  const room = fresh.length * CANDIDATES
  const alike = { grams: new Float32Array(room), stems: new Float32Array(room) }
  const pairs: Pairs = { count: 0, from: new Int32Array(room), to: new Int32Array(room), alike }
  /** Where the pairs that a statement found begin. */
  const begins = new Map<number, number>()
  const isFound = (place: number, other: number) => {
    const begin = begins.get(other)
    if (begin === undefined) return false
    for (let at = begin; pairs.from[at] === other && at < pairs.count; at++) if (pairs.to[at] === place) return true
    return false
  }
  for (const [done, place] of fresh.entries()) {
    if (done % STATEMENTS_BETWEEN_PAUSES === 0) await pause()
    const others = candidatesFor(index, passages, statements[place], articleOf[place] ?? -1)
    const tables = tablesOf(index, weights, place)
    begins.set(place, pairs.count)
    for (const other of others) {
      if (isFound(place, other)) continue
      const at = pairs.count++
      pairs.from[at] = place
      pairs.to[at] = other
      for (const view of VIEWS) alike[view][at] = likenessOf(tables[view], index, weights, lengths, view, place, other)
    }
  }
  return pairs
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
  const found = findByIndex(passages, statement.words, most + OWN_ALLOWANCE, mostPostings)
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
  return { grams: table('grams'), stems: table('stems') }
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

/** What was near before and is still there, at its new places. */
function eachKept(
  kept: KeptNear | undefined,
  visit: (place: number, other: number, at: number, near: Near) => void,
): void {
  if (kept === undefined) return
  const { near, oldOf, newOf } = kept
  for (const [place, old] of oldOf.entries()) {
    if (old < 0) continue
    const end = near.starts[old + 1] ?? 0
    for (let at = near.starts[old] ?? 0; at < end; at++) {
      const other = newOf[near.places[at] ?? -1] ?? -1
      if (other >= 0) visit(place, other, at, near)
    }
  }
}

/** How many each of `count` statements has near. */
function heldBy(kept: KeptNear | undefined, { count: pairs, from, to }: Pairs, count: number): Uint32Array {
  const held = new Uint32Array(count)
  const add = (place: number) => {
    held[place] = (held[place] ?? 0) + 1
  }
  eachKept(kept, add)
  for (let at = 0; at < pairs; at++) {
    add(from[at] ?? 0)
    add(to[at] ?? 0)
  }
  return held
}

function emptyNear(held: Uint32Array): Near {
  const starts = new Uint32Array(held.length + 1)
  for (const [place, count] of held.entries()) starts[place + 1] = (starts[place] ?? 0) + count
  const total = starts[held.length] ?? 0
  const alike = { grams: new Float32Array(total), stems: new Float32Array(total) }
  return { starts, places: new Int32Array(total), alike }
}

/** The strongest of each draft by n-grams, in ascending places. */
function strongestOf(drafts: Near): Near {
  const near = emptyNear(
    drafts.starts.subarray(1).map((end, place) => Math.min(MOST_NEAR, end - (drafts.starts[place] ?? 0))),
  )
  const { places, alike } = drafts
  const stronger = (a: number, b: number) =>
    (alike.grams[b] ?? 0) - (alike.grams[a] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0)
  const inOrder = (a: number, b: number) => (places[a] ?? 0) - (places[b] ?? 0)
  for (let place = 0; place + 1 < drafts.starts.length; place++) {
    const [start, end] = [drafts.starts[place] ?? 0, drafts.starts[place + 1] ?? 0]
    let order = Array.from({ length: end - start }, (_, at) => start + at)
    if (order.length > MOST_NEAR) order = order.sort(stronger).slice(0, MOST_NEAR)
    order.sort(inOrder)
    const to = near.starts[place] ?? 0
    for (const [at, from] of order.entries()) {
      near.places[to + at] = places[from] ?? 0
      for (const view of VIEWS) near.alike[view][to + at] = alike[view][from] ?? 0
    }
  }
  return near
}
