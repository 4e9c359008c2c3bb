/** Paragraphs as they are set: with what tells which go on over a column or a page, and which are headings. */
import { endsSentence, wordCount } from '../../clean/shape'
import { textWithInitial } from './initials'
import { joinLines, joinTwo, type Vocabulary } from './joinLines'
import { type Paragraph, withoutBullet } from './paragraphs'
import type { TextLine } from './textLines'

/** A paragraph of a page. */
export type SetParagraph = {
  readonly text: string
  readonly size: number
  readonly font: string | null
  readonly lineCount: number
  readonly isItem: boolean
  readonly isRow: boolean
  /** Its first line begins at the margin, and its last reaches the end of the column. */
  readonly isFlush: boolean
  readonly isFull: boolean
  /** Around the text of the page and no part of it. */
  readonly isFurniture: boolean
  /** From 0. */
  readonly page: number
}

/** A line fills its column from this share on. */
const FULL = 0.9
/** Sizes that differ by this share are of two texts. */
const SIZE_CHANGE = 0.08
/** A shorter line is a label, and what follows in small letters does not go on from it. */
const FEWEST_WORDS = 4
/** So many paragraphs back, notes and captions may stand between the halves of one. */
const BETWEEN = 6

/** `paragraph` of a column of `lines`, as one text. */
export function setParagraph(
  { lines, isItem, isRow }: Paragraph,
  column: readonly TextLine[],
  { page, vocabulary }: { page: number; vocabulary: Vocabulary },
): SetParagraph {
  const [first, last] = [lines[0], lines.at(-1)]
  const margin = column.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const reach = column.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY)
  const text = joinLines(
    lines.map(({ text: words, initial }) => (initial === null ? words : textWithInitial(words, initial, vocabulary))),
    vocabulary,
  )
  return {
    text: isItem ? withoutBullet(text) : text,
    size: first?.size ?? 0,
    font: first?.font === last?.font ? (first?.font ?? null) : null,
    lineCount: lines.length,
    isItem,
    isRow,
    isFlush: first !== undefined && first.start - margin < first.size * 0.5,
    isFull: last !== undefined && last.end - margin >= (reach - margin) * FULL,
    isFurniture: false,
    page,
  }
}

/** The paragraphs with `next`, which begins a column, put to that which it goes on from, if there is one. */
export function withNextColumn(paragraphs: SetParagraph[], next: SetParagraph, vocabulary: Vocabulary): SetParagraph[] {
  const near = paragraphs.slice(-BETWEEN)
  const back = near.findLastIndex((before, at) => goesOn(before, next, near.slice(at + 1)))
  if (back < 0) return [...paragraphs, next]
  const index = paragraphs.length - near.length + back
  return paragraphs.map((paragraph, at) => (at === index ? joined(paragraph, next, vocabulary) : paragraph))
}

/** `between` stands between the two, as notes and captions do. */
function goesOn(before: SetParagraph, next: SetParagraph, between: readonly SetParagraph[]): boolean {
  if (before.isFurniture || before.isRow || next.isRow || next.isItem) return false
  if (!isOfSize(before, next)) return false
  if (/\p{L}[-‐\u00AD]$/u.test(before.text)) return /^[\p{L}\p{N}]/u.test(next.text)
  if (endsSentence(before.text) || /:$/u.test(before.text)) return false
  if (/^["“„«'‘(]?\p{Ll}/u.test(next.text))
    return before.isFull || before.lineCount > 1 || wordCount(before.text) >= FEWEST_WORDS
  // The column itself went on below: what broke off there goes on there.
  if (between.some((each) => !each.isFurniture && isSetAs(each, before))) return false
  // A name or a noun goes on in capitals, and some scripts have none.
  return before.isFull && before.lineCount > 1 && next.isFlush && next.lineCount > 1 && before.font === next.font
}

function isOfSize(one: SetParagraph, other: SetParagraph): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * SIZE_CHANGE
}

function isSetAs(one: SetParagraph, other: SetParagraph): boolean {
  return isOfSize(one, other) && one.font === other.font
}

function joined(before: SetParagraph, next: SetParagraph, vocabulary: Vocabulary): SetParagraph {
  return {
    ...before,
    text: joinTwo(before.text, next.text, vocabulary),
    lineCount: before.lineCount + next.lineCount,
    isFull: next.isFull,
  }
}
