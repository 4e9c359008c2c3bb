/**
 * From the lines of a column to its paragraphs. A paragraph ends where the lines go further apart, change their size,
 * begin further in, or leave room that the next word would have fitted in.
 */
import { endsSentence } from '../../clean/shape'
import { median } from './median'
import type { TextLine } from './textLines'

/** Lines that belong together, from the top. Never empty. */
export type Paragraph = {
  readonly lines: readonly TextLine[]
  readonly isItem: boolean
  /** A table's. */
  readonly isRow: boolean
}

/** Lines further apart than this share of their usual distance are of two paragraphs. */
const LEADING = 1.3
/** Without a second line to tell from, lines are this many sizes apart. */
const USUAL_LEADING = 1.25
/** Sizes that differ by this share are of two paragraphs. */
const SIZE_CHANGE = 0.12
/** A first line begins so many sizes further in, at least and at most. */
const INDENT = 0.6
const MOST_INDENT = 6
/** Behind a full stop so much room (in sizes) is enough to end a paragraph, beyond that of the next word. */
const ROOM_BEHIND_STOP = 0.4
/** Without a full stop it takes this share of the column: a ragged edge leaves less. */
const ROOM_BEHIND_WORD = 0.3
/** Lines that are stretched end within this many points of each other, and are this share of their column at least. */
const FLUSH = 1.5
const STRETCHED = 0.4
/** How many lines on each side tell how far lines reach there: a picture makes a column narrower for a while. */
const NEAR_LINES = 4

const BULLET = /^[•‣▪▫●○◦■□►▶➢✓\uF0B7\uF0A7\uF0D8]\s*(?=\S)/u
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s+\S/u

/** The paragraphs of one column, whose lines are in order. */
export function paragraphsOf(lines: readonly TextLine[]): Paragraph[] {
  const column = measured(lines)
  const paragraphs: { lines: TextLine[]; isItem: boolean; isRow: boolean }[] = []
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const isItem = BULLET.test(line.text)
    if (open === undefined || isItem || endsBefore(index, open, column))
      paragraphs.push({ lines: [line], isItem, isRow: isRow(line, column) })
    else open.lines.push(line)
  }
  return paragraphs
}

/** The words of an item without its bullet, which the kind of its block tells. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '')
}

type Column = {
  readonly lines: readonly TextLine[]
  /** The usual distance of lines by their size, rounded. */
  readonly leading: ReadonlyMap<number, number>
  /** Where most lines begin. */
  readonly margin: number
  /** Where lines end that are stretched to the same length; null where they are not. */
  readonly reach: number | null
}

function measured(lines: readonly TextLine[]): Column {
  const distances = new Map<number, number[]>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || Math.round(before.size) !== Math.round(line.size)) continue
    const distance = line.baseline - before.baseline
    if (distance > 0 && distance < line.size * 2.5) {
      distances.set(Math.round(line.size), [...(distances.get(Math.round(line.size)) ?? []), distance])
    }
  }
  return {
    lines,
    leading: new Map([...distances].map(([size, all]) => [size, median(all)])),
    margin: commonest(lines.map(({ start }) => Math.round(start))),
    reach: stretchedTo(lines),
  }
}

/** Where most lines end, not the furthest: a headline over the column may reach beyond it. */
function stretchedTo(lines: readonly TextLine[]): number | null {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b)
  let [reach, most, first] = [0, 0, 0]
  for (const [last, end] of ends.entries()) {
    while (end - (ends[first] ?? end) >= FLUSH) first += 1
    if (last - first + 1 >= most) [reach, most] = [end, last - first + 1]
  }
  return most > lines.length * STRETCHED ? reach : null
}

function endsBefore(index: number, open: { lines: readonly TextLine[]; isItem: boolean }, column: Column): boolean {
  const [before, line] = [column.lines[index - 1], column.lines[index]]
  if (before === undefined || line === undefined) return true
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > size * SIZE_CHANGE) return true
  const leading = column.leading.get(Math.round(line.size)) ?? size * USUAL_LEADING
  const distance = line.baseline - before.baseline
  if (distance < 0 || distance > leading * LEADING + 0.5) return true
  if (isRow(before, column) || isRow(line, column)) return true
  const room = roomAfter(index - 1, column)
  if (NUMBER.test(line.text) && (endsSentence(before.text) || room > size)) return true
  if (beginsAnew(index, open, column)) return true
  if (/[-‐\u00AD]$/u.test(before.text)) return false
  if (
    before.font !== line.font &&
    before.font !== null &&
    line.font !== null &&
    !endsClause(before.text) &&
    room > size
  )
    return true
  if (endsSentence(before.text)) return room > size * ROOM_BEHIND_STOP
  return room > (reachAround(index - 1, column) - column.margin) * ROOM_BEHIND_WORD
}

/** A table's row. Prose has such gaps only where a line is stretched, and then all are alike and it fills its column. */
function isRow({ cellCount, isEven, end }: TextLine, { reach }: Column): boolean {
  return cellCount > 1 && !(isEven && reach !== null && Math.abs(reach - end) < FLUSH)
}

/** By where it begins: further in than the lines around it, or further out where most lines hang behind the first. */
function beginsAnew(index: number, open: { lines: readonly TextLine[]; isItem: boolean }, column: Column): boolean {
  const [before, line, after] = [column.lines[index - 1], column.lines[index], column.lines[index + 1]]
  if (before === undefined || line === undefined || open.isItem) return false
  const indent = line.start - before.start
  if (Math.abs(middleOf(line) - middleOf(before)) < line.size * 0.3 && Math.abs(indent) > 1) return false
  const isIn = indent > line.size * INDENT && indent < line.size * MOST_INDENT
  if (isIn) {
    // Where the margin is further in, first lines hang out and the others follow.
    if (Math.abs(line.start - column.margin) < 1.5 && open.lines.length === 1) return false
    return after === undefined || after.start < line.start - 1 || endsSentence(before.text)
  }
  const isOut = -indent > line.size * INDENT
  return isOut && open.lines.length > 1 && endsSentence(before.text)
}

/** The white space behind the line of `index` that the next line's first word would not have filled, in points. */
function roomAfter(index: number, column: Column): number {
  const [line, next] = [column.lines[index], column.lines[index + 1]]
  if (line === undefined || next === undefined) return 0
  const [word = ''] = next.text.split(' ')
  const isUnspaced = word.length > 20 || word.length === next.text.length
  const wordWidth = isUnspaced ? next.size : ((next.end - next.start) * (word.length + 1)) / next.text.length
  return reachAround(index, column) - line.end - wordWidth
}

/** How far the lines around that of `index` reach. */
function reachAround(index: number, { lines }: Column): number {
  const near = lines.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES + 1)
  const size = lines[index]?.size ?? 0
  return near
    .filter((line) => line.size <= size * 1.2)
    .reduce((reach, { end }) => Math.max(reach, end), Number.NEGATIVE_INFINITY)
}

function endsClause(text: string): boolean {
  return endsSentence(text) || /[,;:–—]$/u.test(text)
}

function middleOf({ start, end }: TextLine): number {
  return (start + end) / 2
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0]
}
