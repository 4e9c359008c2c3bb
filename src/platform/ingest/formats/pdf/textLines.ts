/** From segments to lines of text, from the top. Cells of a table's row are one line. */
import { type Initial, initialsAmong, isSetApart, type JoinedInitial } from './initials'
import { overlapOf, type Run } from './run'
import { type Segment, segmentFrom } from './segments'

/** A line as it is read. `start` and `end` are in the direction of reading. */
export type TextLine = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly baseline: number
  readonly size: number
  readonly top: number
  readonly bottom: number
  /** The font of the whole line, or null where it has several. */
  readonly font: string | null
  /** Parts with wide gaps between them: a row of a table has two or more. */
  readonly cellCount: number
  /** Its gaps are as wide as each other, as they are where a line is stretched to fill its column. */
  readonly isEven: boolean
  /** The large letter that its text begins with, joined to what stands beside it; null where there is none. */
  readonly initial: JoinedInitial | null
}

/** Segments stand on one line where this share of the lower one is beside the other; raised figures have less. */
const BESIDE = 0.5
const RAISED_BESIDE = 0.3
/** White space from this share of the size on parts words. pdf.js tells those that a font spells out. */
const SPACE = 0.16
/** Chinese and Japanese are set without spaces, and often wider than they are cut. */
const WIDE_SPACE = 0.5
/** White space from this many sizes on parts cells. */
const CELL_GAP = 1.8
/** Gaps of a stretched line differ by little: pairs of letters are kerned. */
const EVEN = 1.4
/** A font that has this share of a line's letters has the line. */
const WHOLE = 0.9
/** Figures up to this share of the line's size, standing this share of it above the line, are raised. */
const RAISED_SIZE = 0.85
const RAISED_BY = 0.2

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The lines that `segments` stand on; `isRightToLeft` is how the page is read, by which the frame is turned already. */
export function textLinesOf(segments: readonly Segment[], isRightToLeft: boolean): TextLine[] {
  const initials = initialsAmong(segments)
  const others = segments.filter((segment) => !initials.some(({ letter }) => letter === segment))
  const rows: Segment[][] = []
  for (const segment of [...others].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows
      .slice(-NEAR_ROWS)
      .find((candidate) => candidate[0] !== undefined && standBeside(candidate[0], segment))
    if (row === undefined) rows.push([segment])
    else if ((row[0]?.letterCount ?? 0) < segment.letterCount) row.unshift(segment)
    else row.push(segment)
  }
  const lines = rows.map((row) => ({ row, line: lineFrom(row, isRightToLeft) }))
  lines.sort((a, b) => a.line.baseline - b.line.baseline)
  return lines.map(({ row, line }) => withInitial(line, row, initials))
}

/** A line beside an initial begins where the initial does, and the first of them with it. */
function withInitial(line: TextLine, row: readonly Segment[], initials: readonly Initial[]): TextLine {
  const initial = initials.find(({ beside }) => row.some((segment) => beside.includes(segment)))
  if (initial === undefined) return line
  const isFirst = initial.beside[0] !== undefined && row.includes(initial.beside[0])
  const letter = isFirst ? initial.letter.runs.map(({ text }) => text.trim()).join('') : ''
  return {
    ...line,
    text: letter + line.text,
    start: initial.letter.start,
    initial: isFirst ? { letter, isApart: isSetApart(initial) } : null,
  }
}

/** Raised figures and the line they belong to are apart by one row at most, on each side. */
const NEAR_ROWS = 4

function standBeside(main: Segment, segment: Segment): boolean {
  const [a, b] = [frameOf(main), frameOf(segment)]
  const isSmaller = Math.min(a.size, b.size) < Math.max(a.size, b.size) * RAISED_SIZE
  return overlapOf(a, b) >= (isSmaller ? RAISED_BESIDE : BESIDE)
}

function frameOf({ baseline, size }: Segment): Run {
  return {
    text: '',
    start: 0,
    end: 0,
    baseline,
    size,
    font: '',
    isRightToLeft: false,
    isSpaced: false,
    isCropped: false,
  }
}

function lineFrom(row: readonly Segment[], isRightToLeft: boolean): TextLine {
  const unsorted = row.flatMap((segment) => segment.runs)
  const isOwn = isReadFromRight(unsorted) ?? isRightToLeft
  const runs = inReadingOrder(unsorted, isOwn, isOwn !== isRightToLeft)
  const { start, end, baseline, size, top, bottom } = segmentFrom(runs)
  const main = mainSize(runs) || size
  let text = ''
  let cellCount = 1
  const gaps: number[] = []
  let before: Run | null = null
  for (const run of runs) {
    const gap = before === null ? 0 : Math.max(run.start, before.start) - Math.min(run.end, before.end)
    if (gap > main * CELL_GAP) cellCount += 1
    if (gap > main * SPACE) gaps.push(gap)
    const words = wordsOf(run, { main, baseline, follows: text })
    text += before !== null && isParted(text, run, gap) && !text.endsWith(' ') ? ` ${words}` : words
    before = run
  }
  return {
    text: text.trim(),
    start,
    end,
    baseline,
    size: main,
    top,
    bottom,
    font: fontOf(runs),
    cellCount,
    isEven: areEven(gaps),
    initial: null,
  }
}

function areEven(gaps: readonly number[]): boolean {
  return Math.max(...gaps) <= Math.min(...gaps) * EVEN
}

/** Whether most letters of a line run from the right; null where there are as many of both. */
function isReadFromRight(runs: readonly Run[]): boolean | null {
  const sum = runs.reduce((total, run) => total + lettersIn(run) * (run.isRightToLeft ? 1 : -1), 0)
  return sum === 0 ? null : sum > 0
}

function lettersIn({ text }: Run): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** By place, which is mirrored where the line runs against its page; but words that run against the line against it. */
function inReadingOrder(runs: readonly Run[], isRightToLeft: boolean, isMirrored: boolean): Run[] {
  const sorted = [...runs].sort((a, b) => (isMirrored ? b.end - a.end : a.start - b.start))
  const ordered: Run[] = []
  let against: Run[] = []
  for (const run of sorted) {
    const isAgainst = run.isRightToLeft !== isRightToLeft && (isRightToLeft ? /[\p{L}\p{N}]/u.test(run.text) : true)
    if (isAgainst) against.unshift(run)
    else {
      ordered.push(...against, run)
      against = []
    }
  }
  return [...ordered, ...against]
}

function isParted(text: string, run: Run, gap: number): boolean {
  if (run.isSpaced && gap > -run.size) return true
  const areWide = WIDE.test(text.slice(-1)) && WIDE.test(run.text.slice(0, 1))
  return gap > run.size * (areWide ? WIDE_SPACE : SPACE)
}

/** The run's words; raised figures behind a word (of a note, a power) are written as such, or they would change the word. */
function wordsOf(run: Run, { main, baseline, follows }: { main: number; baseline: number; follows: string }): string {
  const text = run.text.replace(SPACED_LETTERS, (word) => word.replaceAll(' ', ''))
  const isRaised = run.size < main * RAISED_SIZE && baseline - run.baseline > main * RAISED_BY
  if (!isRaised || !/^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\s*$/u.test(text) || !/\S$/u.test(follows)) return text
  return text.replace(/\d/gu, (figure) => RAISED_FIGURES[Number(figure)] ?? figure)
}

/** A word whose letters are set apart: "N E W S". */
const SPACED_LETTERS = /(?<![^\s])(?:\p{L} ){3,}\p{L}(?![^\s])/gu

function mainSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0]
}

function fontOf(runs: readonly Run[]): string | null {
  const letters = new Map<string, number>()
  for (const { font, text } of runs) letters.set(font, (letters.get(font) ?? 0) + text.length)
  const total = runs.reduce((count, { text }) => count + text.length, 0)
  return [...letters].find(([, count]) => count >= total * WHOLE)?.[0] ?? null
}
