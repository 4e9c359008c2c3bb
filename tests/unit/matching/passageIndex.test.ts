import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findByIndex, findPassages } from '../../../src/core/matching/findPassages'
import { bytesOf, indexPassages } from '../../../src/core/matching/passageIndex'
import { PIVOT } from '../../../src/core/matching/similarity'
import { foldedWords } from '../../../src/core/text/words'

/** Scores by the formula: sets of 4-grams (none of which share a bucket of 2^20) as strings, no blocks, every passage looked at. */
function twinScores(passages: readonly string[], query: string): number[] {
  const grams = (text: string) => {
    const words = foldedWords(text)
    return new Set(Array.from({ length: Math.max(0, words.length - 3) }, (_, at) => words.slice(at, at + 4)))
  }
  const all = passages.map(grams)
  const weight = (gram: string) => {
    const frequency = all.filter((each) => each.has(gram)).length
    return frequency === 0 ? 0 : Math.log(1 + all.length / frequency)
  }
  const length = (each: ReadonlySet<string>) => Math.hypot(...[...each].map(weight))
  const lengths = all.map(length)
  const average = lengths.reduce((sum, value) => sum + value, 0) / lengths.length
  const asked = grams(query)
  const own = length(asked) || 1
  return all.map((each, at) => {
    const shared = [...each].filter((gram) => asked.has(gram)).reduce((sum, gram) => sum + weight(gram) ** 2, 0)
    return shared / (own * ((1 - PIVOT) * (lengths[at] ?? 0) + PIVOT * average || 1))
  })
}

const words = fc.constantFrom(
  'mill',
  'burnt',
  'friday',
  'Quill',
  'said',
  'fire',
  'engine',
  'engines',
  '340',
  'Київ',
  'éclair',
)
const passage = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))

const story = fc.array(passage, { minLength: 1, maxLength: 12 })

describe('passageIndex', () => {
  it('scores as its slow twin does (seed 3)', async () => {
    await fc.assert(
      fc.asyncProperty(story, passage, fc.integer({ min: 1, max: 13 }), async (passages, query, block) => {
        const found = findByIndex(await indexPassages(passages, { bits: 20, block }), query, passages.length)
        const twin = twinScores(passages, query)
        expect(found).toHaveLength(twin.filter((score) => score > 0).length)
        for (const { place, score } of found) expect(score).toBeCloseTo(twin[place] ?? 0, 4)
        for (const [at, { score }] of found.entries()) expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 2)
      }),
      { seed: 3, numRuns: 40 },
    )
  }, 30_000)

  it('gives the first of equal passages first, and no more than asked for', async () => {
    const index = await indexPassages(['the mill burnt', 'a river', 'the mill burnt', 'the mill burnt'])
    expect(findPassages(index, 'the mill burnt', 2).map(({ place }) => place)).toEqual([0, 2])
  })

  it('answers alike however the passages are cut into blocks, also for less than all (seed 4)', async () => {
    await fc.assert(
      fc.asyncProperty(story, passage, fc.integer({ min: 1, max: 6 }), async (passages, query, most) => {
        const whole = findByIndex(await indexPassages(passages), query, passages.length)
        const blocks = await indexPassages(passages, { block: 3 })
        expect(findByIndex(blocks, query, most)).toEqual(whole.slice(0, most))
      }),
      { seed: 4, numRuns: 40 },
    )
  })

  it('puts the one of a short list first that shares most 3-grams as well (seed 5)', async () => {
    const grams = (text: string) => {
      const folded = foldedWords(text)
      return new Set(Array.from({ length: Math.max(0, folded.length - 2) }, (_, at) => folded.slice(at, at + 3)))
    }
    await fc.assert(
      fc.asyncProperty(story, passage, async (passages, query) => {
        const index = await indexPassages(passages)
        const asked = grams(query)
        const twin = findByIndex(index, query, 16)
          .map(({ place, score }) => {
            const theirs = grams(passages[place] ?? '')
            const shared = [...theirs].filter((gram) => asked.has(gram)).length
            return { place, score: (score + shared / Math.sqrt(theirs.size * asked.size)) / 2 }
          })
          .sort((a, b) => b.score - a.score)
        const found = findPassages(index, query, 3)
        expect(found.map(({ score }) => score)).toEqual(twin.slice(0, 3).map(({ score }) => score))
      }),
      { seed: 5, numRuns: 40 },
    )
  })

  it('reads the rarest grams first when postings are short', async () => {
    const index = await indexPassages(['the mill burnt', 'the mill stood', 'the mill fell', 'a quay burnt'])
    expect(findByIndex(index, 'the mill burnt', 4, 8).map(({ place }) => place)).toEqual([0, 3])
  })

  it('holds at most 1,700 bytes a sentence at 20,000, half of a plain index', async () => {
    const passages = Array.from(
      { length: 20_000 },
      (_, at) =>
        `Sentence ${at} of ${at % 97} says that engine ${at % 1009} reached home ${at % 13} at last, and that nobody was hurt`,
    )
    expect(bytesOf(await indexPassages(passages)) / passages.length).toBeLessThan(1_700)
  })

  it('can be stopped', async () => {
    const stop = indexPassages(['one passage'], { pause: () => Promise.reject(new Error('enough')) })
    await expect(stop).rejects.toThrow('enough')
  })

  it('takes no passages', async () => {
    expect(findPassages(await indexPassages([]), 'anything', 3)).toEqual([])
  })
})
