/** Quotations that went with the sentences that held them. */
import { overlaps, type Span } from '../text/span'
import { wordSegments } from '../text/wordSegments'

/** Words from which quoted words are somebody's statement wherever they stand: fewer may be a term in scare quotes… */
const STATEMENT_WORDS = 4
/** …unless they are this much of their sentence: “No comment,” he said. Both held by tests/unit/revision/goneQuotes.test.ts. */
const STATEMENT_SHARE = 0.4

/** Signs that a reader sees as part of the quotation. */
const MARK = /[“”„‟"«»‹›「」『』‘’']/u

/**
 * What is gone of somebody's words, with its marks: one span a quotation, also where it ran over several of the `gone`
 * sentences of a paragraph. `quotes` are those of `text`, without their marks; both in the order of the text.
 */
export function goneQuotes(text: string, gone: readonly Span[], quotes: readonly Span[]): Span[] {
  return quotes.flatMap((quote): Span[] => {
    const held = gone.filter((sentence) => overlaps(sentence, quote))
    const [first, last] = [held[0], held.at(-1)]
    if (first === undefined || last === undefined) return []
    const [start, end] = [Math.max(quote.start, first.start), Math.min(quote.end, last.end)]
    const isStatement = wordCount(text, { start, end }) >= STATEMENT_WORDS
    if (!isStatement && end - start < STATEMENT_SHARE * (last.end - first.start)) return []
    return [
      {
        start: start > 0 && MARK.test(text.charAt(start - 1)) ? start - 1 : start,
        end: MARK.test(text.charAt(end)) ? end + 1 : end,
      },
    ]
  })
}

function wordCount(text: string, span: Span): number {
  return [...wordSegments(text, span)].filter(({ isWordLike }) => isWordLike).length
}
