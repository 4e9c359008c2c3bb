/** Why a passage is suggested, as values: the interface makes the words. */
import type { Span } from '../text/span'
import { type Name, namesIn } from './facts/names'
import { compareNumbers, numbersIn, type Quantity } from './facts/numbers'
import { quotesIn, quotesInside } from './facts/quotes'
import { isFunctionWord, type Token, tokensOf } from './facts/tokens'
import { isNumberWord } from './statement'
import type { MatchReason } from './suggest'

/** An article's text with a passage of it. */
export type Passage = { readonly text: string; readonly span: Span }

/** Words in a row that make a quote worth naming: shorter runs ("the war") are in every article. */
const LEAST_QUOTED_WORDS = 3

/** The reasons for `found` as an answer to `asked`, the most telling first; how alike they are always closes the list. */
export function reasonsFor(asked: Passage, found: Passage, score: number): MatchReason[] {
  const reasons: MatchReason[] = []
  const words = sharedQuote(asked, found)
  if (words !== null) reasons.push({ kind: 'quote', words })
  for (const value of sharedNumbers(asked, found)) reasons.push({ kind: 'number', value })
  const names = sharedNames(asked, found)
  if (names.length > 0) reasons.push({ kind: 'name', names })
  reasons.push({ kind: 'alike', score })
  return reasons
}

function sharedQuote(asked: Passage, found: Passage): string | null {
  const theirs = quotedTokens(found)
  const ours = quotedTokens(asked)
  let best: readonly Token[] = []
  for (let a = 0; a < theirs.length; a++)
    for (let b = 0; b < ours.length; b++) {
      let length = 0
      while (theirs[a + length] !== undefined && theirs[a + length]?.key === ours[b + length]?.key) length += 1
      if (length > best.length) best = theirs.slice(a, a + length)
    }
  const [first, last] = [best[0], best.at(-1)]
  if (first === undefined || last === undefined || best.length < LEAST_QUOTED_WORDS) return null
  return best.every(({ key }) => isFunctionWord(key)) ? null : found.text.slice(first.start, last.end)
}

function quotedTokens({ text, span }: Passage): Token[] {
  const inside = quotesInside(quotesIn(text), span)
  return inside.flatMap((quote) => tokensOf(text, quote).filter(({ kind }) => kind !== 'sign'))
}

/** Figures of one unit and value; "about 340" and "340" name the same one. */
function sharedNumbers(asked: Passage, found: Passage): string[] {
  const ours = numbersIn(asked.text, asked.span)
  const figure = ({ text }: Passage, { value }: Quantity) =>
    text.slice(value.start, value.end).replaceAll(',', '').toLowerCase()
  const same = numbersIn(found.text, found.span).filter((theirs) =>
    ours.some((our) => {
      if (our.vague || isOne(our) || !sameUnit(our, theirs)) return false
      return compareNumbers(our, theirs) === 'same' || figure(asked, our) === figure(found, theirs)
    }),
  )
  return [...new Set(same.map(({ value, end }) => found.text.slice(value.start, end)))]
}

/** "One source" is in every article. */
function isOne({ low, high }: Quantity): boolean {
  return low === 1 && high === 1
}

function sameUnit({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return a.kind === b.kind && a.noun === b.noun
}

const isPlainWord = (word: string) => isFunctionWord(word) || isNumberWord(word)

/** Names by their last word, each once; a single word that only begins a sentence with its capital proves nothing. */
function sharedNames(asked: Passage, found: Passage): string[] {
  const namesOf = ({ text, span }: Passage) =>
    namesIn(text, span).filter(({ begins, words }) => !begins || words.length > 1 || !isPlainWord(words[0]?.key ?? ''))
  const lastWord = ({ words }: Name) => words.at(-1)?.key ?? ''
  const ours = new Set(namesOf(asked).map(lastWord))
  const names = new Map<string, string>()
  for (const name of namesOf(found)) {
    const words = found.text.slice(name.start, name.end).replace(/['’]s?$/u, '')
    const known = names.get(lastWord(name))
    if (ours.has(lastWord(name)) && words.length > (known?.length ?? 0)) names.set(lastWord(name), words)
  }
  return [...names.values()]
}
