/** What differs between two quotes, word by word (longest common subsequence, Wagner and Fischer 1974). */
import type { Span } from '../../text/span'
import { isFunctionWord, tokensOf } from './tokens'

/** A word inside a quote. `key` has contractions spelt out; `shout` marks capitals used for emphasis. */
export type QuotedWord = Span & { readonly key: string; readonly shout: boolean }

/** Words of one side against words of the other; either may be empty where words were put in or left out. */
export type QuoteChange = {
  readonly a: readonly QuotedWord[]
  readonly b: readonly QuotedWord[]
  /** The stretch of each text between the equal words on either side, punctuation included. */
  readonly gapA: Span
  readonly gapB: Span
}

/** How two quotes lie on each other. */
export type QuoteAlignment = {
  /** Indexes of equal words, rising on both sides. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Differences between the first and the last equal word. */
  readonly inner: readonly QuoteChange[]
  /** Equal words that carry content. */
  readonly contentCount: number
  /** The longest stretch of equal words on both sides without a gap, and the content words in it. */
  readonly run: { readonly length: number; readonly contentCount: number }
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^won't$/u, 'will not'],
  [/^can't$/u, 'can not'],
  [/^cannot$/u, 'can not'],
  [/n't$/u, ' not'],
  [/'ll$/u, ' will'],
  [/'ve$/u, ' have'],
  [/'re$/u, ' are'],
  [/^i'm$/u, 'i am'],
]

/** The words of a quote. Each part of a contraction keeps the span of the whole. */
export function quotedWords(text: string, quote: Span): QuotedWord[] {
  return tokensOf(text, quote).flatMap((token) => {
    if (token.kind === 'sign') return []
    const shout = token.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase()
    const plain = token.text.replace(/[’ʼ]/gu, "'").toLowerCase()
    const contraction = CONTRACTIONS.find(([ending]) => ending.test(plain))
    const keys = contraction === undefined ? [token.key] : plain.replace(contraction[0], contraction[1]).split(' ')
    return keys.map((key) => ({ start: token.start, end: token.end, key, shout }))
  })
}

/** Aligns two quotes word by word; O(n·m) in their words. */
export function alignQuotes(a: readonly QuotedWord[], b: readonly QuotedWord[]): QuoteAlignment {
  const pairs = tightened(commonSubsequence(a, b), a, b)
  const inner: QuoteChange[] = []
  let [length, content, run] = [0, 0, { length: 0, contentCount: 0 }]
  for (const [index, [i, j]] of pairs.entries()) {
    const previous = pairs[index - 1]
    const adjoins = previous !== undefined && previous[0] + 1 === i && previous[1] + 1 === j
    if (previous !== undefined && !adjoins) {
      inner.push({
        a: a.slice(previous[0] + 1, i),
        b: b.slice(previous[1] + 1, j),
        gapA: between(a, previous[0], i),
        gapB: between(b, previous[1], j),
      })
    }
    const [x, y] = [a[i] as QuotedWord, b[j] as QuotedWord]
    if (x.shout !== y.shout && x.key.length > 1 && !isFunctionInitial(x.key))
      inner.push({ a: [x], b: [y], gapA: x, gapB: y })
    const carries = isFunctionWord(x.key) ? 0 : 1
    ;[length, content] = adjoins ? [length + 1, content + carries] : [1, carries]
    if (length > run.length) run = { length, contentCount: content }
  }
  const contentCount = pairs.filter(([i]) => !isFunctionWord((a[i] as QuotedWord).key)).length
  return { pairs, inner, contentCount, run }
}

function between(words: readonly QuotedWord[], from: number, to: number): Span {
  return { start: words[from]?.end ?? 0, end: words[to]?.start ?? 0 }
}

/**
 * Moves the first equal word next to the second where a later copy of it stands there: "we … and we will" against
 * "we will" is then cut at the front, not filled in the middle.
 */
function tightened(
  pairs: readonly (readonly [number, number])[],
  a: readonly QuotedWord[],
  b: readonly QuotedWord[],
): (readonly [number, number])[] {
  const tight = [...pairs]
  for (let index = tight.length - 2; index >= 0; index -= 1) {
    const [here, next] = [tight[index], tight[index + 1]]
    if (here === undefined || next === undefined) continue
    const [i, j] = [next[0] - 1, next[1] - 1]
    if (a[i]?.key === a[here[0]]?.key && b[j]?.key === b[here[1]]?.key && i >= here[0] && j >= here[1])
      tight[index] = [i, j]
  }
  return tight
}

/** "I" and "A" are capitals in every quote. */
function isFunctionInitial(key: string): boolean {
  return key === 'i' || key === 'a'
}

function commonSubsequence(a: readonly QuotedWord[], b: readonly QuotedWord[]): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      lengths[at] =
        a[i]?.key === b[j]?.key
          ? (lengths[at + width + 1] as number) + 1
          : Math.max(lengths[at + width] as number, lengths[at + 1] as number)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i]?.key === b[j]?.key) pairs.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i += 1
    else j += 1
  }
  return pairs
}
