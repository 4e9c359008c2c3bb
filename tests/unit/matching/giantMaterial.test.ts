import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/core/ids'
import { creditsIn } from '../../../src/core/matching/attribution/credits'
import { outletsIn } from '../../../src/core/matching/attribution/outlets'
import { compareStory } from '../../../src/core/matching/compareStory'
import { namesIn } from '../../../src/core/matching/facts/names'
import { quotesIn } from '../../../src/core/matching/facts/quotes'
import { tokensOf } from '../../../src/core/matching/facts/tokens'
import { comparedText } from '../../../src/core/matching/material'
import { wordTokens } from '../../../src/core/matching/nearText/sharedWording'
import { rankPassages } from '../../../src/core/matching/rankPassages'
import { GIANT_SHAPES, growth, WELL_UNDER_QUADRATIC } from '../text/giantShapes'

/** Code units: at eight times as many, quadratic work takes a second or more, linear work some ten milliseconds. */
const LENGTH = 4000

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  tokensOf: (text) => tokensOf(text),
  wordTokens,
  namesIn: (text) => namesIn(text),
  quotesIn,
  outletsIn,
  creditsIn: (text) => creditsIn(text, 'Herald'),
}

describe.each(Object.entries(WORK))('%s', (_name, work) => {
  it.each(Object.entries(GIANT_SHAPES))(
    'takes a time that grows with the text: %s',
    { timeout: 60_000 },
    (_, shape) => {
      expect(growth(shape, work, LENGTH)).toBeLessThan(WELL_UNDER_QUADRATIC)
    },
  )
})

describe('comparedText', () => {
  const [before, giant, after] = ['Carts wait.', 'x'.repeat(10_001), 'Nobody came.']
  const text = `${before} ${giant} ${after}`
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

  it('leaves a sentence out that is no sentence, and all others in their places', () => {
    const compared = comparedText(text, [before, giant, after].map(at))
    expect(compared).toHaveLength(text.length)
    expect(compared.trim().split(/\s+/u).join(' ')).toBe(`${before} ${after}`)
    expect(compared.indexOf(after)).toBe(text.indexOf(after))
  })

  it('is the text itself where all sentences are ordinary', () => {
    expect(comparedText(text, [at(before), { ...at(giant), end: at(giant).end - 1 }, at(after)])).toBe(text)
  })

  it('gives no passages for words that were left out', async () => {
    const compared = comparedText(text, [before, giant, after].map(at))
    const articleOf = (article: string, words: string) => ({
      article: article as ArticleId,
      text: words,
      blocks: [{ start: 0, end: words.length }],
      language: 'en',
    })
    const story = await compareStory([articleOf('a', compared), articleOf('b', 'Carts wait. Nobody came to the port.')])
    const passages = rankPassages(story, { article: 'a' as ArticleId, span: at(giant) })
    expect(passages.every(({ score }) => Number.isFinite(score) && score < 0.5)).toBe(true)
  })
})
