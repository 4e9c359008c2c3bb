/** The comparison of large stories against its slow twin, which compares all statements with all. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/core/ids'
import { type ComparedStory, compareStory, pairsOf, type StatementPair } from '../../../src/core/matching/compareStory'
import { rankPassages } from '../../../src/core/matching/rankPassages'
import { SUGGESTED_FROM } from '../../../src/core/matching/score'
import type { MatchedArticle } from '../../../src/core/matching/statement'
import { goldStories } from '../../evaluate/gold'
import { SHARED } from '../../evaluate/inputs'
import { generatedStory } from './generatedStory'

const GOLD = join(SHARED, 'gold')
const NEAR = { mostWhole: 0 }
const WHOLE = { mostWhole: Number.POSITIVE_INFINITY }

/** The share of the twin's accepted pairs that are accepted as well. */
function recall(found: readonly StatementPair[], twin: readonly StatementPair[]): number {
  const keys = new Set(found.map(({ first, second }) => `${first} ${second}`))
  return twin.filter(({ first, second }) => keys.has(`${first} ${second}`)).length / twin.length
}

async function pairsOfBoth(articles: readonly MatchedArticle[], least: number) {
  const near = await pairsOf(await compareStory(articles, NEAR), least)
  return { near, whole: await pairsOf(await compareStory(articles, WHOLE), least) }
}

const suggestions = (story: ComparedStory) =>
  story.index.statements.flatMap(({ start, end }, place) => {
    const article = story.index.articles[story.index.articleOf[place] ?? 0]?.source.article ?? ('' as ArticleId)
    return rankPassages(story, { article, span: { start, end } }).map(
      ({ article: other, span, score }) => [`${article} ${start} ${other} ${span.start}`, score] as const,
    )
  })

describe('compareNear', () => {
  it.each([1, 2])(
    'accepts the pairs that its twin accepts (generated story, seed %d)',
    async (seed) => {
      const { near, whole } = await pairsOfBoth(generatedStory(11, seed), SUGGESTED_FROM)
      expect(whole.length).toBeGreaterThan(100)
      expect(recall(near, whole)).toBeGreaterThanOrEqual(0.995)
      expect(recall(whole, near)).toBeGreaterThanOrEqual(0.98)
    },
    60_000,
  )

  it('suggests what its twin suggests, with nearly the same scores', async () => {
    const articles = generatedStory(9, 4)
    const twin = new Map(suggestions(await compareStory(articles, WHOLE)))
    const found = new Map(suggestions(await compareStory(articles, NEAR)))
    const both = [...twin.keys()].filter((key) => found.has(key))
    expect(both.length / twin.size).toBeGreaterThanOrEqual(0.99)
    const gap = both.reduce((sum, key) => sum + Math.abs((twin.get(key) ?? 0) - (found.get(key) ?? 0)), 0)
    expect(gap / both.length).toBeLessThan(0.01)
  }, 60_000)

  it('grown by an article, accepts what it accepts when compared at once', async () => {
    const articles = generatedStory(11, 5)
    // In the middle, as a late import of an early article is.
    const before = await compareStory(articles.toSpliced(4, 1), NEAR)
    const grown = await pairsOf(await compareStory(articles, { ...NEAR, previous: before }), SUGGESTED_FROM)
    const once = await pairsOf(await compareStory(articles, NEAR), SUGGESTED_FROM)
    expect(recall(grown, once)).toBeGreaterThanOrEqual(0.99)
    // One article in eleven is nearly all that may change before rarity is weighed anew.
    expect(recall(once, grown)).toBeGreaterThanOrEqual(0.97)
  }, 60_000)

  it('forgets an article that goes', async () => {
    const articles = generatedStory(8, 6)
    const before = await compareStory(articles, NEAR)
    const shrunk = await compareStory(articles.slice(1), { ...NEAR, previous: before })
    const once = await pairsOf(await compareStory(articles.slice(1), NEAR), SUGGESTED_FROM)
    expect(recall(await pairsOf(shrunk, SUGGESTED_FROM), once)).toBeGreaterThanOrEqual(0.98)
  }, 60_000)
})

describe.skipIf(!existsSync(GOLD))('compareNear on ../shared/gold', () => {
  it('accepts the pairs that its twin accepts', async () => {
    let accepted = 0
    let missed = 0
    for (const { articles } of goldStories([])) {
      const read = articles.map(({ outlet, text, blocks }) => ({
        article: outlet as ArticleId,
        text,
        blocks,
        language: 'en',
      }))
      const { near, whole } = await pairsOfBoth(read, SUGGESTED_FROM)
      accepted += whole.length
      missed += whole.length * (1 - recall(near, whole))
    }
    expect(1 - missed / accepted).toBeGreaterThanOrEqual(0.995)
  }, 120_000)
})
