/** How much wording two articles share, in their own voice and in what they quote. */
import { mergeSpans } from '../../text/mergeSpans'
import type { Span } from '../../text/span'
import { quotesIn } from '../facts/quotes'
import type { Token } from '../facts/tokens'
import { stretches, wordTokens } from '../nearText/sharedWording'
import { SHINGLE, sharedPlaces, shingles } from '../nearText/shingles'

/** An article's words, each with whether it stands in a quotation. */
export type Worded = { readonly words: readonly Token[]; readonly quoted: Uint8Array }

/** Wording that two articles share. Spans come in pairs of the same words, `a` in the first text, `b` in the second. */
export type SharedWording = {
  /** Words shared outside quotations on both sides, and their share of the shorter article's own words, 0 to 1. */
  readonly ownWords: number
  readonly ownShare: number
  /** Words that the second quotes and the first says itself, and the other way round. */
  readonly secondQuotesFirst: number
  readonly firstQuotesSecond: number
  /** Share of the shorter article, quotations included. */
  readonly share: number
  readonly own: { readonly a: readonly Span[]; readonly b: readonly Span[] }
  readonly all: { readonly a: readonly Span[]; readonly b: readonly Span[] }
}

/** Reads the words of an article. `common` holds shingles that are quotations by what other articles show. */
export function wordsOf(text: string, common: ReadonlySet<string> = new Set()): Worded {
  const words = wordTokens(text)
  const quoted = new Uint8Array(words.length)
  const quotations = quotationsIn(text)
  let next = 0
  for (const [index, word] of words.entries()) {
    while (next < quotations.length && (quotations[next] as Span).end <= word.start) next += 1
    const quotation = quotations[next]
    if (quotation !== undefined && quotation.start <= word.start) quoted[index] = 1
  }
  return alsoQuoted({ words, quoted }, common)
}

/** The same words; those of the shingles in `common` count as quoted as well, by what other articles show. */
export function alsoQuoted(worded: Worded, common: ReadonlySet<string>): Worded {
  if (common.size === 0) return worded
  const quoted = worded.quoted.slice()
  for (const [index, shingle] of shingles(worded.words)) if (common.has(shingle)) quoted.fill(1, index, index + SHINGLE)
  return { words: worded.words, quoted }
}

/** The shingles of an article that lie wholly in quotations. */
export function quotedShingles({ words, quoted }: Worded): Set<string> {
  const found = new Set<string>()
  for (const [index, shingle] of shingles(words)) {
    if (quoted.subarray(index, index + SHINGLE).every((flag) => flag === 1)) found.add(shingle)
  }
  return found
}

/** What two articles share; linear in their words. Method: w-shingling with containment (Broder 1997). */
export function sharedWording(a: Worded, b: Worded): SharedWording {
  const partner = sharedPlaces(a.words, b.words)
  const counts = { own: 0, secondQuotes: 0, firstQuotes: 0, all: 0 }
  const [ownA, ownB, allA, allB]: [Span[], Span[], Span[], Span[]] = [[], [], [], []]
  for (const [index, other] of partner.entries()) {
    if (other === -1) continue
    const [wordA, wordB] = [a.words[index] as Token, b.words[other] as Token]
    const [inA, inB] = [a.quoted[index] === 1, b.quoted[other] === 1]
    counts.all += 1
    allA.push(wordA)
    allB.push(wordB)
    if (!inA && !inB) {
      counts.own += 1
      ownA.push(wordA)
      ownB.push(wordB)
    } else if (!inA) counts.secondQuotes += 1
    else if (!inB) counts.firstQuotes += 1
  }
  const own = (worded: Worded): number => worded.quoted.filter((flag) => flag === 0).length
  return {
    ownWords: counts.own,
    ownShare: counts.own / Math.max(1, Math.min(own(a), own(b))),
    secondQuotesFirst: counts.secondQuotes,
    firstQuotesSecond: counts.firstQuotes,
    share: counts.all / Math.max(1, Math.min(a.words.length, b.words.length)),
    own: { a: stretches(ownA), b: stretches(ownB) },
    all: { a: stretches(allA), b: stretches(allB) },
  }
}

/** Quotes, embedded posts, and what stands set off after a colon: words that are not the article's own. */
export function quotationsIn(text: string): Span[] {
  const blocks: Span[] = []
  let afterColon = false
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/gu)) {
    if (paragraph.trim() === '') continue
    const post = /\(@\w+\)|pic\.twitter\.com|https:\/\/t\.co\//u.test(paragraph)
    if (post || afterColon) blocks.push({ start: index, end: index + paragraph.length })
    afterColon = /:\s*$/u.test(paragraph)
  }
  return mergeSpans([...quotesIn(text).map(({ start, end }) => ({ start, end })), ...blocks])
}
