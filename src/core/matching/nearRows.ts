/** Rows of a large story: one passage against the statements near to it. */
import { addTo, dotTableOf, dotWith, emptyTable } from './dotTable'
import type { Terms } from './grams'
import { candidatesFor, type Incoming, type NearComparison } from './nearComparison'
import { rivalsAmong } from './rivals'
import { NEIGHBOUR, type Row, type Walk } from './row'
import { lengthOf, pivotedNorm, weighTerms } from './similarity'
import { type Statement, VIEWS, type View } from './statement'
import type { StoryIndex } from './storyIndex'
import { chanceOfStepInstead, type Steps, type StepsFromOne, stepsAmong } from './walk'

/** Statements looked at for one marked span: a claim that hundreds of articles tell is to be found in all of them. */
const MOST_ASKED = 512
/** Postings read for it: one question may take some milliseconds. */
const MOST_POSTINGS_ASKED = 1_000_000

/** Rows of statements, looked at in `places` only. The arrays of a row are used again for the next one. */
export function nearRows(comparison: NearComparison): (place: number, places: ArrayLike<number>) => Row {
  const arrays = emptyArrays(comparison.index.statements.length)
  return (place, places) => {
    const passage = comparison.index.statements[place]
    const near = comparison.near[place]
    if (passage === undefined || near === undefined) throw new RangeError(`no statement at place ${place}`)
    clear(arrays)
    const { weights, lengths } = comparison.views.grams
    fillAlike(arrays, near.places, near.alike.grams)
    fillContext(comparison, arrays, places, {
      terms: passage.views.grams,
      weights: weights[place] ?? NO_WEIGHTS,
      norm: lengths.norms[place] ?? 0,
      pivoted: lengths.pivoted[place] ?? 1,
      stands: [place],
    })
    for (const view of VIEWS) {
      const { steps, incoming } = comparison.views[view]
      fillArriving(arrays, view, steps, incoming, steps[place], places)
      const [start, end] = [incoming.starts[place] ?? 0, incoming.starts[place + 1] ?? 0]
      const last = { places: incoming.from.subarray(start, end), chances: incoming.chances.subarray(start, end) }
      fillDeparting(arrays, view, steps, incoming, last, places)
    }
    const rivals = rivalsAmong(comparison.index, near.places, (to) => arrays.alike[to] ?? 0)
    const { alike, cosine, walks } = arrays
    const article = comparison.index.articleOf[place] ?? 0
    return { passage, article, stands: [place], places, alike, cosine, joint: arrays.joint, walks, rivals }
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
    if (view === 'grams') {
      fillAlike(arrays, places, alike)
      const norm = lengthOf(own)
      fillContext(comparison, arrays, places, { terms: passage.views.grams, weights: own, norm, pivoted, stands })
    }
    fillArriving(arrays, view, steps, incoming, stepsAmong(places, alike), places)
    const chances = Float32Array.from(places, (place, at) => {
      const from = steps[place]
      return from === undefined ? 0 : chanceOfStepInstead(from, alike[at] ?? 0, stands)
    })
    fillDeparting(arrays, view, steps, incoming, { places, chances }, places)
  }
  const rivals = rivalsAmong(index, places, (to) => arrays.alike[to] ?? 0)
  const { alike, cosine, walks } = arrays
  return { passage, article, stands, places, alike, cosine, joint: arrays.joint, walks, rivals }
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
  { index, near }: NearComparison,
  place: number,
  article: number,
  but: readonly number[],
): number {
  const { places, alike } = near[place] ?? { places: [], alike: { grams: [] } }
  let best = 0
  for (let at = 0; at < places.length; at++) {
    const other = places[at] ?? 0
    if (index.articleOf[other] === article && !but.includes(other)) best = Math.max(best, alike.grams[at] ?? 0)
  }
  return best
}

/** Arrays over all statements; `filled` are the places that hold something. */
type Arrays = Pick<Row, 'alike' | 'cosine'> & {
  readonly joint: Float32Array
  readonly walks: Readonly<Record<View, Walk>>
  readonly filled: number[]
  readonly passing: Float32Array
}

function emptyArrays(count: number): Arrays {
  const array = () => new Float32Array(count)
  const walk = (): Walk => ({ arriving: array(), departing: array() })
  return {
    alike: array(),
    cosine: array(),
    joint: array(),
    walks: { grams: walk(), stems: walk(), content: walk() },
    filled: [],
    passing: array(),
  }
}

function clear({ alike, cosine, joint, walks, filled }: Arrays): void {
  for (const place of filled) {
    alike[place] = 0
    cosine[place] = 0
    joint[place] = 0
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

/** The cosine at `places`, from the likeness, and the joint one with the neighbours of both sides. */
function fillContext(
  { index, views }: NearComparison,
  { alike, cosine, joint, filled }: Arrays,
  places: ArrayLike<number>,
  { terms, weights, norm, pivoted, stands }: Asked,
): void {
  const { lengths } = views.grams
  const around = besides(index, stands[0] ?? -1, stands.at(-1) ?? -1)
  const termsOf = (place: number) => index.statements[place]?.views.grams
  const table = emptyTable(around.reduce((sum, place) => sum + (termsOf(place)?.keys.length ?? 0), terms.keys.length))
  addTo(table, terms, weights, 1 / (norm || 1))
  const share = (place: number) => NEIGHBOUR / (lengths.norms[place] || 1)
  for (const beside of around) addTo(table, termsOf(beside), views.grams.weights[beside], share(beside))
  const dot = (place: number) => dotWith(table, termsOf(place), views.grams.weights[place])
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    filled.push(place)
    const own = (alike[place] ?? 0) * pivoted * (lengths.pivoted[place] ?? 1)
    cosine[place] = own / (norm * (lengths.norms[place] ?? 1) || 1)
    joint[place] = dot(place) / (lengths.norms[place] || 1)
    for (const beside of besides(index, place, place)) joint[place] = (joint[place] ?? 0) + share(beside) * dot(beside)
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
  steps: Steps,
  incoming: Incoming,
  first: StepsFromOne | undefined,
  places: ArrayLike<number>,
): void {
  const touched: number[] = []
  for (let at = 0; at < (first?.targets.length ?? 0); at++) {
    const chance = first?.chances[at] ?? 0
    const second = steps[first?.targets[at] ?? 0]
    for (let step = 0; step < (second?.targets.length ?? 0); step++) {
      const to = second?.targets[step] ?? 0
      if (passing[to] === 0) touched.push(to)
      passing[to] = (passing[to] ?? 0) + chance * (second?.chances[step] ?? 0)
    }
  }
  const { arriving } = walks[view]
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    let sum = 0
    const end = incoming.starts[place + 1] ?? 0
    for (let step = incoming.starts[place] ?? 0; step < end; step++)
      sum += (passing[incoming.from[step] ?? 0] ?? 0) * (incoming.chances[step] ?? 0)
    arriving[place] = sum
  }
  for (const place of touched) passing[place] = 0
}

/** One step back from where the last one begins, and the first forward from each place of interest. */
function fillDeparting(
  { walks, passing }: Arrays,
  view: View,
  steps: Steps,
  incoming: Incoming,
  last: { readonly places: ArrayLike<number>; readonly chances: ArrayLike<number> },
  places: ArrayLike<number>,
): void {
  const touched: number[] = []
  for (let at = 0; at < last.places.length; at++) {
    const chance = last.chances[at] ?? 0
    const end = incoming.starts[(last.places[at] ?? 0) + 1] ?? 0
    for (let step = incoming.starts[last.places[at] ?? 0] ?? 0; step < end; step++) {
      const from = incoming.from[step] ?? 0
      if (passing[from] === 0) touched.push(from)
      passing[from] = (passing[from] ?? 0) + chance * (incoming.chances[step] ?? 0)
    }
  }
  const { departing } = walks[view]
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    const first = steps[place]
    let sum = 0
    for (let step = 0; step < (first?.targets.length ?? 0); step++)
      sum += (passing[first?.targets[step] ?? 0] ?? 0) * (first?.chances[step] ?? 0)
    departing[place] = sum
  }
  for (const place of touched) passing[place] = 0
}
