/** What pages print again and again above and below their text: running titles, page numbers, addresses. */
import { type FoundDate, findDate } from '../../../../core/article/dates'
import { endsSentence, fold, isRunningText } from '../../clean/shape'
import { median } from './median'
import type { Segment } from './segments'
import { type TextLine, textLinesOf } from './textLines'

/** A page before its text is put in order. */
export type LaidPage = { readonly segments: readonly Segment[]; readonly isRightToLeft: boolean }

/** So many lines from the top and the bottom of a page may be such. Noticed by "sets running titles aside". */
const EDGE_LINES = 3
/** What stands on this share of the pages repeats; titles that differ on left and right pages stand on half of them. */
const SHARE = 0.35
const FEWEST_PAGES = 2
/** In points: running titles stand at the same place of each page, give or take this. */
const PLACE = 6
/** A page number stands alone, or with its word and the number of pages: then below it may be more. */
const PAGE_NUMBER =
  /^[-–—[( ]*(?:(?<word>page|seite|p\.|pág\.?|página|pagina|strona|стр\.?|сторінка|страница|sivu|sida|side|oldal|sayfa|σελίδα|第)\s*)?(?<number>\d{1,4})(?:\s*(?:\/|of|von|sur|de|di|z|из|з|\|)\s*\d{1,4})?\s*(?:页|頁|ページ)?[-–—\]) ]*$/iu

/** What browsers print around a page, above or below: its address, the page's number among all, the day and the hour. */
const ADDRESS = /(?<!\S)(?:https?|file):\/\/\S+(?!\S)/u
const COUNT = /(?:^|\s)\d{1,4}\s?(?:\/|of|von|sur|de|di|van|av|af|z|ze|з|із|из|od)\s?\d{1,4}(?:\s|$)/iu
const MOMENT = /(?<!\d)\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\.?,?\s+(?:um |kl\. ?|à )?\d{1,2}[:.]\d{2}(?!\d)/u
const PRINTED = [ADDRESS, COUNT, MOMENT]

/** Whether lines around the text of pages are what a browser prints there: the file is a page of the web. */
export function arePrinted(around: readonly string[]): boolean {
  return PRINTED.every((pattern) => around.some((text) => pattern.test(text)))
}

/** Nearer to the text than this share of its size, a line belongs to it: a table's head, the same first sentence. */
const APART = 0.8

/** Of each page, the segments that are not its text. Empty where nothing else would be left. */
export function furnitureOf(pages: readonly LaidPage[]): Set<Segment>[] {
  const edges = pages.map((page, index) => edgesOf(page, index))
  const pagesBySign = new Map<string, number>()
  for (const { above, below } of edges) {
    for (const sign of new Set([...above, ...below].map((line) => line.sign))) {
      pagesBySign.set(sign, (pagesBySign.get(sign) ?? 0) + 1)
    }
  }
  const fewest = Math.max(FEWEST_PAGES, pages.length * SHARE)
  const isRepeated = ({ sign }: EdgeLine) => (pagesBySign.get(sign) ?? 0) >= fewest
  const found = edges.map(({ above, below }, index) => {
    const size = median(pages[index]?.segments.map((segment) => segment.size) ?? [])
    const alone = pages.length === 1 ? aloneAmong(above[0], below[0], size) : []
    const repeated = [...withoutText(above, isRepeated), ...withoutText(below, isRepeated)]
    const lines = [...repeated, ...printedAmong(above, below), ...alone]
    return new Set(lines.flatMap(({ segments }) => segments))
  })
  const isAll = pages.every(({ segments }, index) => segments.every((segment) => found[index]?.has(segment)))
  return isAll ? pages.map(() => new Set()) : found
}

/** A line near the edge of a page. `gap` is the white space to the next one inwards, in sizes. */
type EdgeLine = {
  readonly sign: string
  readonly text: string
  readonly isNumber: boolean
  readonly size: number
  readonly gap: number
  readonly segments: readonly Segment[]
}

/** Those of an edge, from the outermost, that repeat and do not stand close to the text. */
function withoutText(edge: readonly EdgeLine[], isRepeated: (line: EdgeLine) => boolean): EdgeLine[] {
  const found: EdgeLine[] = []
  for (const [index, line] of [...edge.entries()].reverse()) {
    const isInnerFurniture = found.length > 0 && found.at(-1) === edge[index + 1]
    const isApart = line.isNumber || isInnerFurniture || line.gap >= APART
    if (isApart && isRepeated(line)) found.push(line)
  }
  return found.reverse()
}

/** The outermost lines, where a browser printed them. */
function printedAmong([above]: readonly EdgeLine[], [below]: readonly EdgeLine[]): EdgeLine[] {
  const outermost = [above, below].filter((line) => line !== undefined)
  if (!arePrinted(outermost.map(({ text }) => text))) return []
  return outermost.filter(({ text }) => PRINTED.some((pattern) => pattern.test(text)))
}

/** "Seite 1 von 1", "Page 3", "- 2 -": a number that says that it is a page's. */
const SAYS_PAGE =
  /^[-–—[( ]*(?:(?:page|seite|p\.|pág\.?|página|pagina|strona|стр\.?|сторінка|страница|sivu|sida|side|oldal|sayfa|σελίδα|第)\s*\d{1,4}(?!\d)|\d{1,4}\s*(?:of|von|sur|de|di|z|из|з)\s*\d{1,4}\s*$|\d{1,4}\s*(?:页|頁|ページ))|^[-–—]\s*\d{1,4}\s*[-–—]$/iu
/** Longer lines are words of the text. */
const FOLIO_CHARACTERS = 90
/** A line above a numbered page that is this share of the size of its text is printed there, as a browser does. */
const SMALLER = 0.9

/**
 * Of a page that has no others to compare it with: its number where that says what it is, with the smaller line on the other
 * edge, and the head of a newspaper's page.
 */
function aloneAmong(above: EdgeLine | undefined, below: EdgeLine | undefined, size: number): EdgeLine[] {
  const outermost = [above, below].filter((line) => line !== undefined).filter(({ gap }) => gap >= APART)
  const numbers = outermost.filter(({ text }) => text.length <= FOLIO_CHARACTERS && SAYS_PAGE.test(text))
  const heads = outermost.filter((line) => line === above && folioDate(line.text) !== null)
  const isSmall = (line: EdgeLine) =>
    line.text.length <= FOLIO_CHARACTERS && line.size <= size * SMALLER && !isRunningText(line.text)
  const beside = numbers.length === 0 ? [] : outermost.filter((line) => line === above && isSmall(line))
  return [...new Set([...numbers, ...heads, ...beside])]
}

/** The day in the head of a newspaper's page, as "THE COURIER Friday, May 24, 2024 A3"; null where a line is none. */
export function folioDate(text: string): FoundDate | null {
  const { rest } =
    /^(?:[A-Z]?\d{1,3}\s+(?<rest>\S.*))$/u.exec(text)?.groups ??
    /^(?:(?<rest>.*\S)\s+[A-Z]?\d{1,3})$/u.exec(text)?.groups ??
    {}
  if (rest === undefined || text.length > FOLIO_CHARACTERS || endsSentence(text)) return null
  const date = findDate(rest)
  // Programs print days of figures there, which are those of the printing.
  const isWritten = date !== null && /\p{L}/u.test(rest.slice(date.start, date.end))
  return isWritten && !date.value.startsWith('X') ? date : null
}

/** The first and the last lines of a page, from the outermost, each with a sign that its like has on other pages. */
function edgesOf({ segments, isRightToLeft }: LaidPage, pageIndex: number): { above: EdgeLine[]; below: EdgeLine[] } {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const isSame = row?.[0] !== undefined && Math.abs(row[0].baseline - segment.baseline) < segment.size * 0.4
    if (isSame) row.push(segment)
    else rows.push([segment])
  }
  const lines = rows.flatMap((row) => textLinesOf(row, isRightToLeft).map((line) => ({ line, row })))
  const edge = (inwards: typeof lines) =>
    inwards.slice(0, Math.min(EDGE_LINES, Math.ceil(lines.length / 2))).map(({ line, row }, index): EdgeLine => {
      const next = inwards[index + 1]?.line
      const gap =
        next === undefined ? Number.POSITIVE_INFINITY : Math.max(next.top - line.bottom, line.top - next.bottom)
      const sign = signOf(line, pageIndex, index === 0)
      return { ...sign, text: line.text, size: line.size, gap: gap / line.size, segments: row }
    })
  return { above: edge(lines), below: edge(lines.toReversed()) }
}

/**
 * The words without their numbers, and where they stand, since running titles do not move. A page number is told by counting
 * along with `pageIndex`; a bare one is believed where it stands outermost.
 */
function signOf(line: TextLine, pageIndex: number, isOutermost: boolean): Pick<EdgeLine, 'sign' | 'isNumber'> {
  const { number, word } = PAGE_NUMBER.exec(line.text)?.groups ?? {}
  if (number !== undefined && (isOutermost || word !== undefined)) {
    return { sign: `page number ${Number(number) - pageIndex}`, isNumber: true }
  }
  return { sign: `${fold(line.text).replace(/\d+/gu, '#')} ${Math.round(line.baseline / PLACE)}`, isNumber: false }
}
