/** A story's statements and how rare their words are in it: the part of matching that is kept and extended. */
import type { ArticleId } from '../ids'
import type { Span } from '../text/span'
import { distinctKeys } from './grams'
import { type MatchedArticle, type Statement, statementFrom, statementsOfArticle, type View } from './statement'
import { countTerms, type TermCounts } from './termCounts'

/** An article with its statements, cut once and kept until its text changes. */
export type IndexedArticle = { readonly source: MatchedArticle; readonly statements: readonly Statement[] }

/** Statements of all articles in one row; `articleOf[i]` is the place in `articles` of statement i's article. */
export type StoryIndex = {
  readonly articles: readonly IndexedArticle[]
  readonly statements: readonly Statement[]
  readonly articleOf: Uint16Array
  /** In how many statements each stem, name or number occurs, by its hash. */
  readonly wordFrequency: TermCounts
}

/** The index of `articles`, in their order. An article that `previous` holds with the same text is not cut again. */
export function indexStory(articles: readonly MatchedArticle[], previous?: StoryIndex): StoryIndex {
  const known = new Map(previous?.articles.map((article) => [article.source.article, article]))
  return assemble(
    articles.map(
      (source) => kept(known.get(source.article), source) ?? { source, statements: statementsOfArticle(source) },
    ),
  )
}

/** As `indexStory`; `pause` is awaited after each article that is cut, and may throw to cancel. */
export async function indexStoryInSteps(
  articles: readonly MatchedArticle[],
  previous: StoryIndex | undefined,
  pause: () => Promise<void>,
): Promise<StoryIndex> {
  const known = new Map(previous?.articles.map((article) => [article.source.article, article]))
  const indexed: IndexedArticle[] = []
  for (const source of articles) {
    const same = kept(known.get(source.article), source)
    indexed.push(same ?? { source, statements: statementsOfArticle(source) })
    if (same === null) await pause()
  }
  return assemble(indexed)
}

function kept(known: IndexedArticle | undefined, source: MatchedArticle): IndexedArticle | null {
  const same = known?.source.text === source.text && known.source.language === source.language
  return known !== undefined && same && sameBlocks(known.source.blocks, source.blocks) ? known : null
}

function sameBlocks(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index].end)
}

function assemble(articles: readonly IndexedArticle[]): StoryIndex {
  const statements = articles.flatMap((article) => article.statements)
  const wordFrequency = countTerms(statements.map(wordsOf))
  const articleOf = Uint16Array.from(articles.flatMap((article, place) => article.statements.map(() => place)))
  return { articles, statements, articleOf, wordFrequency }
}

/** In how many statements each term of a view occurs, by its hash: counted when first asked, which a story that grows a little never is. */
export function frequencyOf(index: StoryIndex, view: View): TermCounts {
  const known = FREQUENCIES[view].get(index)
  if (known !== undefined) return known
  const counted = countTerms(index.statements.map(({ views }) => views[view].keys))
  FREQUENCIES[view].set(index, counted)
  return counted
}

const FREQUENCIES: Readonly<Record<View, WeakMap<StoryIndex, TermCounts>>> = {
  grams: new WeakMap(),
  stems: new WeakMap(),
}

function wordsOf({ views, numbers, names }: Statement): Uint32Array {
  const { keys } = views.stems
  return numbers.length + names.length === 0 ? keys : distinctKeys([...keys, ...numbers, ...names])
}

/** How much a word, name or number tells in this story, by its hash: log(1 + N / df). */
export function rarityOf(index: StoryIndex, word: number): number {
  return Math.log(1 + index.statements.length / Math.max(1, index.wordFrequency.get(word) ?? 1))
}

/** The place of an article in `index.articles`, or -1. */
export function placeOfArticle(index: StoryIndex, article: ArticleId): number {
  return index.articles.findIndex(({ source }) => source.article === article)
}

/** The statements of one article that share a code unit with `span`, as places in `index.statements`. */
export function statementsAt(index: StoryIndex, articlePlace: number, span: Span): number[] {
  const places: number[] = []
  for (const [place, statement] of index.statements.entries())
    if (index.articleOf[place] === articlePlace && statement.start < span.end && span.start < statement.end)
      places.push(place)
  return places
}

/** The words of a marked span as a statement of their own. */
export function statementOfSpan(index: StoryIndex, articlePlace: number, span: Span): Statement {
  const source = index.articles[articlePlace]?.source
  if (source === undefined) throw new RangeError(`no article at place ${articlePlace}`)
  return statementFrom(source.text, span)
}
