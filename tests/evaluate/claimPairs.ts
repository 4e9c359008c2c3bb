/** All pairs of statements of two outlets of a gold story, with their evidence and whether they share a claim. */
import type { ArticleId } from '../../src/core/ids'
import { compareStatements, rowOfStatement } from '../../src/core/matching/comparison'
import { evidenceFor } from '../../src/core/matching/evidence'
import { indexStory } from '../../src/core/matching/storyIndex'
import { claimsStated, type GoldArticle, type GoldStory } from './gold'

export type ClaimPair = {
  readonly a: number
  readonly b: number
  readonly floor: number
  readonly values: Float64Array
  readonly right: boolean
}
export type ScoredStory = {
  readonly name: string
  readonly group: string
  readonly words: readonly string[]
  readonly articleOf: ArrayLike<number>
  readonly claims: readonly ReadonlySet<number>[]
  readonly pairs: readonly ClaimPair[]
}

/** `articles` is the story's own list or part of it. `floor` is the plain n-gram cosine. */
export async function pairsOfStory(
  story: GoldStory,
  articles: readonly GoldArticle[] = story.articles,
): Promise<ScoredStory> {
  const index = indexStory(
    articles.map(({ outlet, text, blocks }) => ({ article: outlet as ArticleId, text, blocks, language: 'en' })),
  )
  const comparison = await compareStatements(index, async () => {})
  const claims = index.articles.flatMap(({ statements }, at) => {
    const article = articles[at]
    return article === undefined ? [] : claimsStated(story, article, statements)
  })
  const pairs: ClaimPair[] = []
  for (let a = 0; a < index.statements.length; a++) {
    const row = rowOfStatement(comparison, a)
    for (let b = a + 1; b < index.statements.length; b++) {
      if (index.articleOf[a] === index.articleOf[b]) continue
      const right = [...(claims[a] ?? [])].some((claim) => claims[b]?.has(claim))
      pairs.push({ a, b, floor: row.cosine[b] ?? 0, values: evidenceFor(comparison, row, b), right })
    }
  }
  const words = index.statements.map((statement) => statement.words)
  return { name: story.name, group: story.group, words, articleOf: index.articleOf, claims, pairs }
}

/** Every two articles of a story as a story of their own. */
export async function pairsOfTwoArticles(story: GoldStory): Promise<ScoredStory[]> {
  const stories: ScoredStory[] = []
  for (const [at, first] of story.articles.entries())
    for (const second of story.articles.slice(at + 1)) stories.push(await pairsOfStory(story, [first, second]))
  return stories
}
