/** Articles cut into statements, the passages that matching compares. */
import type { ArticleId } from '../ids'
import type { Block } from '../text/block'
import { statementsOf } from '../text/sentences'
import type { Span } from '../text/span'
import { foldedWords, type Script, scriptOf } from '../text/words'
import { stemOf } from './facts/tokens'
import { type Grams, gramsOf } from './grams'

/** What matching needs of an article: the newest revision's text. `language` is BCP 47, null where not known. */
export type MatchedArticle = {
  readonly article: ArticleId
  readonly text: string
  readonly blocks: readonly (Span & { readonly kind?: Block['kind'] })[]
  readonly language: string | null
}

/** A passage with everything that comparing it takes. */
export type Statement = Span & {
  readonly words: string
  readonly script: Script
  readonly grams: Grams
  /** Stems in the order of the text, for runs of words. */
  readonly stems: readonly string[]
  /** Figures and number words, each once. */
  readonly numbers: ReadonlySet<string>
  /** Stems of words that are written with a capital inside a sentence, each once. */
  readonly names: ReadonlySet<string>
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
  const stems = folded === '' ? [] : folded.split(' ').map(stemOf)
  return {
    start: span.start,
    end: span.end,
    words,
    script: scriptOf(words),
    grams: gramsOf(words),
    stems,
    numbers: new Set(numbersOf(words)),
    names: new Set(namesOf(words)),
  }
}

function* numbersOf(words: string): Generator<string> {
  for (const [figure] of words.matchAll(/\p{N}+(?:[.,]\p{N}+)*/gu)) yield figure.replaceAll(',', '')
  for (const word of foldedWords(words).split(' ')) if (NUMBER_WORDS.has(word)) yield word
}

function* namesOf(words: string): Generator<string> {
  for (const [name] of words.matchAll(/(?<=[\p{L}\p{N},’'"”)]\s["“‘(]?)\p{Lu}[\p{L}\p{M}]+/gu))
    yield stemOf(foldedWords(name).trim())
}
