/** What pages print again and again above and below their text: running titles, page numbers, addresses. */
import { fold } from '../../clean/shape'
import type { Segment } from './segments'
import { type TextLine, textLinesOf } from './textLines'

/** A page before its text is put in order. `height` is in points, as places of segments are. */
export type LaidPage = { readonly segments: readonly Segment[]; readonly isRightToLeft: boolean }

/** So many lines from the top and the bottom of a page may be such. Noticed by "sets running titles aside". */
const EDGE_LINES = 3
/** What stands on this share of the pages repeats; titles that differ on left and right pages stand on half of them. */
const SHARE = 0.35
const FEWEST_PAGES = 2
/** In points: running titles stand at the same place of each page, give or take this. */
const PLACE = 6
/** A page number stands alone, or with its word and the number of pages. */
const PAGE_NUMBER =
  /^[-–—[( ]*(?:(?:page|seite|p\.|pág\.?|página|pagina|strona|стр\.?|сторінка|страница|sivu|sida|side|oldal|sayfa|σελίδα|第)\s*)?(?<number>\d{1,4})(?:\s*(?:\/|of|von|sur|de|di|z|из|з|\|)\s*\d{1,4})?\s*(?:页|頁|ページ)?[-–—\]) ]*$/iu

/** What a browser prints around a page: below its address and the page's number, above the day and the hour. */
const PRINTED_BELOW = /^(?:https?|file):\/\/\S+\s+\d{1,4}\s?\/\s?\d{1,4}$/u
const PRINTED_ABOVE = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}\b/u

/** Of each page, the segments that are not its text. Empty where nothing else would be left. */
export function furnitureOf(pages: readonly LaidPage[]): Set<Segment>[] {
  const edges = pages.map((page, index) => edgeLinesOf(page, index))
  const pagesBySign = new Map<string, number>()
  for (const lines of edges) {
    for (const sign of new Set(lines.map(({ sign }) => sign))) pagesBySign.set(sign, (pagesBySign.get(sign) ?? 0) + 1)
  }
  const fewest = Math.max(FEWEST_PAGES, pages.length * SHARE)
  const found = edges.map((lines) => {
    const repeated = lines.filter((line) => (pagesBySign.get(line.sign) ?? 0) >= fewest || isPrinted(line, lines))
    return new Set(repeated.flatMap(({ segments }) => segments))
  })
  const isAll = pages.every(({ segments }, index) => segments.every((segment) => found[index]?.has(segment)))
  return isAll ? pages.map(() => new Set()) : found
}

type EdgeLine = { readonly sign: string; readonly text: string; readonly segments: readonly Segment[] }

/** By the outermost lines of a page: the upper one could be a date line, but for the address below. */
function isPrinted(line: EdgeLine, lines: readonly EdgeLine[]): boolean {
  if (!PRINTED_BELOW.test(lines.at(-1)?.text ?? '')) return false
  return line === lines.at(-1) || (line === lines[0] && PRINTED_ABOVE.test(line.text))
}

/** The first and the last lines of a page, each with a sign that is the same for the same line on another page. */
function edgeLinesOf({ segments, isRightToLeft }: LaidPage, pageIndex: number): EdgeLine[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline)
  const rows: Segment[][] = []
  for (const segment of sorted) {
    const row = rows.at(-1)
    const isSame = row?.[0] !== undefined && Math.abs(row[0].baseline - segment.baseline) < segment.size * 0.4
    if (isSame) row.push(segment)
    else rows.push([segment])
  }
  const edge = [...rows.slice(0, EDGE_LINES), ...rows.slice(Math.max(EDGE_LINES, rows.length - EDGE_LINES))]
  return edge.flatMap((row) => {
    const [line] = textLinesOf(row, isRightToLeft)
    const isOuter = row === rows[0] || row === rows.at(-1)
    return line === undefined
      ? []
      : [{ sign: signOf(line, isOuter ? pageIndex : null), text: line.text, segments: row }]
  })
}

/**
 * The words without their numbers, and where they stand, since running titles do not move. A page number, outermost on the
 * page of `pageIndex`, is told by counting along.
 */
function signOf(line: TextLine, pageIndex: number | null): string {
  const number = pageIndex === null ? undefined : PAGE_NUMBER.exec(line.text)?.groups?.number
  if (number !== undefined && pageIndex !== null) return `page number ${Number(number) - pageIndex}`
  return `${fold(line.text).replace(/\d+/gu, '#')} ${Math.round(line.baseline / PLACE)}`
}
