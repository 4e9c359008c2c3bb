import type { QuoteSelector } from './selectors'
import type { Span } from './span'

const WORD = /[\p{L}\p{N}\p{M}]/u

/** How far an edge may go to the end of a word, in UTF-16 code units: longer runs of letters are script without spaces. */
const REACH = 24

/**
 * Widens a span that was found by alignment to the ends of the words that it parts, where the quote parted none: a word
 * of which a part was aligned is one that changed.
 *
 * In scripts without spaces an edge between two letters is no sign of a cut word: the quote had such edges itself.
 */
export function alignToWords(text: string, span: Span, { prefix, exact, suffix }: QuoteSelector): Span {
  let { start, end } = trimmed(text, span)
  if (!partsWord(prefix.slice(-1), exact.charAt(0))) start = wordEdge(text, start, -1)
  if (!partsWord(exact.slice(-1), suffix.charAt(0))) end = wordEdge(text, end, 1)
  return { start, end }
}

/** The span without white space at its ends; itself when there is nothing else. */
function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const start = span.start + words.length - words.trimStart().length
  const end = span.end - words.length + words.trimEnd().length
  return start < end ? { start, end } : span
}

/** The nearest offset in one direction that parts no word, or `offset` itself when there is none in reach. */
function wordEdge(text: string, offset: number, direction: 1 | -1): number {
  for (let at = offset; Math.abs(at - offset) <= REACH; at += direction) {
    if (!partsWord(text.charAt(at - 1), text.charAt(at))) return at
  }
  return offset
}

function partsWord(before: string, after: string): boolean {
  return WORD.test(before) && WORD.test(after)
}
