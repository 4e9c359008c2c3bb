/** Whom a passage is about: the names in it and in the sentence before, where "she" or "the lawmaker" was named. */
import type { Statement } from './statement'
import { rarityOf, type StoryIndex } from './storyIndex'

/** The names around a passage, each with its rarity in the story. */
export type NamesAround = ReadonlyMap<string, number>

/**
 * The names of `passage` and of the statement before the one at `place`, where the passage begins; -1 for no place.
 *
 * A word is a name where any statement of the story writes it with a capital inside a sentence: so a sentence that
 * begins with it counts as well. No list of pronouns is asked, which keeps it free of language.
 */
export function namesAround(index: StoryIndex, passage: Statement, place: number): NamesAround {
  const known = storyNames(index)
  const around = new Map<string, number>()
  const before = index.articleOf[place] === index.articleOf[place - 1] ? index.statements[place - 1] : undefined
  for (const stem of [...passage.stems, ...(before?.stems ?? [])]) {
    const rarity = known.get(stem)
    if (rarity !== undefined) around.set(stem, rarity)
  }
  return around
}

/** As `namesAround` for the statement at `place`, kept with the index. */
export function namesAroundStatement(index: StoryIndex, place: number): NamesAround {
  const all = kept(AROUND, index, () => index.statements.map((statement, at) => namesAround(index, statement, at)))
  return all[place] ?? new Map()
}

/** The rarity of all names that stand around both. */
export function sharedRarity(a: NamesAround, b: NamesAround): number {
  let sum = 0
  for (const [name, rarity] of a) if (b.has(name)) sum += rarity
  return sum
}

function storyNames(index: StoryIndex): NamesAround {
  return kept(NAMES, index, () => {
    const names = new Map<string, number>()
    for (const statement of index.statements)
      for (const name of statement.names) if (!names.has(name)) names.set(name, rarityOf(index, name))
    return names
  })
}

/** Both are worked out when first asked for and go with their index. */
const NAMES = new WeakMap<StoryIndex, NamesAround>()
const AROUND = new WeakMap<StoryIndex, readonly NamesAround[]>()

function kept<T>(memory: WeakMap<StoryIndex, T>, index: StoryIndex, make: () => T): T {
  const known = memory.get(index)
  if (known !== undefined) return known
  const made = make()
  memory.set(index, made)
  return made
}
