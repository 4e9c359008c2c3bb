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
const UNLIKE_QUOTED = -0.4

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
  if (a.key === b.key) return a.kind === 'grammar' ? SAME_GRAMMAR : SAME_CONTENT
  if (a.kind === 'grammar' || b.kind === 'grammar') return unlike(a, b)
  if (a.kind === 'number' && b.kind === 'number') return SAME_SLOT
  if (a.stem === b.stem) return SAME_STEM
  if (a.kind === 'name' && b.kind === 'name') {
    const relation = relateSpellings(a.key, b.key, true)
    if (relation === 'transliteration' || relation === 'variant') return SPELLING
  }
  if (isKin(a.key, b.key)) return KIN
  return a.kind === 'name' && b.kind === 'name' ? BOTH_NAMES : unlike(a, b)
}

/** Scores words by their kind and key, each pair worked out once: tellings repeat the same few hundred words. */
export function scorer(): (a: AlignedWord, b: AlignedWord) => number {
  const ids = new Map<string, number>()
  const known = new Map<AlignedWord, number>()
  const scores = new Map<number, number>()
  const idOf = (word: AlignedWord): number => {
    let id = known.get(word)
    if (id === undefined) {
      const form = `${word.isQuoted} ${word.kind} ${word.key}`
      id = ids.get(form) ?? ids.size
      ids.set(form, id)
      known.set(word, id)
    }
    return id
  }
  return (a, b) => {
    const [x, y] = [idOf(a), idOf(b)]
    const pair = x * MOST_FORMS + y
    let score = scores.get(pair)
    if (score === undefined) {
      score = wordScore(a, b)
      scores.set(pair, score)
    }
    return score
  }
}

/** Two ids in one number: far more forms than the tellings of a claim have. */
const MOST_FORMS = 2 ** 26

/** Whether two words are the same word for the reader: equal, of one stem, or two spellings of one name. Numbers must be equal. */
export function isAlike(a: AlignedWord, b: AlignedWord): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.key === b.key
  return wordScore(a, b) >= ALIKE
}

function unlike(a: AlignedWord, b: AlignedWord): number {
  return a.isQuoted && b.isQuoted ? UNLIKE_QUOTED : UNLIKE
}

function isKin(a: string, b: string): boolean {
  let common = 0
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1
  return common >= KIN_LETTERS && common >= KIN_SHARE * Math.max(a.length, b.length)
}
