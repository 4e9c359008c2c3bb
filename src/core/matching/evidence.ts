/** What speaks for a passage and a statement of another outlet stating the same claim, as numbers that are weighed later. */
import { bestOfArticle, type Comparison, cosineOf } from './comparison'
import { type NamesAround, namesAround, namesAroundStatement, sharedRarity } from './namesAround'
import { sharedRareWords } from './rareWords'
import { bestBut } from './rivals'
import { NEIGHBOUR, type Row, type Walk } from './row'
import type { Statement } from './statement'
import { rarityOf, type StoryIndex } from './storyIndex'

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

/** The evidence for the passage of `row` and the statement at `place`, parallel to `EVIDENCE`. */
export function evidenceFor(comparison: Comparison, row: Row, place: number): Float64Array {
  const { index } = comparison
  const statement = index.statements[place]
  if (statement === undefined) throw new RangeError(`no statement at place ${place}`)
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    let sum = 0
    for (const word of a) if (b.has(word)) sum += rarityOf(index, word)
    return sum
  }
  return Float64Array.of(
    Math.log(inContext(comparison, row, place) + LEAST_CONTEXT),
    agreement(row.walks.grams, place),
    agreement(row.walks.stems, place),
    byThirdOutlet(comparison, row, place),
    marginOf(comparison, row, place),
    shared(row.passage.numbers, statement.numbers),
    sharedNames(comparison, row.passage, statement),
    sharedRarity(namesAroundRow(index, row), namesAroundStatement(index, place)),
    rareWords(index, row, place),
    longestRun(row.passage.stems, statement.stems),
    isQuoted(row.passage) && isQuoted(statement) ? 1 : 0,
    Math.log(Math.min(Math.max(index.statements.length, SHORT_STORY), LONG_STORY)),
  )
}

/** The chance, there and back, that three steps across the outlets join the two. */
function agreement({ arriving, departing }: Walk, place: number): number {
  return Math.log((arriving[place] ?? 0) * (departing[place] ?? 0) + LEAST_CHANCE) / 2
}

/** The rarity of the names that both hold. A name may begin a sentence on either side. */
function sharedNames({ index }: Comparison, a: Statement, b: Statement): number {
  let sum = 0
  for (const name of a.names) if (b.names.has(name) || b.stems.includes(name)) sum += rarityOf(index, name)
  for (const name of b.names) if (!a.names.has(name) && a.stems.includes(name)) sum += rarityOf(index, name)
  return sum
}

function namesAroundRow(index: StoryIndex, row: Row): NamesAround {
  const known = AROUND_ROWS.get(row)
  if (known !== undefined) return known
  const around = namesAround(index, row.passage, row.stands[0] ?? -1)
  AROUND_ROWS.set(row, around)
  return around
}

/** A row is asked for hundreds of statements. */
const AROUND_ROWS = new WeakMap<Row, NamesAround>()

function rareWords({ articles, articleOf, statements }: StoryIndex, { passage, article }: Row, place: number): number {
  const [from, to, statement] = [articles[article], articles[articleOf[place] ?? -1], statements[place]]
  return from === undefined || to === undefined || statement === undefined
    ? 0
    : sharedRareWords(passage, from, statement, to)
}

function isQuoted({ words }: Statement): boolean {
  return /["“”«»„「]/u.test(words)
}

/** The best way round: a statement of a third outlet that is like both. */
function byThirdOutlet({ index, views }: Comparison, row: Row, place: number): number {
  const article = index.articleOf[place]
  const steps = views.grams.steps[place]
  let best = 0
  // The strongest steps of the statement hold every way round that could win.
  for (let at = 0; at < (steps?.targets.length ?? 0); at++) {
    const third = steps?.targets[at] ?? 0
    const outlet = index.articleOf[third]
    if (outlet === article || outlet === row.article) continue
    best = Math.max(best, Math.min(row.alike[third] ?? 0, steps?.alike[at] ?? 0))
  }
  return best
}

/** Cosine of the two passages when each takes in a little of its neighbours. */
function inContext(comparison: Comparison, row: Row, place: number): number {
  const [first, last] = [row.stands[0], row.stands.at(-1)]
  const before = first === undefined ? -1 : neighbour(comparison, first, -1)
  const after = last === undefined ? -1 : neighbour(comparison, last, 1)
  const [left, right] = [neighbour(comparison, place, -1), neighbour(comparison, place, 1)]
  const joint = row.joint === null ? jointOf(comparison, row, place, [before, after], [left, right]) : row.joint[place]
  return (
    (joint ?? 0) /
    (lengthInContext(comparison, first ?? -1, before, after) * lengthInContext(comparison, place, left, right))
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
function marginOf(comparison: Comparison, row: Row, place: number): number {
  const there = bestBut(row.rivals, comparison.index.articleOf[place] ?? 0, place)
  const here = bestOfArticle(comparison, place, row.article, row.stands)
  return 2 * (row.alike[place] ?? 0) - there - here
}

/** The length in words of the longest run that both sides share. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0
  let previous = new Uint16Array(b.length + 1)
  for (const word of a) {
    const lengths = new Uint16Array(b.length + 1)
    for (let at = 0; at < b.length; at++) {
      if (b[at] !== word) continue
      lengths[at + 1] = (previous[at] ?? 0) + 1
      best = Math.max(best, lengths[at + 1] ?? 0)
    }
    previous = lengths
  }
  return best
}
