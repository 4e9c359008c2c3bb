/** The words and signs of a stretch of text, cut a bounded piece at a time. */
import type { Span } from './span'

/** A word, a sign or white space with its place in the text. */
export type WordSegment = Span & { readonly segment: string; readonly isWordLike: boolean }

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * What `Intl.Segmenter` cuts a stretch of `text` into (UAX #29, and dictionaries where no space parts words), in order.
 *
 * Piece by piece: its time grows with the square of what it is handed, where words have no spaces. A piece ends at a
 * space or behind a mark, where the cut changes nothing; of writing without either a word at the cut may come out in two.
 */
export function* wordSegments(text: string, { start, end }: Span): Generator<WordSegment, void, void> {
  for (let from = start; from < end; ) {
    const until = end - from <= LONGEST_PIECE ? end : pieceEnd(text, from, from + LONGEST_PIECE)
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, until))) {
      const at = from + index
      yield { segment, start: at, end: at + segment.length, isWordLike: isWordLike === true }
    }
    from = until
  }
}

/**
 * Code units handed to the segmenter at once: some thirty sentences of Chinese, far more than stand between two marks.
 * Held by tests/unit/text/wordSegments.test.ts.
 */
const LONGEST_PIECE = 1000

/** A space: whatever stands before it, a word ends there. Others, as the narrow one inside of "3 000", belong to a word. */
const SPACE = /[ \n\u3000]/
/** Marks that take part in no word, unlike an apostrophe or the comma in "1，000". */
const MARK = /[。、！？…」』）】》〉”]/
/** What hangs on the sign before it: accents, variants, joiners. */
const CLINGING = /[\p{M}\p{Cf}]/u

/** The last place up to `until` where a cut changes nothing; `until` itself, or right before, where there is none. */
function pieceEnd(text: string, from: number, until: number): number {
  for (let at = until; at > from; at -= 1) {
    if (SPACE.test(text.charAt(at)) && !/\s/.test(text.charAt(at - 1))) return at
    if (MARK.test(text.charAt(at - 1)) && !CLINGING.test(text.slice(at, at + 2))) return at
  }
  let at = until
  while (at > from + 1 && (isInsidePair(text, at) || CLINGING.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))) {
    at -= 1
  }
  return at > from + 1 ? at : until
}

function isInsidePair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
}
