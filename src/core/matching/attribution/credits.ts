/** Where an article says whom it has something from: credit lines, datelines, and phrases such as "X reported". */
import type { Span } from '../../text/span'
import { quotesIn } from '../facts/quotes'
import { isAgency, type NamedOutlet, outletName, outletsIn } from './outlets'

/**
 * How an outlet is credited.
 *
 * `dateline`: "KYIV (AP) —", the text is the agency's. `creditLine`: a source line at the end ("Source: …", "./VOA").
 * `contribution`: "X contributed to this report". `title`: named in the headline as the source. `report`: "X reported",
 * "according to X", "sources told X". `told`: somebody with a name told X something, or gave X an interview or statement.
 */
export type CreditKind = 'dateline' | 'creditLine' | 'contribution' | 'title' | 'report' | 'told'

/** One credit; the span is the outlet's name with the phrase that makes it a credit. */
export type Credit = Span & { readonly outlet: string; readonly kind: CreditKind }

/** How much text before and after a name is looked at, in code units: a clause. */
const BEFORE = 90
const AFTER = 60

const REPORTED_AFTER =
  /^(?:['’]s?)?(?:,?\s+(?:news\s+)?(?:agency|newspaper|website|magazine|student newspaper|the newspaper|citing[^,]{0,40}))?,?\s+(?:also\s+|first\s+|has\s+|had\s+|recently\s+|\[)?(?:report(?:s|ed|ing)|wrote|writes|notes|noted|says|said|cit(?:es|ed|ing)|quot(?:es|ed|ing)|spoke\s+to|revealed|published|indicates|learned|obtained|broke|found|reporting)\b/u
const REPORTED_BEFORE =
  /(?:according to|citing|cited by|reported (?:\S+ ){0,3}(?:by|in|to)|reports? (?:by|in|from|of)|reporting (?:by|from|of)|quoted (?:as saying )?by|obtained by|published (?:by|in|on)|op-ed (?:\S+ ){0,2}in|article (?:by|in)|story (?:by|in)|investigation by|disclosed by|revealed by|shared by|seen by|first in|excerpt from|editorial (?:in|by))\s+(?:an?\s+|the\s+)?(?:[\p{Ll}-]+\s+){0,3}$/iu
const TOLD_BEFORE =
  /(?:told|tell|tells|telling|confirmed (?:\S+ )?to|said to|saying to|interview(?:ed)?(?: \S+){0,3} (?:with|by|to|on)|interview with|spoke (?:to|with)|speaking (?:to|with)|statements? (?:\S+ )?to|email to|e-mail to|comments? to|remarks to|wrote in|appearing on|appeared on|said on)\s+(?:an?\s+|the\s+|radio station\s+)?(?:[\p{Ll}-]+\s+){0,3}$/iu
/** Unnamed people who tell an outlet something: then the outlet is where it was reported. */
const UNNAMED_TELLER =
  /\b(?:sources?|officials?|people|persons?|insiders?|diplomats?|aides?|advisers?|advisors?)\b[^.!?“”"]{0,70}$/iu

/** The credits of an article, in order. `ownOutlet` is skipped except as an agency's own dateline. */
export function creditsIn(text: string, ownOutlet: string | null = null): Credit[] {
  const quotes = quotesIn(text)
  const titleEnd = endOfFirstLine(text)
  const own = ownOutlet === null ? null : outletName(ownOutlet)
  const lineAt = linesOf(text)
  const isQuoted = withinOne(quotes)
  const credits = outletsIn(text).flatMap((named) => creditFrom(text, named, lineAt(named), isQuoted, titleEnd) ?? [])
  return credits
    .filter(({ outlet, kind }) => outlet !== own || (kind === 'dateline' && isAgency(outlet)))
    .slice(0, MOST_CREDITS)
}

/** Credits of one article: each is held against each of another. A book of interviews has some hundred. giantMaterial.test.ts notices. */
const MOST_CREDITS = 500

/** A line of the text, and whether it says who contributed. */
type Line = Span & { readonly thanks: boolean }

/** Finds the line of each of many places that are asked for in their order: each line is looked at once. */
function linesOf(text: string): (place: Span) => Line {
  let line: Line = { start: 0, end: -1, thanks: false }
  return (place) => {
    if (place.start > line.end) {
      const start = text.lastIndexOf('\n', place.start - 1) + 1
      const end = endOfLine(text, place.end)
      line = { start, end, thanks: /contributed to this (?:report|story|article)/u.test(text.slice(start, end)) }
    }
    return line
  }
}

/** Tells of places, asked for in their order, whether one of `spans`, which are in order and apart, holds the whole of it. */
function withinOne(spans: readonly Span[]): (place: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++
    const span = spans[at]
    return span !== undefined && span.start <= start
  }
}

function creditFrom(
  text: string,
  named: NamedOutlet,
  { start: lineStart, end: lineEnd, thanks }: Line,
  isQuoted: (place: Span) => boolean,
  titleEnd: number,
): Credit | null {
  const { start, end, outlet } = named
  const [before, after] = [
    text.slice(Math.max(lineStart, start - BEFORE), start),
    text.slice(end, Math.min(lineEnd, end + AFTER)),
  ]
  const credit = (kind: CreditKind, from = start, to = end): Credit => ({ start: from, end: to, outlet, kind })

  if (/^[\p{Lu}][^()\n]{0,50}\($/u.test(before) && /^\)\s*[-–—]/u.test(after)) return credit('dateline')
  if (/^\($/u.test(before) && /^\)\s*[-–—]?\s/u.test(after)) return credit('dateline')
  if (thanks) return credit('contribution')
  if (/[.!?”"]\s*\/\s*$/u.test(before) && /^\W*$/u.test(after))
    return credit('creditLine', end - (end - start) - 1, end)
  if (/^\s*(?:sources?|via|from|by arrangement with|credit)\s*:?\s*$/iu.test(before) && after.trim().length < 3)
    return credit('creditLine', lineStart, end)
  if (isPhotoCredit(before, after)) return null
  if (end <= titleEnd && (/^\s*[:]/u.test(after) || /[–—:-]\s*$/u.test(before) || REPORTED_AFTER.test(after)))
    return credit('title')
  if (isQuoted(named)) return null
  const reportedAfter = REPORTED_AFTER.exec(after)
  if (reportedAfter !== null) return credit('report', start, end + reportedAfter[0].length)
  const reportedBefore = REPORTED_BEFORE.exec(before)
  if (reportedBefore !== null) return credit('report', start - reportedBefore[0].length, end)
  const told = TOLD_BEFORE.exec(before)
  if (told === null) return null
  const teller = text.slice(Math.max(lineStart, start - told[0].length - BEFORE), start - told[0].length)
  return credit(UNNAMED_TELLER.test(teller) ? 'report' : 'told', start - told[0].length, end)
}

/** "Jane Roe / Reuters", "(Jane Roe/AP via Getty Images)": who took the picture says nothing about the text. */
function isPhotoCredit(before: string, after: string): boolean {
  return (
    /\p{L}\s?\/\s?$/u.test(before) ||
    /^\s?\/|^\s+(?:via|\/)\s+Getty|^\s+photo/iu.test(after) ||
    /(?:photo|image|picture)s?\s*(?:by|:)[^.]*$/iu.test(before)
  )
}

function endOfFirstLine(text: string): number {
  return endOfLine(text, Math.max(0, text.search(/\S/u)))
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
