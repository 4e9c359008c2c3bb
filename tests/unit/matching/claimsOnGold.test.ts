/** Holds the figures of src/core/matching/README.md: a change that loses more than noise shows here. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SUGGESTED_FROM, scoreOf, weightsFor } from '../../../src/core/matching/score'
import { pairsOfStory } from '../../evaluate/claimPairs'
import { goldStories } from '../../evaluate/gold'
import { SHARED } from '../../evaluate/inputs'
import { rankingFigures, type Scored } from '../../evaluate/ranking'

const GOLD = join(SHARED, 'gold')

async function figuresOf(name: string) {
  const scored: Scored[] = []
  for (const gold of goldStories([join(GOLD, name)])) {
    const story = await pairsOfStory(gold)
    const weights = weightsFor(gold.articles.length)
    scored.push({ story, scores: story.pairs.map(({ values }) => scoreOf(values, weights)) })
  }
  return rankingFigures(scored, SUGGESTED_FROM)
}

describe.skipIf(!existsSync(GOLD))('matching on ../shared/gold', () => {
  it.each([
    ['seed-claims.json', 0.97, 0.99, 0.89],
    ['retold', 0.885, 0.985, 0.83],
    ['triples', 0.725, 0.835, 0.575],
  ])(
    'finds the claims of %s again: R@1 %d, R@3 %d, AP %d at least',
    async (name, r1, r3, ap) => {
      const figures = await figuresOf(name)
      expect(figures.r1).toBeGreaterThanOrEqual(r1)
      expect(figures.r3).toBeGreaterThanOrEqual(r3)
      expect(figures.ap).toBeGreaterThanOrEqual(ap)
    },
    60_000,
  )
})
