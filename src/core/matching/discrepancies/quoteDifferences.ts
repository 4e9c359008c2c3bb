/** Quotes of one utterance that two tellings give in other words. */

import type { Span } from '../../text/span'
import {
  alignQuotes,
  type QuoteAlignment,
  type QuoteChange,
  type QuotedWord,
  quotedWords,
} from '../facts/quoteDifference'
import type { Quote } from '../facts/quotes'
import { isFunctionWord, stemOf, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

/**
 * Two quotes are of one utterance when at least this share of the shorter one's words recurs in order in the other…
 * Below it two remarks of one speaker on one matter begin to meet. Held by tests/unit/matching/discrepancies/quotes.test.ts.
 */
const SHARED_WORDS = 0.6
/** …with at least this many content words among them, since grammar alone recurs in any two sentences… */
const SHARED_CONTENT = 2
/** …or when they have an unbroken stretch of this many words in common that holds two content words. */
const SHARED_RUN = 3
/** Quotes of at most this many words are compared by the words that lead into them. */
const SHORT = 4
/** How many words before a short quote make its lead-in. */
const LEAD_WORDS = 4
/** Code units that hold those words with room to spare. */
const LEAD_REACH = 60

type Quoted = { readonly telling: ReadTelling; readonly quote: Quote; readonly words: readonly QuotedWord[] }

/** Differences in words that both tellings put in quotation marks. */
export function quoteDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  return quotedOf(a).flatMap((x) =>
    quotedOf(b).flatMap((y) => {
      const changes = changesBetween(x, y)
      if (changes.length === 0) return []
      return [
        {
          words: [changes.flatMap((change) => spanOf(change.a)), changes.flatMap((change) => spanOf(change.b))],
          conflict: true,
          quiet: false,
          about: new Set([...x.words, ...y.words].map(({ key }) => stemOf(key))),
        } as const,
      ]
    }),
  )
}

function quotedOf(telling: ReadTelling): Quoted[] {
  return telling.quoted.map((quote) => ({ telling, quote, words: quotedWords(telling.text, quote) }))
}

/** The words that differ, in order; empty where the quotes agree or are of different utterances. */
function changesBetween(x: Quoted, y: Quoted): QuoteChange[] {
  const shorter = Math.min(x.words.length, y.words.length)
  if (shorter === 0 || contains(x.words, y.words) || contains(y.words, x.words)) return cutChanges(x, y)
  if (Math.max(x.words.length, y.words.length) <= SHORT) return shortChanges(x, y)
  const alignment = alignQuotes(x.words, y.words)
  const content = Math.min(contentCount(x), contentCount(y))
  const whole =
    alignment.pairs.length >= SHARED_WORDS * shorter &&
    alignment.contentCount >= Math.max(SHARED_CONTENT, SHARED_WORDS * content)
  const inPart = alignment.run.length >= SHARED_RUN && alignment.run.contentCount >= SHARED_CONTENT
  return whole || inPart ? alignedChanges(x, y, alignment) : []
}

function contentCount({ words }: Quoted): number {
  return words.filter(({ key }) => !isFunctionWord(key)).length
}

function alignedChanges(x: Quoted, y: Quoted, { pairs, inner }: QuoteAlignment): QuoteChange[] {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (first === undefined || last === undefined) return []
  const changes = inner.filter((change) => !isMarkedOmission(x, y, change))
  const before = { a: x.words.slice(0, first[0]), b: y.words.slice(0, first[1]) }
  const after = { a: x.words.slice(last[0] + 1), b: y.words.slice(last[1] + 1) }
  // where only one quote goes on, the other was cut there, which is no change of words
  if (before.a.length > 0 && before.b.length > 0)
    changes.unshift({ a: before.a.slice(-EDGE), b: before.b.slice(-EDGE), gapA: x.quote, gapB: y.quote })
  if (after.a.length > 0 && after.b.length > 0)
    changes.push({ a: after.a.slice(0, EDGE), b: after.b.slice(0, EDGE), gapA: x.quote, gapB: y.quote })
  return changes
}

/** How many of the words that go on differently at an edge are pointed at. */
const EDGE = 3

/** Words that one side leaves out at an ellipsis or a bracket of its own are marked as left out. */
function isMarkedOmission(x: Quoted, y: Quoted, { a, b, gapA, gapB }: QuoteChange): boolean {
  const marked = ({ telling }: Quoted, gap: Span): boolean =>
    /\.\s?\.\s?\.|…/u.test(telling.text.slice(gap.start, gap.end))
  return (a.length === 0 && marked(x, gapA)) || (b.length === 0 && marked(y, gapB))
}

function contains(outer: readonly QuotedWord[], inner: readonly QuotedWord[]): boolean {
  const keys = (words: readonly QuotedWord[]): string =>
    ` ${words.map(({ key, shout }) => (shout && key.length > 1 ? key.toUpperCase() : key)).join(' ')} `
  return keys(outer).includes(keys(inner))
}

/**
 * A quote that is all of a sentence by its capital and its full stop, while the other goes on in that sentence: the
 * reader of the first cannot know that it was cut.
 */
function cutChanges(x: Quoted, y: Quoted): QuoteChange[] {
  const xIsShort = x.words.length < y.words.length
  const [short, long] = xIsShort ? [x, y] : [y, x]
  const { text } = short.telling
  if (
    short.words.length < SHARED_RUN ||
    !/^\p{Lu}/u.test(text.slice(short.quote.start)) ||
    !/[.!?]$/u.test(text.slice(0, short.quote.end))
  )
    return []
  const keys = long.words.map(({ key }) => key).join(' ')
  if (!keys.startsWith(short.words.map(({ key }) => key).join(' '))) return []
  const [last, next] = [long.words[short.words.length - 1], long.words[short.words.length]]
  if (last === undefined || next === undefined || /[.!?…]/u.test(long.telling.text.slice(last.end, next.start)))
    return []
  const [cut, rest] = [short.words.slice(-1), long.words.slice(short.words.length, short.words.length + EDGE)]
  const gap = { start: 0, end: 0 }
  return [xIsShort ? { a: cut, b: rest, gapA: gap, gapB: gap } : { a: rest, b: cut, gapA: gap, gapB: gap }]
}

/** Short quotes that fill one slot by the words that lead into them: "did not want “eternal war”", "… “perpetual war”". */
function shortChanges(x: Quoted, y: Quoted): QuoteChange[] {
  const keysY = y.words.map(({ key }) => key)
  const shared = x.words.filter(({ key }) => keysY.includes(key) && !isFunctionWord(key))
  const lead = leadStems(y)
  const fits = [...leadStems(x)].some((stem) => lead.has(stem))
  if (shared.length === 0 || !fits) return []
  return [{ a: x.words, b: y.words, gapA: x.quote, gapB: y.quote }]
}

function leadStems({ telling: { text }, quote }: Quoted): Set<string> {
  const before = tokensOf(text, { start: Math.max(0, quote.start - LEAD_REACH), end: quote.start })
  const words = before.filter(({ kind }) => kind === 'word').slice(-LEAD_WORDS)
  return new Set(words.filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemOf(key)))
}

function spanOf(words: readonly QuotedWord[]): Span[] {
  const [first, last] = [words[0], words.at(-1)]
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}
