/** What of one text stands word for word in another: the share, and where. */
import { mergeSpans } from '../../text/mergeSpans'
import type { Span } from '../../text/span'
import { hasUnspacedWords, wordsOfRun } from '../../text/unspacedWords'
import { keyOf, type Token, tokensOf } from '../facts/tokens'
import { sharedPlaces } from './shingles'

/**
 * `share` of the first text's words, 0 to 1, that stand in the second in the same eight words; `spans` are the places,
 * `first` in the first text and `second` in the other, each sorted. `words` are how many, and `shareOfSecond` is the
 * share of the other text that they make up.
 */
export type TextInCommon = {
  readonly share: number
  readonly shareOfSecond: number
  readonly words: number
  readonly spans: { readonly first: readonly Span[]; readonly second: readonly Span[] }
}

/** The wording that two texts have in common, quotations included. Origins tell whose words they are: origins/wording.ts. */
export function sharedWording(a: string, b: string): TextInCommon {
  return sharedWords(wordTokens(a), wordTokens(b))
}

/** `sharedWording` of two texts by their `wordTokens`, for one that is compared with many. */
export function sharedWords(first: readonly Token[], second: readonly Token[]): TextInCommon {
  const partner = sharedPlaces(first, second)
  const [inFirst, inSecond]: [Span[], Span[]] = [[], []]
  for (const [index, other] of partner.entries()) {
    if (other === -1) continue
    inFirst.push(first[index] as Token)
    inSecond.push(second[other] as Token)
  }
  const back = sharedPlaces(second, first).filter((place) => place !== -1).length
  return {
    share: inFirst.length / Math.max(1, first.length),
    shareOfSecond: back / Math.max(1, second.length),
    words: inFirst.length,
    spans: { first: stretches(inFirst), second: stretches(inSecond) },
  }
}

/** The words and figures of a text, those of scripts without spaces one by one; signs do not count. */
export function wordTokens(text: string): Token[] {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'sign')
  return hasUnspacedWords(text) ? tokens.flatMap(partsOf) : tokens
}

function partsOf(token: Token): Token | Token[] {
  if (!hasUnspacedWords(token.text)) return token
  return wordsOfRun(token.text).map(({ start, end }) => {
    const text = token.text.slice(start, end)
    return { text, key: keyOf(text), kind: token.kind, start: token.start + start, end: token.start + end }
  })
}

/** Code units between two words of one stretch, at most: a sentence's breadth. */
const STRETCH_GAP = 4

/** Words that follow each other, as spans. */
export function stretches(words: readonly Span[]): Span[] {
  const widened = words.map(({ start, end }) => ({ start, end: end + STRETCH_GAP }))
  return mergeSpans(widened).map(({ start, end }) => ({ start, end: end - STRETCH_GAP }))
}
