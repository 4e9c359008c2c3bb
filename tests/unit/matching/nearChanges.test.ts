/** A large story that changes article by article against itself compared at once, and accepted pairs against all pairs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparedStory, compareStory, pairsOf } from '../../../src/core/matching/compareStory'
import { GROUPED_FROM, groupStatements, LEAST_ALIKE } from '../../../src/core/matching/groupStatements'
import { nearOf } from '../../../src/core/matching/near'
import type { NearComparison } from '../../../src/core/matching/nearComparison'
import type { MatchedArticle } from '../../../src/core/matching/statement'
import { stepsAmong, stepsAt } from '../../../src/core/matching/walk'
import { generatedStory } from './generatedStory'
import { articleOf, STORY } from './sampleStory'

const NEAR = { mostWhole: 0 }

/** Few enough words that every statement is near to every other one: what is kept and what is found can then be compared. */
const WORDS = 'the mill burnt on friday Quill said fire engines homes 340 people river Tarn bridge divers'.split(' ')
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`)
const change = fc.record({
  kind: fc.constantFrom('add', 'change', 'remove'),
  at: fc.nat(30),
  paragraphs: fc.array(sentence, { minLength: 1, maxLength: 2 }),
})
const story = fc.array(fc.array(sentence, { minLength: 1, maxLength: 2 }), { minLength: 20, maxLength: 32 })

async function near(articles: readonly MatchedArticle[], previous?: ComparedStory): Promise<NearComparison> {
  const compared = await compareStory(articles, { ...NEAR, previous })
  if (compared.kind !== 'near') throw new Error('not compared by nearest')
  return compared
}

describe('a large story that changes', () => {
  it('keeps what a comparison at once would find, after any additions, changes and removals (seed 21)', async () => {
    let kept = 0
    await fc.assert(
      fc.asyncProperty(story, fc.array(change, { minLength: 1, maxLength: 3 }), async (first, changes) => {
        let articles = first.map((paragraphs, at) => articleOf(`outlet ${at}`, paragraphs))
        let grown = await near(articles)
        for (const [number, { kind, at, paragraphs }] of changes.entries()) {
          const place = at % articles.length
          const name = kind === 'change' ? (articles[place]?.article ?? '') : `new ${number}`
          const fresh = kind === 'remove' ? [] : [articleOf(name, paragraphs)]
          articles = articles.toSpliced(place, kind === 'add' ? 0 : 1, ...fresh)
          grown = await near(articles, grown)
          if (grown.weighing.index !== grown.index) kept += 1
        }
        const { index, passages, views } = grown
        const weights = { grams: views.grams.weights, stems: views.stems.weights }
        const lengths = { grams: views.grams.lengths, stems: views.stems.lengths }
        const once = await nearOf({ index, passages, weights, lengths }, undefined, async () => {})
        expect(grown.near.starts).toEqual(once.starts)
        expect(grown.near.places).toEqual(once.places)
        for (const view of ['grams', 'stems'] as const)
          for (const [at, alike] of once.alike[view].entries()) expect(grown.near.alike[view][at]).toBeCloseTo(alike, 5)
      }),
      { seed: 21, numRuns: 15 },
    )
    expect(kept).toBeGreaterThan(5)
  }, 60_000)

  it('keeps the same groups when nothing but the order of work differs', async () => {
    const articles = generatedStory(9, 7)
    const grown = await near(
      [...articles, articleOf('late', ['Nothing of this is in any other.'])],
      await near(articles),
    )
    const shrunk = await near(articles, grown)
    expect(await groupStatements(shrunk)).toEqual(await groupStatements(await near(articles)))
  }, 60_000)
})

describe('pairsOf', () => {
  it.each([
    ['near', generatedStory(6, 8), NEAR],
    ['whole', generatedStory(5, 9), {}],
    ['of two articles', STORY.slice(0, 2), {}],
  ])(
    'leaves out no pair that reaches the score: %s',
    async (_name, articles, options) => {
      const compared = await compareStory(articles, options)
      const all = await pairsOf(compared, 0)
      for (const least of [0.1, 0.3, 0.5, 0.9])
        expect(await pairsOf(compared, least)).toEqual(all.filter(({ score }) => score >= least))
    },
    60_000,
  )
})

describe('groupStatements', () => {
  it('loses next to nothing by looking at pairs that are alike only', async () => {
    const compared = await near(generatedStory(16, 10))
    const all = await pairsOf(compared, GROUPED_FROM)
    const alike = await pairsOf(compared, GROUPED_FROM, { leastAlike: LEAST_ALIKE })
    expect(all.length).toBeGreaterThan(300)
    expect(alike.length / all.length).toBeGreaterThanOrEqual(0.99)
  }, 60_000)
})

describe('stepsAmong', () => {
  it('keeps the 48 strongest, of equal ones the first (seed 22)', () => {
    const alike = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 120 })
    fc.assert(
      fc.property(alike, (values) => {
        const places = values.map((_, at) => 2 * at)
        const twin = values
          .map((value, at) => ({ to: 2 * at, value }))
          .filter(({ value }) => value > 0)
          .sort((a, b) => b.value - a.value || a.to - b.to)
          .slice(0, 48)
        const steps = stepsAmong(places, values)
        expect([...steps.targets]).toEqual(twin.map(({ to }) => to))
        const total = twin.reduce((sum, { value }) => sum + value ** 3.5, 0)
        expect(steps.total).toBeCloseTo(total, 3)
        for (const [at, { value }] of twin.entries()) expect(steps.chances[at]).toBeCloseTo(value ** 3.5 / total, 5)
      }),
      { seed: 22, numRuns: 100 },
    )
  })

  it('is what the table of all steps holds for one statement', async () => {
    const { near: lists, views } = await near(generatedStory(4, 3))
    for (let place = 0; place + 1 < lists.starts.length; place++) {
      const [start, end] = [lists.starts[place], lists.starts[place + 1]]
      const one = stepsAmong(lists.places.subarray(start, end), lists.alike.grams.subarray(start, end))
      expect(stepsAt(views.grams.steps, place)).toEqual(one)
    }
  })
})
