/** Names that two tellings spell differently, or give with another first name. */
import type { Name } from '../facts/names'
import { WORD_VALUES } from '../facts/numberWords'
import { editDistance, isNickname, isPlaceSpelling, relateSpellings, spellingKey } from '../facts/spellings'
import { isFunctionWord, stemOf, type Token, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import { mentionAround, type ReadTelling } from './telling'

type NameWord = { readonly token: Token; readonly name: Name; readonly index: number }

/** Differences in the spelling of one name and in the first name of one person. */
export function nameDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const differences = new Map<string, Difference>()
  for (const x of nameWords(a)) {
    for (const y of nameWords(b)) {
      const difference = spellingDifference(a, x, b, y) ?? firstNameDifference(a, x, b, y)
      if (difference !== null && !differences.has(`${x.token.key} ${y.token.key}`)) {
        differences.set(`${x.token.key} ${y.token.key}`, difference)
      }
    }
  }
  return [...differences.values()]
}

function nameWords({ names }: ReadTelling): NameWord[] {
  return names.flatMap((name) =>
    name.words
      .map((token, index) => ({ token, name, index }))
      .filter(({ token }) => token.text.length > 1 && !isFunctionWord(token.key)),
  )
}

function spellingDifference(a: ReadTelling, x: NameWord, b: ReadTelling, y: NameWord): Difference | null {
  const [p, q] = [x.token.key, y.token.key]
  if (p === q || isCommonWord(a, x) || isCommonWord(b, y)) return null
  // an article that uses both words has two names in mind
  const [bKnowsP, aKnowsQ] = [b.vocabulary.has(p), a.vocabulary.has(q)]
  if (bKnowsP && aKnowsQ) return null
  const relation = relateSpellings(p, q, isPersonal(a, x) && isPersonal(b, y))
  if (relation === 'same' || relation === 'different') return null
  if (relation === 'variant' && !fitsSlot(a, x, b, y)) return null
  return {
    words: [[spanOf(x)], [spanOf(y)]],
    conflict: relation === 'variant',
    quiet: isPlaceSpelling(p, q),
    about: aboutOf(a, x, b, y),
    ...(relation === 'transliteration' ? { habit: spellingKey(p) } : {}),
  }
}

/** A capitalised word that the same article also writes small is no name ("Report", "Officials" at the head of a sentence). */
function isCommonWord({ smallWords }: ReadTelling, { token }: NameWord): boolean {
  return smallWords.has(token.text.toLowerCase())
}

function isPersonal({ surnames }: ReadTelling, { name, token }: NameWord): boolean {
  return name.person || name.words.length > 1 || surnames.has(token.key)
}

/**
 * Whether two differing words stand in one place: the rest of the name agrees, or a word close by does, or neither
 * article knows the other's word and the same preposition leads in, or a long surname differs by one letter.
 */
function fitsSlot(a: ReadTelling, x: NameWord, b: ReadTelling, y: NameWord): boolean {
  const rest = (word: NameWord): string[] =>
    word.name.words.filter((token) => token !== word.token).map(({ key }) => stemOf(key))
  const [restX, restY, nearX, nearY] = [rest(x), rest(y), nearStems(a, x), nearStems(b, y)]
  if (restX.length > 0 && restY.length > 0) {
    return restX.some((stem) => restY.includes(stem) || nearY.has(stem)) || restY.some((stem) => nearX.has(stem))
  }
  const [p, q] = [x.token.key, y.token.key]
  if (isPersonal(a, x) && isPersonal(b, y) && p.length >= LONG_SURNAME && editDistance(p, q) === 1) return true
  if ([...nearX].some((stem) => nearY.has(stem))) return true
  const strangers = !a.vocabulary.has(q) && !b.vocabulary.has(p)
  return strangers && leadIn(a, x) !== null && leadIn(a, x) === leadIn(b, y)
}

/** Letters from which one changed letter in a surname is a slip, not another family (Hutchinson; but Reed, Read). */
const LONG_SURNAME = 8
/** Content words within this many words on either side may vouch for a slot. */
const NEAR = 4
/** …and within this many they say which claim the name belongs to, where a wrong vote costs less. */
const ABOUT = 8

function nearStems(telling: ReadTelling, { name }: NameWord, reach = NEAR): Set<string> {
  const words = tokensOf(telling.text, mentionAround(telling, name)).filter((token) => token.kind !== 'sign')
  const before = words.filter((token) => token.end <= name.start).slice(-reach)
  const after = words.filter((token) => token.start >= name.end).slice(0, reach)
  return new Set([...before, ...after].filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemOf(key)))
}

/** The preposition right before a name. */
function leadIn({ text }: ReadTelling, { name }: NameWord): string | null {
  return /\b(in|at|near|from|of|to)\s+$/u.exec(text.slice(Math.max(0, name.start - 8), name.start))?.[1] ?? null
}

/** What a name's surroundings are about. How long and how many says nothing about where or who. */
function aboutOf(a: ReadTelling, x: NameWord, b: ReadTelling, y: NameWord): Set<string> {
  const rest = [...x.name.words, ...y.name.words].map(({ key }) => stemOf(key))
  const near = [...nearStems(a, x, ABOUT), ...nearStems(b, y, ABOUT)].filter((stem) => !isMeasure(stem))
  return new Set([...near, ...rest])
}

function isMeasure(stem: string): boolean {
  return /^\d/u.test(stem) || WORD_VALUES.has(stem) || /^(?:second|minut|hour|day|week|month|year|mil)e?$/u.test(stem)
}

/** "Christopher J. Dodd" and "Chris Dodd", "Linda T. Sánchez" and "Loretta Sanchez": one surname, two first names. */
function firstNameDifference(a: ReadTelling, x: NameWord, b: ReadTelling, y: NameWord): Difference | null {
  const [p, q] = [x.token.key, y.token.key]
  if (x.index !== 0 || y.index !== 0 || p === q || a.vocabulary.has(q) || b.vocabulary.has(p)) return null
  const [surnameX, surnameY] = [x.name.words.at(-1)?.key, y.name.words.at(-1)?.key]
  const sameSurname = x.name.words.length > 1 && y.name.words.length > 1 && surnameX === surnameY
  const sameRole = relativeBefore(a, x) !== null && relativeBefore(a, x) === relativeBefore(b, y)
  if (!sameRole && !(sameSurname && (x.name.person || y.name.person || isNickname(p, q)))) return null
  return {
    words: [[spanOf(x)], [spanOf(y)]],
    conflict: !isNickname(p, q),
    quiet: false,
    about: aboutOf(a, x, b, y),
  }
}

/** "his wife, Ana": the relation that a name stands in apposition to. */
function relativeBefore({ text }: ReadTelling, { name }: NameWord): string | null {
  const found = /\b(wife|husband|son|daughter|brother|sister|father|mother|widow|fiancée?)\b,?\s*$/iu.exec(
    text.slice(Math.max(0, name.start - 20), name.start),
  )
  return found?.[1]?.toLowerCase() ?? null
}

function spanOf({ token }: NameWord): { start: number; end: number } {
  return { start: token.start, end: token.end }
}
