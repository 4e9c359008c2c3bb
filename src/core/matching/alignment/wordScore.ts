/** How well two words stand in one column. */
import { relateSpellings } from '../facts/spellings'
import type { AlignedWord } from './alignedWords'

/** One word, whatever its ending folded away, weighs most where it carries content; grammar alone never pulls tellings together. */
const SAME_CONTENT = 3
const SAME_GRAMMAR = 1
const SAME_STEM = 2.4
/** Two spellings of one name. */
const SPELLING = 2.2
/** Forms of one word by their beginning: "Ukraine", "Ukrainian". */
const KIN = 1.8
/** Two numbers, two names: likely the same slot with another filler. */
const SAME_SLOT = 1.2
const BOTH_NAMES = 0.2
/** Unlike words that stand between alike ones still share a column: dearer than nothing, cheaper than a gap on each side. */
const UNLIKE = -0.8
const UNLIKE_QUOTED = 0
/** Never worth it where only one stands in quotation marks: what is quoted answers what is quoted. Dearer than two gaps. */
const UNLIKE_ACROSS = -3

/** Scores from here on say that both tellings have the word; below it they only stand in one column. */
export const ALIKE = SAME_GRAMMAR

/** Opening a gap; more than a lone word of grammar is worth, so that no "the" is pulled across a telling. */
export const GAP_OPEN = 1.2
/** Each further word of a gap. Both held by tests/unit/matching/alignment/alignTellings.test.ts. */
export const GAP_EXTEND = 0.15

/** Letters that must begin both words, and their share of the longer one, for them to be kin. */
const KIN_LETTERS = 4
const KIN_SHARE = 0.6

/** The score of two words in one column; symmetric. Words score `SAME_CONTENT` at most. */
export function wordScore(a: AlignedWord, b: AlignedWord): number {
  const isGrammar = a.kind === 'grammar' || b.kind === 'grammar'
  // a "to" inside a quotation is no "to" of the sentence around another one
  if (isGrammar && a.isQuoted !== b.isQuoted) return UNLIKE_ACROSS
  if (a.key === b.key) return isGrammar ? SAME_GRAMMAR : SAME_CONTENT
  if (isGrammar) return unlike(a, b)
  if (a.kind === 'number' && b.kind === 'number') return SAME_SLOT
  if (a.stem === b.stem) return SAME_STEM
  if (a.kind === 'name' && b.kind === 'name') {
    const relation = relateSpellings(a.key, b.key, true)
    if (relation === 'transliteration' || relation === 'variant') return SPELLING
  }
  if (isKin(a.key, b.key)) return KIN
  return a.kind === 'name' && b.kind === 'name' ? BOTH_NAMES : unlike(a, b)
}

/** Words by their form, so that each pair of forms is scored once: tellings repeat the same few hundred. */
export type WordForms = {
  /** For each telling the forms of its words, as whole numbers from 0. */
  readonly forms: readonly (readonly number[])[]
  readonly scoreOf: (x: number, y: number) => number
}

/** The forms of all words; scores are worked out when they are first asked for. */
export function wordForms(words: readonly (readonly AlignedWord[])[]): WordForms {
  const ids = new Map<string, number>()
  const examples: AlignedWord[] = []
  const forms = words.map((row) =>
    row.map((word) => {
      const form = `${word.isQuoted} ${word.kind} ${word.key}`
      const id = ids.get(form) ?? examples.push(word) - 1
      ids.set(form, id)
      return id
    }),
  )
  const scores = new Float64Array(examples.length ** 2).fill(Number.NaN)
  const scoreOf = (x: number, y: number): number => {
    const at = x * examples.length + y
    const known = scores[at] as number
    if (!Number.isNaN(known)) return known
    const score = wordScore(examples[x] as AlignedWord, examples[y] as AlignedWord)
    scores[at] = score
    return score
  }
  return { forms, scoreOf }
}

/** Whether two words are the same word for the reader: equal, of one stem, or two spellings of one name. Numbers must be equal. */
export function isAlike(a: AlignedWord, b: AlignedWord): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.key === b.key
  return wordScore(a, b) >= ALIKE
}

function unlike(a: AlignedWord, b: AlignedWord): number {
  if (a.isQuoted !== b.isQuoted) return UNLIKE_ACROSS
  return a.isQuoted ? UNLIKE_QUOTED : UNLIKE
}

function isKin(a: string, b: string): boolean {
  let common = 0
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1
  return common >= KIN_LETTERS && common >= KIN_SHARE * Math.max(a.length, b.length)
}
