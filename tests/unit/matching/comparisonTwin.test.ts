/** The comparison against its slow twin: maps of strings, full matrices, no index and no shortcuts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStatements, rowOfPassage, rowOfStatement } from '../../../src/core/matching/comparison'
import { PIVOT } from '../../../src/core/matching/similarity'
import { indexStory, type StoryIndex, statementOfSpan } from '../../../src/core/matching/storyIndex'
import { foldedWords } from '../../../src/core/text/words'
import { articleOf } from './sampleStory'

function twinGrams(text: string): Map<string, number> {
  const words = foldedWords(text)
  const grams = new Map<string, number>()
  for (const length of [3, 4, 5])
    for (let at = 0; at + length <= words.length; at++) {
      const gram = words.slice(at, at + length)
      grams.set(gram, (grams.get(gram) ?? 0) + 1)
    }
  return grams
}

/** Pivoted cosines of all statements, by the formula. */
function twinAlike({ statements }: StoryIndex): number[][] {
  const all = statements.map(({ words }) => twinGrams(words))
  const frequency = (gram: string) => all.filter((grams) => grams.has(gram)).length
  const vectors = all.map(
    (grams) =>
      new Map([...grams].map(([gram, tf]) => [gram, (1 + Math.log(tf)) * Math.log(1 + all.length / frequency(gram))])),
  )
  const dot = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [gram, weight]) => sum + weight * (b.get(gram) ?? 0), 0)
  const norms = vectors.map((vector) => Math.sqrt(dot(vector, vector)))
  const average = norms.reduce((sum, norm) => sum + norm, 0) / norms.length
  const pivoted = norms.map((norm) => (1 - PIVOT) * norm + PIVOT * average)
  return vectors.map((a, i) => vectors.map((b, j) => dot(a, b) / ((pivoted[i] ?? 1) * (pivoted[j] ?? 1))))
}

/** The chance of three steps from i to j by multiplying full matrices. */
function twinWalk({ articleOf: outlets }: StoryIndex, alike: number[][]): number[][] {
  const step = alike.map((row, i) => {
    const weights = row.map((value, j) => (outlets[i] === outlets[j] ? 0 : value ** 3.5))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => (total === 0 ? 0 : weight / total))
  })
  const times = (a: number[][], b: number[][]) =>
    a.map((row) => b.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)))
  return times(times(step, step), step)
}

const WORDS = [
  'the',
  'mill',
  'burnt',
  'on',
  'friday',
  'quill',
  'said',
  'fire',
  'engines',
  'homes',
  '340',
  'people',
  'river',
  'tarn',
]
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`)
const articles = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })
  .map((all) => all.map((paragraphs, at) => articleOf(`outlet ${at}`, paragraphs)))

describe('comparison', () => {
  it('agrees with its twin on random stories (seed 7)', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (sources) => {
        const comparison = await compareStatements(indexStory(sources), async () => {})
        const { index } = comparison
        const alike = twinAlike(index)
        const walk = twinWalk(index, alike)
        for (const [i] of index.statements.entries()) {
          const row = rowOfStatement(comparison, i)
          for (const [j] of index.statements.entries()) {
            if (index.articleOf[i] === index.articleOf[j]) continue
            expect(row.alike[j]).toBeCloseTo(alike[i]?.[j] ?? 0, 4)
            expect(row.walks.grams.arriving[j]).toBeCloseTo(walk[i]?.[j] ?? 0, 4)
            expect(row.walks.grams.departing[j]).toBeCloseTo(walk[j]?.[i] ?? 0, 4)
          }
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  it('gives a passage that is a whole statement the row of that statement (seed 8)', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (sources) => {
        const comparison = await compareStatements(indexStory(sources), async () => {})
        const { index } = comparison
        const [first] = index.statements
        if (first === undefined) return
        const whole = rowOfStatement(comparison, 0)
        const passage = rowOfPassage(comparison, statementOfSpan(index, 0, first), 0, [0])
        for (const [j] of index.statements.entries()) {
          expect(passage.alike[j]).toBeCloseTo(whole.alike[j] ?? 0, 4)
          expect(passage.cosine[j]).toBeCloseTo(whole.cosine[j] ?? 0, 4)
          expect(passage.walks.grams.arriving[j]).toBeCloseTo(whole.walks.grams.arriving[j] ?? 0, 4)
          expect(passage.walks.grams.departing[j]).toBeCloseTo(whole.walks.grams.departing[j] ?? 0, 4)
        }
      }),
      { seed: 8, numRuns: 40 },
    )
  })
})
