/** Content words that two passages share, by how rare each is in the other's article. */
import type { Terms } from './grams'
import type { Statement } from './statement'
import type { IndexedArticle } from './storyIndex'

/**
 * The sum over shared content words of log(1 + statements / statements with the word), in both articles.
 *
 * Rarity in the story says what is common to all; rarity in one article says which of its sentences is meant.
 */
export function sharedRareWords(
  a: Statement,
  articleOfA: IndexedArticle,
  b: Statement,
  articleOfB: IndexedArticle,
): number {
  const [inA, inB] = [countsOf(articleOfA), countsOf(articleOfB)]
  const [keys, others] = [a.views.content.keys, b.views.content.keys]
  let sum = 0
  let at = 0
  for (const key of keys) {
    while ((others[at] ?? Number.POSITIVE_INFINITY) < key) at += 1
    if (others[at] !== key) continue
    // A marked clause can hold a word that its statement has in another form: then it is counted as standing there once.
    sum += rarity(articleOfA, inA.get(key) ?? 1) + rarity(articleOfB, inB.get(key) ?? 1)
  }
  return sum
}

function rarity({ statements }: IndexedArticle, count: number): number {
  return Math.log(1 + statements.length / count)
}

/** In how many statements of the article each content word stands: kept as long as the article is not cut again. */
function countsOf(article: IndexedArticle): ReadonlyMap<number, number> {
  const known = COUNTS.get(article)
  if (known !== undefined) return known
  const counts = new Map<number, number>()
  for (const { views } of article.statements) countTerms(views.content, counts)
  COUNTS.set(article, counts)
  return counts
}

const COUNTS = new WeakMap<IndexedArticle, ReadonlyMap<number, number>>()

function countTerms({ keys }: Terms, counts: Map<number, number>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}
