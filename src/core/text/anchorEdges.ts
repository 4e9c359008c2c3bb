import type { QuoteSelector } from './selectors'
import type { Span } from './span'

const WORD = /[\p{L}\p{N}\p{M}]/u

/** How far an edge may go to the end of a word, in UTF-16 code units: longer runs of letters are script without spaces. */
const REACH = 24

/** How far the end of a sentence that grew may be, in UTF-16 code units: a clause more, not another paragraph. */
const SENTENCE_REACH = 160

/** The end of a sentence, with the marks that close it. */
const SENTENCE_END = /[.!?…]["”’»)\]]*$|[。！？]["”’」』）]*$/u

/**
 * Widens a span that was found by alignment to the ends of the words that it parts, where the quote parted none: a word
 * of which a part was aligned is one that changed. Where the quote ended a sentence, so does the span: what the sentence
 * grew by belongs to what is quoted.
 *
 * In scripts without spaces an edge between two letters is no sign of a cut word: the quote had such edges itself.
 */
export function alignToWords(text: string, span: Span, { prefix, exact, suffix }: QuoteSelector): Span {
  let { start, end } = trimmed(text, span)
  if (!partsWord(prefix.slice(-1), exact.charAt(0))) start = wordEdge(text, start, -1)
  if (!partsWord(exact.slice(-1), suffix.charAt(0))) end = wordEdge(text, end, 1)
  return { start, end: SENTENCE_END.test(exact.trimEnd()) ? sentenceEdge(text, { start, end }, suffix) : end }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Code units after a sentence by which its neighbour is known again. */
const KNOWN_BY = 8

/**
 * The end of the sentence that the span ends in, or the span's own where it ends one, or where what follows the sentence
 * is not what followed the quote: then nobody can tell a sentence that grew from one that ran into the next.
 */
function sentenceEdge(text: string, { start, end }: Span, suffix: string): number {
  if (SENTENCE_END.test(text.slice(start, end))) return end
  const [rest = ''] = text.slice(end, end + SENTENCE_REACH).split('\n')
  const piece = text.slice(start, end) + rest
  const sentence = segmenter.segment(piece).containing(end - start - 1)
  const grown = sentence === undefined ? '' : piece.slice(0, sentence.index + sentence.segment.length).trimEnd()
  const to = start + grown.length
  const isFollowed = suffix === '' ? to === text.length : text.startsWith(suffix.slice(0, KNOWN_BY), to)
  return isFollowed && SENTENCE_END.test(grown) ? Math.max(end, to) : end
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
