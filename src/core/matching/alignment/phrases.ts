/** Runs of columns that read as one stretch: what the tellings share stands apart from where they part. */
import type { Span } from '../../text/span'
import { overlaps } from '../../text/span'
import type { AlignedWord } from './alignedWords'
import type { AlignmentColumn, Columns } from './profile'
import { isAlike } from './wordScore'

/** A stretch of one telling: its words from `from` to before `to`; empty where it has nothing there. */
export type PhraseCell = { readonly from: number; readonly to: number }

/** A column of the table. */
export type Phrase = {
  /** One for each telling. */
  readonly cells: readonly PhraseCell[]
  /** Every telling has the same words here but for endings. */
  readonly isCommon: boolean
}

/** More columns than this cannot be read side by side on a wide screen. Held by the view's own look, and by phrases.test.ts. */
const MOST_PHRASES = 8
/** Words in the longest cell from which a phrase reads as a paragraph in a narrow column. */
const COMFORTABLE_WORDS = 6
/** A kept stretch longer than this is cut after all. */
const LONGEST_WHOLE = 14
/** What a border is worth that parts agreement from difference, by the words on its lighter side… */
const AGREEMENT = 1
/** … of which no more than this many count: a long run is not parted more surely than a short one. */
const ENOUGH_WORDS = 2
/** …where a quotation or a marked difference begins or ends… */
const EDGE = 1.5
/** …and what it costs to cut one in two. */
const CUT = 8
/** A border after a comma or a stop reads well; one after "the" or "of" leaves it hanging. */
const PAUSE = 0.7
const HANGING = 0.4
/** The square of the words over the comfortable length, in the longest cell: a little too long is no harm. */
const LENGTH = 0.08
/** Borders worth less than this are not drawn even where there is room. */
const LEAST_WORTH = 0.7
/** A word of grammar against one of content, in what a border parts. */
const GRAMMAR_WEIGHT = 0.3

type Segment = { readonly from: number; readonly to: number; readonly weight: number; readonly agreement: number }

/** Merges columns into phrases; `whole` are stretches of each telling's text that should not be cut. */
export function phrasesOf(
  columns: Columns,
  words: readonly (readonly AlignedWord[])[],
  whole: readonly (readonly Span[])[] = [],
): Phrase[] {
  let segments: Segment[] = columns.map((column, index) => ({ from: index, to: index + 1, ...weigh(column, words) }))
  const borders = bordersOf(columns, words, whole)
  const worthAt = (index: number): number => {
    const [left, right] = [segments[index - 1], segments[index]]
    if (left === undefined || right === undefined) return Number.POSITIVE_INFINITY
    return worthOf(left, right, columns, words, borders)
  }
  let worths = segments.map((_, index) => worthAt(index))
  for (;;) {
    const least = Math.min(...worths)
    if (segments.length < 2 || (segments.length <= MOST_PHRASES && least >= LEAST_WORTH)) break
    const at = worths.indexOf(least)
    const [left, right] = [segments[at - 1] as Segment, segments[at] as Segment]
    segments = [...segments.slice(0, at - 1), merged(left, right), ...segments.slice(at + 1)]
    worths = [...worths.slice(0, at - 1), worthAt(at - 1), worthAt(at), ...worths.slice(at + 2)]
  }
  return segments.map((segment) => phraseFrom(segment, columns, words))
}

function weigh(
  column: AlignmentColumn,
  words: readonly (readonly AlignedWord[])[],
): Pick<Segment, 'weight' | 'agreement'> {
  const present = wordsIn(column, words)
  const largest = Math.max(...present.map((word) => present.filter((other) => isAlike(word, other)).length))
  const isGrammar = present.every(({ kind }) => kind === 'grammar')
  return {
    weight: isGrammar ? GRAMMAR_WEIGHT : 1,
    agreement: words.length === 1 ? 1 : (largest - 1) / (words.length - 1),
  }
}

function merged(left: Segment, right: Segment): Segment {
  const weight = left.weight + right.weight
  return {
    from: left.from,
    to: right.to,
    weight,
    agreement: (left.agreement * left.weight + right.agreement * right.weight) / weight,
  }
}

/** What the border between two segments is worth; the least worthy goes first. */
function worthOf(
  left: Segment,
  right: Segment,
  columns: Columns,
  words: readonly (readonly AlignedWord[])[],
  borders: readonly Border[],
): number {
  const longest = longestCell({ from: left.from, to: right.to }, columns, words)
  const border = borders[right.from] ?? NO_BORDER
  const parting =
    AGREEMENT * Math.abs(left.agreement - right.agreement) * Math.min(left.weight, right.weight, ENOUGH_WORDS)
  const length =
    strain(longest) - strain(longestCell(left, columns, words)) - strain(longestCell(right, columns, words))
  const reading = PAUSE * border.pauses - HANGING * border.hanging
  return parting + length + reading + EDGE * border.edges - (longest <= LONGEST_WHOLE ? CUT * border.cuts : 0)
}

function strain(wordCount: number): number {
  return LENGTH * Math.max(0, wordCount - COMFORTABLE_WORDS) ** 2
}

/** Shares of the tellings: a kept stretch begins or ends there, is cut there; a comma stands before it, a word of grammar. */
type Border = { readonly edges: number; readonly cuts: number; readonly pauses: number; readonly hanging: number }

const NO_BORDER: Border = { edges: 0, cuts: 0, pauses: 0, hanging: 0 }

function bordersOf(
  columns: Columns,
  words: readonly (readonly AlignedWord[])[],
  whole: readonly (readonly Span[])[],
): Border[] {
  const kept = words.map((row, index) => row.map((word) => keptBy(word, whole[index] ?? [])))
  const next = words.map(() => 0)
  const share = 1 / words.length
  return columns.map((column, at) => {
    const counts = { edges: 0, cuts: 0, pauses: 0, hanging: 0 }
    for (const row of words.keys()) {
      const after = next[row] ?? 0
      const [x, y] = [kept[row]?.[after - 1], kept[row]?.[after]]
      if (column[row] !== -1) next[row] = after + 1
      const [before, word] = [words[row]?.[after - 1], words[row]?.[after]]
      if (x === undefined || y === undefined || before === undefined || word === undefined) continue
      const isHere = column[row] !== -1 || columns[at - 1]?.[row] !== -1
      if (x.some((each) => y.includes(each)) || before.shown.end === word.shown.start) counts.cuts += share
      // an edge counts at the column of the word itself, not over the gaps beside it
      else if (x.length + y.length > 0 && isHere) counts.edges += share
      if (before.shown.end > before.end && isHere) counts.pauses += share
      else if (before.kind === 'grammar' && columns[at - 1]?.[row] !== -1) counts.hanging += share
    }
    return counts
  })
}

/** Which kept stretches hold a word: quotations by their place, others by their index. */
function keptBy(word: AlignedWord, whole: readonly Span[]): string[] {
  const spans = whole.flatMap((span, index) => (overlaps(span, word) ? [`span ${index}`] : []))
  return word.isQuoted ? ['quote', ...spans] : spans
}

function longestCell(
  { from, to }: Pick<Segment, 'from' | 'to'>,
  columns: Columns,
  words: readonly (readonly AlignedWord[])[],
): number {
  let longest = 0
  for (const row of words.keys()) {
    let count = 0
    for (let column = from; column < to; column += 1) if (columns[column]?.[row] !== -1) count += 1
    longest = Math.max(longest, count)
  }
  return longest
}

function phraseFrom({ from, to }: Segment, columns: Columns, words: readonly (readonly AlignedWord[])[]): Phrase {
  const run = columns.slice(from, to)
  const cells = words.map((_, row) => {
    const indexes = run.flatMap((column) => (column[row] === undefined || column[row] === -1 ? [] : [column[row]]))
    const first = indexes[0] ?? 0
    return { from: first, to: first + indexes.length }
  })
  const isCommon = run.every((column) => {
    const present = wordsIn(column, words)
    return present.length === words.length && present.every((word) => isAlike(word, present[0] as AlignedWord))
  })
  return { cells, isCommon }
}

function wordsIn(column: AlignmentColumn, words: readonly (readonly AlignedWord[])[]): AlignedWord[] {
  return column.flatMap((index, row) => words[row]?.[index] ?? [])
}
