/** What two passages share by their words: figures, names, the names around them, and words that are rare in their articles. */
import { distinctKeys } from './grams'
import { type KeyList, type KeyTable, keyListOf, keyTableOf, listAt, sumOfShared } from './keyTable'
import { namesAround } from './namesAround'
import { rarityInArticle } from './rareWords'
import type { Statement } from './statement'
import { rarityOf, type StoryIndex } from './storyIndex'

/** What is asked about a passage's words, each with its table over the story's statements. */
type Tables = Readonly<{
  numbers: KeyTable
  /** All words; those that are not written as names have their rarity negative. */
  named: KeyTable
  around: KeyTable
  /** Content words by their rarity in the statement's article. */
  rare: KeyTable
}>

/** The words of one passage, to be held against those of any statement of the story. */
export type PassageWords = Readonly<Record<keyof Tables, KeyList>> & { readonly story: Tables }

/** The words of the statement at `place`. */
export function wordsOfStatement(index: StoryIndex, place: number): PassageWords {
  const { tables: story } = storyWords(index)
  const list = (kind: keyof Tables) => listAt(story[kind], place)
  return { numbers: list('numbers'), named: list('named'), around: list('around'), rare: list('rare'), story }
}

/** The words of any passage of the article at `article`, which begins in the statement at `place`; -1 for no place. */
export function wordsOfPassage(index: StoryIndex, passage: Statement, article: number, place: number): PassageWords {
  const { isName, tables: story } = storyWords(index)
  const rarity = (word: number) => rarityOf(index, word)
  const source = index.articles[article]
  return {
    numbers: keyListOf(passage.numbers, rarity),
    named: keyListOf(spoken(passage), signed(passage, rarity)),
    around: keyListOf(namesAround(index, isName, passage, place), rarity),
    rare: keyListOf(passage.content, (word) => (source === undefined ? 0 : rarityInArticle(source, word))),
    story,
  }
}

/** The rarity in the story of the figures that the passage and the statement at `place` both hold. */
export function sharedNumbers({ numbers, story }: PassageWords, place: number): number {
  return sumOfShared(numbers, story.numbers, place, own)
}

/** The rarity of the names that both hold. A name may begin a sentence on either side. */
export function sharedNames({ named, story }: PassageWords, place: number): number {
  return sumOfShared(named, story.named, place, ofName)
}

/** The rarity of the names that stand around both. */
export function sharedNamesAround({ around, story }: PassageWords, place: number): number {
  return sumOfShared(around, story.around, place, own)
}

/** The rarity of the content words that both hold, in both articles. */
export function sharedRareWords({ rare, story }: PassageWords, place: number): number {
  return sumOfShared(rare, story.rare, place, together)
}

const own = (rarity: number) => rarity
const ofName = (one: number, other: number) => (one > 0 || other > 0 ? Math.abs(one) : 0)
const together = (one: number, other: number) => one + other

function spoken({ views, names }: Statement): Uint32Array {
  return names.length === 0 ? views.stems.keys : distinctKeys([...views.stems.keys, ...names])
}

function signed({ names }: Statement, rarity: (word: number) => number): (word: number) => number {
  return (word) => (names.includes(word) ? 1 : -1) * rarity(word)
}

type StoryWords = { readonly isName: (word: number) => boolean; readonly tables: Tables }

/** Worked out when first asked for; goes with its index. */
const STORY_WORDS = new WeakMap<StoryIndex, StoryWords>()

function storyWords(index: StoryIndex): StoryWords {
  const known = STORY_WORDS.get(index)
  if (known !== undefined) return known
  const made = wordsOfStory(index)
  STORY_WORDS.set(index, made)
  return made
}

function wordsOfStory(index: StoryIndex): StoryWords {
  const { articles, articleOf, statements } = index
  const named = new Set<number>()
  for (const { names } of statements) for (const name of names) named.add(name)
  const isName = (word: number) => named.has(word)
  const rarity = (word: number) => rarityOf(index, word)
  const table = (keysOf: (statement: Statement, place: number) => Uint32Array, weightOf: KeyWeight) =>
    keyTableOf(statements.length, (place) => keysAt(statements, place, keysOf), weightOf)
  return {
    isName,
    tables: {
      numbers: table(({ numbers }) => numbers, rarity),
      named: table(
        spoken,
        (word, place) => ((statements[place]?.names.includes(word) ?? false) ? 1 : -1) * rarity(word),
      ),
      around: table((statement, place) => namesAround(index, isName, statement, place), rarity),
      rare: table(
        ({ content }) => content,
        (word, place) => {
          const article = articles[articleOf[place] ?? -1]
          return article === undefined ? 0 : rarityInArticle(article, word)
        },
      ),
    },
  }
}

type KeyWeight = (key: number, place: number) => number

function keysAt(
  statements: readonly Statement[],
  place: number,
  keysOf: (statement: Statement, place: number) => Uint32Array,
): Uint32Array {
  const statement = statements[place]
  return statement === undefined ? new Uint32Array() : keysOf(statement, place)
}
