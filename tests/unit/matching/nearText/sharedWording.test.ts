import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearCandidates, type TextPrint } from '../../../../src/core/matching/nearText/nearIndex'
import { sharedWording, wordTokens } from '../../../../src/core/matching/nearText/sharedWording'
import { SHINGLE, shingleHashes, shingles } from '../../../../src/core/matching/nearText/shingles'

const SEED = 20240524
const words = fc.array(fc.constantFrom('port', 'boat', 'sea', 'storm'), { maxLength: 60 })
const print = (text: string): TextPrint => {
  const tokens = wordTokens(text)
  return { hashes: shingleHashes(tokens), words: tokens.length }
}

/** Every window against every window. */
function naiveShared(a: readonly string[], b: readonly string[]): Set<number> {
  const shared = new Set<number>()
  for (let i = 0; i + SHINGLE <= a.length; i += 1) {
    for (let j = 0; j + SHINGLE <= b.length; j += 1) {
      if (a.slice(i, i + SHINGLE).join(' ') !== b.slice(j, j + SHINGLE).join(' ')) continue
      for (let step = 0; step < SHINGLE; step += 1) shared.add(i + step)
    }
  }
  return shared
}

describe('sharedWording', () => {
  it(`counts what the naive comparison counts, both ways, seed ${SEED}`, () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = sharedWording(a.join(' '), b.join(' '))
        expect(found.words).toBe(naiveShared(a, b).size)
        expect(found.share).toBeCloseTo(naiveShared(a, b).size / Math.max(1, a.length))
        expect(found.shareOfSecond).toBeCloseTo(naiveShared(b, a).size / Math.max(1, b.length))
      }),
      { seed: SEED },
    )
  })

  it('points to the places in both texts, whatever the signs and capitals', () => {
    const a = 'Before. “The port will close on Monday,” said the harbour master. After that.'
    const b = 'A note: the port will close on monday said the Harbour Master'
    const { spans } = sharedWording(a, b)
    expect(spans.first.map(({ start, end }) => a.slice(start, end))).toEqual([
      'The port will close on Monday,” said the harbour master',
    ])
    expect(spans.second.map(({ start, end }) => b.slice(start, end))).toEqual([
      'the port will close on monday said the Harbour Master',
    ])
  })

  it.each([
    ['', ''],
    ['seven words are not enough for one', 'seven words are not enough for one'],
  ])('finds nothing in %j and %j', (a, b) => {
    expect(sharedWording(a, b)).toMatchObject({ share: 0, words: 0, spans: { first: [], second: [] } })
  })
})

describe('shingleHashes', () => {
  it(`has a number for every shingle, the same for the same words, seed ${SEED}`, () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const keysOf = (each: string[]) => new Set([...shingles(wordTokens(each.join(' ')))].map(([, key]) => key))
        const [x, y] = [keysOf(a), keysOf(b)]
        const [p, q] = [print(a.join(' ')).hashes, print(b.join(' ')).hashes]
        expect(p.length).toBe(x.size)
        expect(p.filter((hash) => q.includes(hash)).length).toBe([...x].filter((key) => y.has(key)).length)
      }),
      { seed: SEED },
    )
  })
})

describe('nearCandidates', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 8, maxLength: 60 })
  it(`misses none that shares half of its words, seed ${SEED}`, () => {
    fc.assert(
      fc.property(distinct, fc.array(distinct, { maxLength: 5 }), (own, others) => {
        const text = (numbers: number[]) => numbers.map((number) => `w${number}`).join(' ')
        const prints = others.map((numbers, index) => [index, print(text(numbers))] as const)
        const found = nearCandidates(print(text(own)), prints, 0.5, SHINGLE).map(({ key }) => key)
        const near = others.flatMap((other, index) => {
          const { share, shareOfSecond } = sharedWording(text(own), text(other))
          return Math.max(share, shareOfSecond) >= 0.5 ? [index] : []
        })
        expect(found).toEqual(expect.arrayContaining(near))
      }),
      { seed: SEED },
    )
  })
})
