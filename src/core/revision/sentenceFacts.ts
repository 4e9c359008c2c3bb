/** What can be looked up of a sentence: its quotes, dates, figures, names and hedges, by their places. */
import { datesIn } from '../matching/facts/dates'
import { hedgesIn } from '../matching/facts/hedges'
import { namesIn } from '../matching/facts/names'
import { numbersIn } from '../matching/facts/numbers'
import type { Span } from '../text/span'

/** What a sentence holds, by the places in its article. */
export type SentenceFacts = Readonly<Record<'quotes' | 'dates' | 'figures' | 'names' | 'hedges', readonly Span[]>>

/** The facts of a `sentence` of `text`. Its `quotes` are handed in, since a quotation may run over several sentences. */
export function sentenceFacts(text: string, sentence: Span, quotes: readonly Span[]): SentenceFacts {
  const words = text.slice(sentence.start, sentence.end)
  const places = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
  return {
    quotes,
    dates: places(datesIn(words)),
    // Years and times of day are figures of other detectors' making, or of none: here every digit counts.
    figures: places([...numbersIn(words), ...digitsIn(words)]),
    names: places(namesIn(words)),
    // "Said" is how news is told; only what puts a distance to a statement is a hedge.
    hedges: places(hedgesIn(words).filter(({ kind }) => kind !== 'said')),
  }
}

function digitsIn(words: string): Span[] {
  return [...words.matchAll(/\p{N}[\p{N}.,:]*/gu)].map(({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
  }))
}
