/** One outlet's telling of a claim, and the facts read in it once for all detectors. */

import { mergeSpans } from '../../text/mergeSpans'
import { overlaps, type Span } from '../../text/span'
import { type AttributedArticle, type Attribution, attributionOf, readAttribution } from '../attribution/attributionOf'
import { type Name, namesIn } from '../facts/names'
import { numbersIn, type Quantity } from '../facts/numbers'
import { type Quote, quotesIn, quotesInside } from '../facts/quotes'
import { stemOf, tokensOf } from '../facts/tokens'

/** Where one article states a claim. `mentions` are spans of `text`, in any order. */
export type Telling = {
  /** The caller's key for the article, as its id. */
  readonly article: string
  readonly text: string
  readonly mentions: readonly Span[]
  /** ISO 8601 date or instant; where it is known, "Friday" is a day. */
  readonly publishedOn?: string | null
}

/** What is read in an article once, whatever the claim. */
export type ReadArticle = {
  readonly text: string
  readonly quotes: readonly Quote[]
  /** Keys of every word of the article: a name that stands anywhere in it is known to this outlet. */
  readonly vocabulary: ReadonlySet<string>
  /** Words that the article writes small somewhere, as written. */
  readonly smallWords: ReadonlySet<string>
  /** How often each stem stands in the article: a rare word aligns two tellings, a frequent one is the topic. */
  readonly stemCounts: ReadonlyMap<string, number>
  /** Keys of surnames: last words of names that a title, an initial or a first name shows to be a person's. */
  readonly surnames: ReadonlySet<string>
  readonly attributed: AttributedArticle
}

/** A telling with its facts. Spans count in the article's text. */
export type ReadTelling = ReadArticle &
  Telling & {
    readonly numbers: readonly Quantity[]
    readonly names: readonly Name[]
    /** The quotes that stand in the mentions, cut at their edges. */
    readonly quoted: readonly Quote[]
    /** One for each mention as given, in its order. */
    readonly attributions: readonly Attribution[]
  }

/** Reads an article once; linear in its length. */
export function readArticle(text: string): ReadArticle {
  const vocabulary = new Set<string>()
  const stemCounts = new Map<string, number>()
  const smallWords = new Set<string>()
  for (const { key, kind, text: written } of tokensOf(text)) {
    vocabulary.add(key)
    if (/^\p{Ll}/u.test(written)) smallWords.add(written)
    if (kind === 'word') stemCounts.set(stemOf(key), (stemCounts.get(stemOf(key)) ?? 0) + 1)
  }
  const persons = namesIn(text).filter(({ person, words }) => person || words.length > 1)
  const surnames = new Set(persons.flatMap(({ words }) => words.at(-1)?.key ?? []))
  return {
    text,
    quotes: quotesIn(text),
    vocabulary,
    smallWords,
    stemCounts,
    surnames,
    attributed: readAttribution(text, null),
  }
}

/** Reads the facts in the mentions of a telling of `article`. */
export function readTelling(telling: Telling, article: ReadArticle = readArticle(telling.text)): ReadTelling {
  const mentions = joined(telling.text, telling.mentions)
  return {
    ...article,
    ...telling,
    mentions,
    numbers: mentions.flatMap((mention) => numbersIn(telling.text, mention)),
    names: mentions.flatMap((mention) => namesIn(telling.text, mention)),
    attributions: telling.mentions.map((mention) => attributionOf(article.attributed, mention)),
    quoted: mentions.flatMap((mention) =>
      quotesInside(
        article.quotes.filter((quote) => overlaps(quote, mention)),
        mention,
      ),
    ),
  }
}

/** Mentions with nothing but white space between them are one: a quote that runs on over two sentences is one quote. */
function joined(text: string, mentions: readonly Span[]): Span[] {
  const sorted = mergeSpans(mentions)
  return mergeSpans(
    sorted.map((span, index) => {
      const next = sorted[index + 1]
      const runsOn = next !== undefined && text.slice(span.end, next.start).trim() === ''
      return runsOn ? { start: span.start, end: next.start } : span
    }),
  )
}

/** The mention that holds `span`, or `span` itself where none does. */
export function mentionAround({ mentions }: ReadTelling, span: Span): Span {
  return mentions.find(({ start, end }) => start <= span.start && span.start < end) ?? span
}
