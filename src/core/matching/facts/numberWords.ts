/** The English words of number: values, scales, vague sizes, and the words that bound a figure. */
import type { Token } from './tokens'

/** How a figure is bounded: "about 8", "over 8", "at least 8", "nearly 8", "under 8", "up to 8". */
export type Bound = 'exact' | 'about' | 'over' | 'atLeast' | 'nearly' | 'under' | 'atMost'

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/u)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
])

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])

/** Sizes without a count, as the interval that a reader takes them for. Equal ends are counts in other words. */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['a couple', [2, 3]],
  ['a few', [2, 6]],
  ['few', [2, 6]],
  ['a handful', [3, 8]],
  ['handful', [3, 8]],
  ['several', [3, 9]],
  ['a dozen', [12, 12]],
  ['dozen', [12, 12]],
  ['half a dozen', [6, 6]],
  ['two dozen', [24, 24]],
  ['three dozen', [36, 36]],
  ['a few dozen', [24, 60]],
  ['several dozen', [24, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['a hundred', [100, 100]],
  ['a few hundred', [200, 600]],
  ['several hundred', [200, 999]],
  ['hundreds', [200, 999]],
  ['a thousand', [1000, 1000]],
  ['a few thousand', [2000, 6000]],
  ['several thousand', [2000, 9999]],
  ['thousands', [2000, 99999]],
  ['tens of thousands', [20e3, 99999]],
  ['hundreds of thousands', [200e3, 999999]],
  ['half a million', [500e3, 500e3]],
  ['a million', [1e6, 1e6]],
  ['several million', [2e6, 9.99e6]],
  ['millions', [2e6, 999e6]],
  ['tens of millions', [20e6, 99e6]],
  ['hundreds of millions', [200e6, 999e6]],
  ['half a billion', [500e6, 500e6]],
  ['a billion', [1e9, 1e9]],
  ['billions', [2e9, 999e9]],
  ['tens of billions', [20e9, 99e9]],
  ['hundreds of billions', [200e9, 999e9]],
])

/** "in their 70s" arrives as the word after the digits; "in their seventies" as one word. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index] as const),
)

const BEFORE: readonly (readonly [string, Bound])[] = [
  ['not more than', 'atMost'],
  ['no more than', 'atMost'],
  ['not less than', 'atLeast'],
  ['no fewer than', 'atLeast'],
  ['as many as', 'atMost'],
  ['as much as', 'atMost'],
  ['more than', 'over'],
  ['greater than', 'over'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['at least', 'atLeast'],
  ['at most', 'atMost'],
  ['up to', 'atMost'],
  ['close to', 'nearly'],
  ['an estimated', 'about'],
  ['over', 'over'],
  ['above', 'over'],
  ['under', 'under'],
  ['below', 'under'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
]

const AFTER: readonly (readonly [string, Bound])[] = [
  ['or so', 'about'],
  ['or more', 'atLeast'],
  ['or older', 'atLeast'],
  ['or over', 'atLeast'],
  ['or above', 'atLeast'],
  ['and older', 'atLeast'],
  ['and over', 'atLeast'],
  ['or less', 'atMost'],
  ['or fewer', 'atMost'],
  ['or younger', 'atMost'],
]

/** The bound in the words before the figure at `index`; `start` is the index of its first token. */
export function boundBefore(tokens: readonly Token[], index: number): { bound: Bound | null; start: number } {
  // a currency sign or an article may stand between: "over $300", "about a dozen"
  const sign = /^(?:[$€£¥]|the|a)$/u.test(tokens[index - 1]?.text ?? '') ? index - 1 : index
  for (const at of sign === index ? [index] : [sign, index]) {
    for (const [phrase, bound] of BEFORE) {
      const length = phrase.split(' ').length
      const words = tokens.slice(Math.max(0, at - length), at).map((token) => token.key)
      if (words.join(' ') === phrase) return { bound, start: at - length }
    }
  }
  return { bound: null, start: tokens[sign]?.kind === 'sign' ? sign : index }
}

/** The bound in the words after the figure; `next` is the index after it, or the one given where there is none. */
export function boundAfter(tokens: readonly Token[], next: number): { bound: Bound | null; next: number } {
  const words = tokens.slice(next, next + 2).map((token) => token.key)
  const found = AFTER.find(([phrase]) => words.join(' ') === phrase)
  return found === undefined ? { bound: null, next } : { bound: found[1], next: next + 2 }
}
