/** The words of a telling as alignment reads them: any script, each with the signs that cling to it. */
import type { Span } from '../../text/span'
import { wordSegments } from '../../text/wordSegments'
import { namesIn } from '../facts/names'
import { numbersIn } from '../facts/numbers'
import { SCALES, VAGUE, WORD_VALUES } from '../facts/numberWords'
import { quotesIn, quotesInside } from '../facts/quotes'
import { isFunctionWord, keyOf, stemOf } from '../facts/tokens'

/** One outlet's telling: `span` of `text` states the claim. Offsets count UTF-16 code units of `text`. */
export type AlignmentTelling = { readonly text: string; readonly span: Span }

/**
 * A word with its place.
 *
 * `start` and `end` hold the word alone; `shown` holds the quotation marks, commas and stops that cling to it as well,
 * so that the shown stretches of all words give the telling back but for white space between them.
 */
export type AlignedWord = Span & {
  readonly shown: Span
  /** Lower case, accents and a possessive ending folded away. */
  readonly key: string
  readonly stem: string
  readonly kind: 'content' | 'grammar' | 'number' | 'name'
  readonly isQuoted: boolean
}

/** Marks that open: they belong to the word after them, also where a space stands between. */
const OPENING = /[“„«‹‘([{「『《〈¿¡]/u

/** The words of a telling in order. Words are cut by the platform's word breaks, so Chinese and Japanese have words too. */
export function alignedWords({ text, span }: AlignmentTelling): AlignedWord[] {
  const words = wordSpans(text, span)
  const numbers = numbersIn(text, span)
  const names = namesIn(text, span)
  const quotes = quotesInside(quotesIn(text), span)
  return words.map((word, index) => {
    const written = text.slice(word.start, word.end)
    const key = keyOf(written)
    const isIn = (stretches: readonly Span[]): boolean =>
      stretches.some(({ start, end }) => start <= word.start && word.end <= end)
    const kind =
      /^\p{N}/u.test(key) || (isNumberWord(key) && isIn(numbers)) ? 'number' : isIn(names) ? 'name' : 'content'
    return {
      ...word,
      shown: {
        start: index === 0 ? span.start + leadingSpace(text, span) : edgeBefore(text, words[index - 1], word),
        end: endOfShown(text, word, words[index + 1], span),
      },
      key,
      stem: stemOf(key),
      kind: kind === 'content' && isFunctionWord(key) ? 'grammar' : kind,
      isQuoted: isIn(quotes),
    }
  })
}

/** A quantity holds its unit as well, which is no number: of "four officials" the first word. */
function isNumberWord(key: string): boolean {
  return WORD_VALUES.has(key) || SCALES.has(key) || VAGUE.has(key)
}

function wordSpans(text: string, span: Span): Span[] {
  const spans: Span[] = []
  for (const { start, end, isWordLike } of wordSegments(text, span)) if (isWordLike) spans.push({ start, end })
  return spans
}

/** Where the signs of the word before end and those of `word` begin: after the last space, or before an opening mark. */
function edgeBefore(text: string, before: Span | undefined, word: Span): number {
  const from = before?.end ?? word.start
  const gap = text.slice(from, word.start)
  const opening = gap.search(OPENING)
  if (opening !== -1) return from + opening
  const lastSpace = gap.search(/\S*$/u)
  return /\s/u.test(gap) ? from + lastSpace : word.start
}

function endOfShown(text: string, word: Span, next: Span | undefined, { end }: Span): number {
  const until = next === undefined ? end : edgeBefore(text, word, next)
  return word.end + text.slice(word.end, until).trimEnd().length
}

function leadingSpace(text: string, { start, end }: Span): number {
  return text.slice(start, end).search(/\S|$/u)
}
