/** Rows of a large story: one passage against the statements near to it. */
import { addTo, type DotTable, dotTableOf, dotWith, emptyTable } from './dotTable'
import type { Terms } from './grams'
import { candidatesFor } from './near'
import type { Incoming, NearComparison } from './nearComparison'
import { clearRivals, emptyRivals, enterRivals, rivalsAmong } from './rivals'
import { NEIGHBOUR, type Row, type Walk } from './row'
import { lengthOf, pivotedNorm, weighTerms } from './similarity'
import { type Statement, VIEWS, type View } from './statement'
import type { StoryIndex } from './storyIndex'
import { chanceOfStepInstead, type Steps, type StepsFromOne, stepsAmong, stepsAt } from './walk'

/** Statements looked at for one marked span: a claim that hundreds of articles tell is to be found in all of them. */
const MOST_ASKED = 512
/** Postings read for it: one question may take some milliseconds. */
const MOST_POSTINGS_ASKED = 1_000_000

/** Rows of statements, looked at in `places` only. The arrays of a row are used again for the next one. */
export function nearRows(comparison: NearComparison): (place: number, places: ArrayLike<number>) => Row {
  const { index, near, views } = comparison
  const arrays = emptyArrays(index.statements.length)
  const rivals = emptyRivals(index.articles.length)
  let [start, end] = [0, 0]
  return (place, places) => {
    const passage = index.statements[place]
    if (passage === undefined) throw new RangeError(`no statement at place ${place}`)
    clear(arrays)
    clearRivals(rivals, index, near.places, start, end)
    ;[start, end] = [near.starts[place] ?? 0, near.starts[place + 1] ?? 0]
    fillAlike(arrays, near.places.subarray(start, end), near.alike.grams.subarray(start, end))
    enterRivals(rivals, index, near.places, near.alike.grams, start, end)
    const { weights, lengths } = views.grams
    const asked = {
      terms: passage.views.grams,
      weights: weights[place] ?? NO_WEIGHTS,
      norm: lengths.norms[place] ?? 0,
      pivoted: lengths.pivoted[place] ?? 1,
      stands: [place],
    }
    fillCosine(comparison, arrays, places, asked)
    for (const view of VIEWS) {
      const { steps, incoming } = views[view]
      fillArriving(arrays, view, steps, incoming, stepsAt(steps, place), places)
      const [from, to] = [incoming.starts[place] ?? 0, incoming.starts[place + 1] ?? 0]
      const last = { places: incoming.from.subarray(from, to), chances: incoming.chances.subarray(from, to) }
      fillDeparting(arrays, view, steps, incoming, last, places)
    }
    const { alike, cosine, walks } = arrays
    const article = index.articleOf[place] ?? 0
    const joint = jointWith(comparison, asked)
    return { passage, article, stands: [place], places, alike, cosine, joint, walks, rivals }
  }
}

const NO_WEIGHTS = new Float32Array()

/** The row of any passage of `article`, which takes the place of the statements that it stands for. */
export function nearRowOfPassage(
  comparison: NearComparison,
  passage: Statement,
  article: number,
  stands: readonly number[],
): Row {
  const { index, passages, weighing, views } = comparison
  const arrays = emptyArrays(index.statements.length)
  const found = candidatesFor(index, passages, passage, article, MOST_ASKED, MOST_POSTINGS_ASKED)
  const places = Int32Array.from(found).sort()
  for (const view of VIEWS) {
    const { weights, lengths, steps, incoming } = views[view]
    const own = weighTerms(weighing.index, view, passage.views[view])
    const table = dotTableOf(passage.views[view], own)
    const pivoted = pivotedNorm(lengthOf(own), lengths.averageNorm)
    const alike = Float32Array.from(places, (place) => {
      const dot = dotWith(table, index.statements[place]?.views[view], weights[place])
      return dot / (pivoted * (lengths.pivoted[place] ?? 1) || 1)
    })
    if (view === 'grams') fillAlike(arrays, places, alike)
    fillArriving(arrays, view, steps, incoming, stepsAmong(places, alike), places)
    const chances = Float32Array.from(places, (place, at) => chanceOfStepInstead(steps, place, alike[at] ?? 0, stands))
    fillDeparting(arrays, view, steps, incoming, { places, chances }, places)
  }
  const { lengths } = views.grams
  const weights = weighTerms(weighing.index, 'grams', passage.views.grams)
  const norm = lengthOf(weights)
  const pivoted = pivotedNorm(norm, lengths.averageNorm)
  const asked = { terms: passage.views.grams, weights, norm, pivoted, stands }
  fillCosine(comparison, arrays, places, asked)
  const rivals = rivalsAmong(index, places, (to) => arrays.alike[to] ?? 0)
  const { alike, cosine, walks } = arrays
  return { passage, article, stands, places, alike, cosine, joint: jointWith(comparison, asked), walks, rivals }
}

/** The dot product of the n-grams of two statements of one article that stand at most two apart. */
export function besideOf({ index, beside }: NearComparison, from: number, to: number): number {
  const [low, apart] = [Math.min(from, to), Math.abs(from - to)]
  if (apart === 0 || apart > 2 || index.articleOf[from] !== index.articleOf[to])
    throw new RangeError(`statements ${from} and ${to} do not stand beside each other`)
  return beside[2 * low + apart - 1] ?? 0
}

/** The highest likeness of the statement at `place` to those of `article` that are near to it, less `but`. */
export function nearBestOfArticle(
  { index: { articleOf }, near: { starts, places, alike } }: NearComparison,
  place: number,
  article: number,
  but: readonly number[],
): number {
  const end = starts[place + 1] ?? 0
  // Places ascend, and so do their articles.
  let [low, high] = [starts[place] ?? 0, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((articleOf[places[middle] ?? 0] ?? 0) < article) low = middle + 1
    else high = middle
  }
  let best = 0
  for (let at = low; at < end && articleOf[places[at] ?? 0] === article; at++)
    if ((alike.grams[at] ?? 0) > best && !but.includes(places[at] ?? 0)) best = alike.grams[at] ?? 0
  return best
}

/** Arrays over all statements; `filled` are the places that hold something. */
type Arrays = Pick<Row, 'alike' | 'cosine'> & {
  readonly walks: Readonly<Record<View, Walk>>
  readonly filled: number[]
  readonly passing: Float32Array
}

function emptyArrays(count: number): Arrays {
  const array = () => new Float32Array(count)
  const walk = (): Walk => ({ arriving: array(), departing: array() })
  return { alike: array(), cosine: array(), walks: { grams: walk(), stems: walk() }, filled: [], passing: array() }
}

function clear({ alike, cosine, walks, filled }: Arrays): void {
  for (const place of filled) {
    alike[place] = 0
    cosine[place] = 0
    for (const view of VIEWS) {
      walks[view].arriving[place] = 0
      walks[view].departing[place] = 0
    }
  }
  filled.length = 0
}

function fillAlike({ alike, filled }: Arrays, places: ArrayLike<number>, values: ArrayLike<number>): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    alike[place] = values[at] ?? 0
    filled.push(place)
  }
}

/** A passage and where it stands, for what is around it. */
type Asked = {
  readonly terms: Terms
  readonly weights: Float32Array
  readonly norm: number
  readonly pivoted: number
  readonly stands: readonly number[]
}

/** The plain cosine at `places`, from the pivoted one. */
function fillCosine(
  { views }: NearComparison,
  { alike, cosine, filled }: Arrays,
  places: ArrayLike<number>,
  { norm, pivoted }: Asked,
): void {
  const { lengths } = views.grams
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    filled.push(place)
    const dot = (alike[place] ?? 0) * pivoted * (lengths.pivoted[place] ?? 1)
    cosine[place] = dot / (norm * (lengths.norms[place] ?? 1) || 1)
  }
}

/** The joint dot product of a passage and a statement, with the neighbours of both. Its table is made when first asked. */
function jointWith(
  { index, views }: NearComparison,
  { terms, weights, norm, stands }: Asked,
): (place: number) => number {
  const { lengths } = views.grams
  const termsOf = (place: number) => index.statements[place]?.views.grams
  const share = (place: number) => NEIGHBOUR / (lengths.norms[place] || 1)
  const tableWithNeighbours = () => {
    const around = besides(index, stands[0] ?? -1, stands.at(-1) ?? -1)
    const made = emptyTable(around.reduce((sum, place) => sum + (termsOf(place)?.keys.length ?? 0), terms.keys.length))
    addTo(made, terms, weights, 1 / (norm || 1))
    for (const beside of around) addTo(made, termsOf(beside), views.grams.weights[beside], share(beside))
    return made
  }
  let table: DotTable | undefined
  return (place) => {
    table ??= tableWithNeighbours()
    const dot = (other: number) =>
      table === undefined ? 0 : dotWith(table, termsOf(other), views.grams.weights[other])
    let joint = dot(place) / (lengths.norms[place] || 1)
    for (const beside of besides(index, place, place)) joint += share(beside) * dot(beside)
    return joint
  }
}

/** The statement before `first` and the one after `last` in their article, as far as there are any. */
function besides({ articleOf, statements }: StoryIndex, first: number, last: number): number[] {
  const besides: number[] = []
  if (first > 0 && articleOf[first - 1] === articleOf[first]) besides.push(first - 1)
  if (last >= 0 && last + 1 < statements.length && articleOf[last + 1] === articleOf[last]) besides.push(last + 1)
  return besides
}

/** Two steps forward from the first, and the third backward from each place of interest. */
function fillArriving(
  { walks, passing }: Arrays,
  view: View,
  { starts, targets, chances }: Steps,
  incoming: Incoming,
  first: StepsFromOne,
  places: ArrayLike<number>,
): void {
  const touched: number[] = []
  for (let at = 0; at < first.targets.length; at++) {
    const chance = first.chances[at] ?? 0
    const second = first.targets[at] ?? 0
    const end = starts[second + 1] ?? 0
    for (let step = starts[second] ?? 0; step < end; step++) {
      const to = targets[step] ?? 0
      const sum = passing[to] ?? 0
      if (sum === 0) touched.push(to)
      passing[to] = sum + chance * (chances[step] ?? 0)
    }
  }
  const { arriving } = walks[view]
  const { starts: coming, from, chances: lastChances } = incoming
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    let sum = 0
    const end = coming[place + 1] ?? 0
    for (let step = coming[place] ?? 0; step < end; step++)
      sum += (passing[from[step] ?? 0] ?? 0) * (lastChances[step] ?? 0)
    arriving[place] = sum
  }
  for (const place of touched) passing[place] = 0
}

/** One step back from where the last one begins, and the first forward from each place of interest. */
function fillDeparting(
  { walks, passing }: Arrays,
  view: View,
  { starts, targets, chances }: Steps,
  { starts: coming, from, chances: comingChances }: Incoming,
  last: { readonly places: Int32Array; readonly chances: Float32Array },
  places: ArrayLike<number>,
): void {
  const touched: number[] = []
  for (let at = 0; at < last.places.length; at++) {
    const chance = last.chances[at] ?? 0
    const second = last.places[at] ?? 0
    const end = coming[second + 1] ?? 0
    for (let step = coming[second] ?? 0; step < end; step++) {
      const first = from[step] ?? 0
      const sum = passing[first] ?? 0
      if (sum === 0) touched.push(first)
      passing[first] = sum + chance * (comingChances[step] ?? 0)
    }
  }
  const { departing } = walks[view]
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    let sum = 0
    const end = starts[place + 1] ?? 0
    for (let step = starts[place] ?? 0; step < end; step++)
      sum += (passing[targets[step] ?? 0] ?? 0) * (chances[step] ?? 0)
    departing[place] = sum
  }
  for (const place of touched) passing[place] = 0
}
