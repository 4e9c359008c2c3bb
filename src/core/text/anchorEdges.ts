import type { QuoteSelector } from './selectors'
import type { Span } from './span'

const WORD = /[\p{L}\p{N}\p{M}]/u

/** How far an edge may go to the end of a word, in UTF-16 code units: long words are compounds, not slips of alignment. */
const REACH = 16

/**
 * Moves the edges of a span that was found by alignment to the ends of words, where the quote's own edges were at such.
 *
 * In scripts without spaces an edge between two letters is no sign of a cut word: the quote had such edges itself.
 */
export function alignToWords(text: string, span: Span, { prefix, exact, suffix }: QuoteSelector): Span {
  const start = partsWord(prefix.slice(-1), exact.charAt(0)) ? span.start : nearestEdge(text, span.start)
  const end = partsWord(exact.slice(-1), suffix.charAt(0)) ? span.end : nearestEdge(text, span.end)
  return start < end ? { start, end } : span
}

/** The nearest offset that parts no word, or `offset` itself when there is none in reach. */
function nearestEdge(text: string, offset: number): number {
  for (let away = 0; away <= REACH; away++) {
    if (!partsWordAt(text, offset - away)) return Math.max(0, offset - away)
    if (!partsWordAt(text, offset + away)) return Math.min(text.length, offset + away)
  }
  return offset
}

function partsWordAt(text: string, offset: number): boolean {
  return partsWord(text.charAt(offset - 1), text.charAt(offset))
}

function partsWord(before: string, after: string): boolean {
  return WORD.test(before) && WORD.test(after)
}
