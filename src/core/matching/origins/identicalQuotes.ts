/**
 * Quotations that several articles print in the same words: evidence for a reader, never a link, since independent
 * newsrooms quote the same statement.
 */
import type { Span } from '../../text/span'
import { quotedWords } from '../facts/quoteDifference'
import { quotesIn } from '../facts/quotes'

/** Words in quotation marks that stand word for word in each of `places`, at least two articles, one place each. */
export type IdenticalQuote = {
  readonly wordCount: number
  readonly places: readonly { readonly article: string; readonly span: Span }[]
}

/** Fewer words are a phrase that anybody quotes ("as long as it takes"). Held by identicalQuotes.test.ts. */
const LEAST_WORDS = 6

/** The quotations that `articles` have in common, most articles first, then the longest. Linear in their quotations. */
export function identicalQuotes(
  articles: readonly { readonly article: string; readonly text: string }[],
): IdenticalQuote[] {
  const found = new Map<string, { wordCount: number; places: Map<string, Span> }>()
  for (const { article, text } of articles) {
    for (const { start, end } of quotesIn(text)) {
      const keys = quotedWords(text, { start, end }).map(({ key }) => key)
      if (keys.length < LEAST_WORDS) continue
      const key = keys.join(' ')
      const quote = found.get(key) ?? { wordCount: keys.length, places: new Map<string, Span>() }
      if (!quote.places.has(article)) quote.places.set(article, { start, end })
      found.set(key, quote)
    }
  }
  return [...found.values()]
    .filter(({ places }) => places.size > 1)
    .map(({ wordCount, places }) => ({
      wordCount,
      places: [...places].map(([article, span]) => ({ article, span })),
    }))
    .sort((a, b) => b.places.length - a.places.length || b.wordCount - a.wordCount)
}
