/** What speaks for a passage and a statement of another outlet stating the same claim, as numbers that are weighed later. */
import { bestOfArticle, type Comparison, cosineOf } from './comparison'
import { bestBut } from './rivals'
import { NEIGHBOUR, type Row, type Walk } from './row'
import {
  type PassageWords,
  sharedNames,
  sharedNamesAround,
  sharedNumbers,
  sharedRareWords,
  wordsOfPassage,
  wordsOfStatement,
} from './sharedWords'
import type { Statement } from './statement'

/** The kinds of evidence, in the order of the weights. README.md beside this file says what each gained. */
export const EVIDENCE = [
  'context',
  'agreement',
  'agreementInWords',
  'thirdOutlet',
  'margin',
  'numbers',
  'names',
  'namesAround',
  'rareWords',
  'run',
  'quoted',
  'storyLength',
] as const
export type EvidenceKind = (typeof EVIDENCE)[number]

/** Keeps the logarithm finite; chances below it are all "hardly ever". */
const LEAST_CHANCE = 1e-8
/** Keeps the logarithm finite; 0.005 to 0.05 do alike on gold. */
const LEAST_CONTEXT = 0.02
/** Statements: the longer a story, the fewer of its pairs are right. Beyond these lengths no gold says by how much. */
const SHORT_STORY = 50
const LONG_STORY = 300

/** The passage of `row` and the statement at `place`, asked about together. */
type Pair = {
  readonly comparison: Comparison
  readonly row: Row
  readonly place: number
  readonly statement: Statement
}

/** One kind: how it is worked out, and between which values it lies. */
type Kind = { readonly of: (pair: Pair) => number; readonly least: number; readonly most: number }

const unbounded = (of: Kind['of']): Kind => ({ of, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY })

const KINDS: Readonly<Record<EvidenceKind, Kind>> = {
  context: {
    of: (pair) => Math.log(inContext(pair) + LEAST_CONTEXT),
    least: Math.log(LEAST_CONTEXT),
    // A cosine is at most 1, less what rounding adds.
    most: Math.log(1.001 + LEAST_CONTEXT),
  },
  agreement: unbounded(({ row, place }) => agreement(row.walks.grams, place)),
  agreementInWords: unbounded(({ row, place }) => agreement(row.walks.stems, place)),
  thirdOutlet: unbounded(byThirdOutlet),
  margin: unbounded(marginOf),
  numbers: unbounded(({ comparison, row, place }) => sharedNumbers(wordsOf(comparison, row), place)),
  names: unbounded(({ comparison, row, place }) => sharedNames(wordsOf(comparison, row), place)),
  namesAround: unbounded(({ comparison, row, place }) => sharedNamesAround(wordsOf(comparison, row), place)),
  rareWords: unbounded(({ comparison, row, place }) => sharedRareWords(wordsOf(comparison, row), place)),
  run: {
    of: ({ row, statement }) => longestRun(row.passage.stems, statement.stems),
    least: 0,
    most: Number.POSITIVE_INFINITY,
  },
  quoted: unbounded(({ row, statement }) => (row.passage.isQuoted && statement.isQuoted ? 1 : 0)),
  storyLength: unbounded(({ comparison: { index } }) =>
    Math.log(Math.min(Math.max(index.statements.length, SHORT_STORY), LONG_STORY)),
  ),
}

/** What is cheap to work out comes first, so that the dear kinds need not be asked where the others have decided. */
const CHEAPEST_FIRST: readonly EvidenceKind[] = [
  'storyLength',
  'quoted',
  'agreement',
  'agreementInWords',
  'margin',
  'thirdOutlet',
  'numbers',
  'rareWords',
  'names',
  'namesAround',
  'run',
  'context',
]

/** The evidence for the passage of `row` and the statement at `place`, parallel to `EVIDENCE`. */
export function evidenceFor(comparison: Comparison, row: Row, place: number): Float64Array {
  const pair = pairOf(comparison, row, place)
  return Float64Array.from(EVIDENCE, (kind) => KINDS[kind].of(pair))
}

/** As `evidenceFor` where its weighed sum is `least` or more; null as soon as it cannot be. */
export type EvidenceFrom = (comparison: Comparison, row: Row, place: number) => Float64Array | null

/** Evidence with a weighed sum, `bias` included, of at least `least`. */
export function evidenceFrom(bias: number, of: Readonly<Record<EvidenceKind, number>>, least: number): EvidenceFrom {
  let rest = 0
  const plan = CHEAPEST_FIRST.toReversed()
    .map((kind) => {
      const step = { column: EVIDENCE.indexOf(kind), weight: of[kind], work: KINDS[kind].of, rest }
      if (of[kind] !== 0) rest += Math.max(of[kind] * KINDS[kind].least, of[kind] * KINDS[kind].most)
      return step
    })
    .toReversed()
  return (comparison, row, place) => {
    const pair = pairOf(comparison, row, place)
    const values = new Float64Array(EVIDENCE.length)
    let sum = bias
    for (const step of plan) {
      const value = step.work(pair)
      values[step.column] = value
      sum += step.weight * value
      if (sum + step.rest < least - ROUNDING) return null
    }
    return values
  }
}

/** The sum is taken in another order than by `scoreOf`, which has the last word. */
const ROUNDING = 1e-6

function pairOf(comparison: Comparison, row: Row, place: number): Pair {
  const statement = comparison.index.statements[place]
  if (statement === undefined) throw new RangeError(`no statement at place ${place}`)
  return { comparison, row, place, statement }
}

/** The chance, there and back, that three steps across the outlets join the two. */
function agreement({ arriving, departing }: Walk, place: number): number {
  return Math.log((arriving[place] ?? 0) * (departing[place] ?? 0) + LEAST_CHANCE) / 2
}

function wordsOf({ index }: Comparison, row: Row): PassageWords {
  const known = WORDS_OF_ROWS.get(row)
  if (known !== undefined) return known
  const first = row.stands[0] ?? -1
  const isStatement = index.statements[first] === row.passage
  const words = isStatement ? wordsOfStatement(index, first) : wordsOfPassage(index, row.passage, row.article, first)
  WORDS_OF_ROWS.set(row, words)
  return words
}

/** A row is asked for hundreds of statements. */
const WORDS_OF_ROWS = new WeakMap<Row, PassageWords>()

/** The best way round: a statement of a third outlet that is like both. */
function byThirdOutlet({ comparison: { index, views }, row, place }: Pair): number {
  const article = index.articleOf[place]
  const { starts, targets, alike } = views.grams.steps
  let best = 0
  // The strongest steps of the statement hold every way round that could win; the strongest come first.
  const end = starts[place + 1] ?? 0
  for (let at = starts[place] ?? 0; at < end && (alike[at] ?? 0) > best; at++) {
    const third = targets[at] ?? 0
    const outlet = index.articleOf[third]
    if (outlet === article || outlet === row.article) continue
    best = Math.max(best, Math.min(row.alike[third] ?? 0, alike[at] ?? 0))
  }
  return best
}

/** Cosine of the two passages when each takes in a little of its neighbours. */
function inContext({ comparison, row, place }: Pair): number {
  const [first, last] = [row.stands[0], row.stands.at(-1)]
  const before = first === undefined ? -1 : neighbour(comparison, first, -1)
  const after = last === undefined ? -1 : neighbour(comparison, last, 1)
  const [left, right] = [neighbour(comparison, place, -1), neighbour(comparison, place, 1)]
  const joint = row.joint?.(place) ?? jointOf(comparison, row, place, [before, after], [left, right])
  return (
    joint / (lengthInContext(comparison, first ?? -1, before, after) * lengthInContext(comparison, place, left, right))
  )
}

function jointOf(
  comparison: Comparison,
  row: Row,
  place: number,
  [before, after]: readonly [number, number],
  [left, right]: readonly [number, number],
): number {
  const at = (a: number, b: number) => (a < 0 || b < 0 ? 0 : cosineOf(comparison, a, b))
  const own = (b: number) => (b < 0 ? 0 : (row.cosine[b] ?? 0))
  const near = own(left) + own(right) + at(before, place) + at(after, place)
  const around = at(before, left) + at(before, right) + at(after, left) + at(after, right)
  return (row.cosine[place] ?? 0) + NEIGHBOUR * near + NEIGHBOUR ** 2 * around
}

function lengthInContext(comparison: Comparison, place: number, before: number, after: number): number {
  const at = (a: number, b: number) => (a < 0 || b < 0 ? 0 : cosineOf(comparison, a, b))
  const neighbours = (before < 0 ? 0 : 1) + (after < 0 ? 0 : 1)
  return Math.sqrt(
    1 + 2 * NEIGHBOUR * (at(place, before) + at(place, after)) + NEIGHBOUR ** 2 * (neighbours + 2 * at(before, after)),
  )
}

/** The statement `step` places on in the same article, or -1. */
function neighbour({ index: { articleOf } }: Comparison, place: number, step: number): number {
  return articleOf[place + step] === articleOf[place] && place + step >= 0 ? place + step : -1
}

/** How far this pair is ahead of the next best, or behind the best, from either side. */
function marginOf({ comparison, row, place }: Pair): number {
  const there = bestBut(row.rivals, comparison.index.articleOf[place] ?? 0, place)
  const here = bestOfArticle(comparison, place, row.article, row.stands)
  return 2 * (row.alike[place] ?? 0) - there - here
}

/** The length in words of the longest run that both sides share. */
function longestRun(a: Uint32Array, b: Uint32Array): number {
  let best = 0
  let previous = new Uint16Array(b.length + 1)
  let lengths = new Uint16Array(b.length + 1)
  for (const word of a) {
    for (let at = 0; at < b.length; at++) {
      const length = b[at] === word ? (previous[at] ?? 0) + 1 : 0
      lengths[at + 1] = length
      if (length > best) best = length
    }
    ;[previous, lengths] = [lengths, previous]
  }
  return best
}
