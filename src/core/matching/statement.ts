/** Articles cut into statements, the passages that matching compares. */
import type { ArticleId } from '../ids'
import type { Block } from '../text/block'
import { statementsOf } from '../text/sentences'
import type { Span } from '../text/span'
import { foldedWords, type Script, scriptOf } from '../text/words'
import { isFunctionWord, stemOf } from './facts/tokens'
import { distinctKeys, gramsOf, hashOf, type Terms, wordTermsOf } from './grams'

/** What matching needs of an article: the newest revision's text. `language` is BCP 47, null where not known. */
export type MatchedArticle = {
  readonly article: ArticleId
  readonly text: string
  readonly blocks: readonly (Span & { readonly kind?: Block['kind'] })[]
  readonly language: string | null
}

export const VIEWS = ['grams', 'stems'] as const
/** A way of looking at a passage: character n-grams, or stems. What each adds to the other is in README.md. */
export type View = (typeof VIEWS)[number]

/**
 * A passage with everything that comparing it takes. Words stand in it as their hashes (`hashOf`): a story of a thousand
 * articles would hold half a million strings.
 */
export type Statement = Span & {
  readonly words: string
  readonly script: Script
  readonly views: Readonly<Record<View, Terms>>
  /** Stems in the order of the text, for runs of words. */
  readonly stems: Uint32Array
  /** Stems of content words, ascending, each once; so are the two below. */
  readonly content: Uint32Array
  /** Figures and number words. */
  readonly numbers: Uint32Array
  /** Stems of words that are written with a capital inside a sentence. */
  readonly names: Uint32Array
  /** Whether there is a quotation mark in it. */
  readonly isQuoted: boolean
}

const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion first second third half'.split(
    ' ',
  ),
)

/** The statements of an article in the order of its text; headings state nothing of their own. */
export function statementsOfArticle({ text, blocks, language }: MatchedArticle): Statement[] {
  const running = blocks.filter(({ kind }) => kind !== 'heading')
  return statementsOf(text, running, language ?? undefined).map((span) => statementFrom(text, span))
}

/** The statement that stands at `span`, which may be a clause or several sentences. */
export function statementFrom(text: string, span: Span): Statement {
  const words = text.slice(span.start, span.end)
  const folded = foldedWords(words).trim()
  const spelled = folded === '' ? [] : folded.split(' ')
  const stemmed = spelled.map((word) => hashOf(stemOf(word)))
  const stems = Uint32Array.from(stemmed)
  return {
    start: span.start,
    end: span.end,
    words,
    script: scriptOf(words),
    views: { grams: gramsOf(words), stems: wordTermsOf(stems) },
    stems,
    content: distinctKeys(stemmed.filter((_, at) => !isFunctionWord(spelled[at] ?? ''))),
    numbers: keysOf(numbersOf(words)),
    names: keysOf(namesOf(words)),
    isQuoted: /["“”«»„「]/u.test(words),
  }
}

function keysOf(words: Iterable<string>): Uint32Array {
  return distinctKeys(Array.from(words, hashOf))
}

/** Whether a lower-case word is an English number that is written out. */
export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word)
}

function* numbersOf(words: string): Generator<string> {
  for (const [figure] of words.matchAll(/\p{N}+(?:[.,]\p{N}+)*/gu)) yield figure.replaceAll(',', '')
  for (const word of foldedWords(words).split(' ')) if (isNumberWord(word)) yield word
}

function* namesOf(words: string): Generator<string> {
  for (const [name] of words.matchAll(/(?<=[\p{L}\p{N},’'"”)]\s["“‘(]?)\p{Lu}[\p{L}\p{M}]+/gu))
    yield stemOf(foldedWords(name).trim())
}
