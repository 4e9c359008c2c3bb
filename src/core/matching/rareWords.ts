/** How rare content words are in one article: rarity in the story says what is common to all, this which sentence is meant. */
import type { IndexedArticle } from './storyIndex'

/** log(1 + statements / statements with the word), of the article's own statements; `word` is its hash. */
export function rarityInArticle(article: IndexedArticle, word: number): number {
  // A marked clause can hold a word that its statement has in another form: then it is counted as standing there once.
  return Math.log(1 + article.statements.length / (countsOf(article).get(word) ?? 1))
}

/** In how many statements of the article each content word stands: kept as long as the article is not cut again. */
function countsOf(article: IndexedArticle): ReadonlyMap<number, number> {
  const known = COUNTS.get(article)
  if (known !== undefined) return known
  const counts = new Map<number, number>()
  for (const { content } of article.statements) for (const key of content) counts.set(key, (counts.get(key) ?? 0) + 1)
  COUNTS.set(article, counts)
  return counts
}

const COUNTS = new WeakMap<IndexedArticle, ReadonlyMap<number, number>>()
