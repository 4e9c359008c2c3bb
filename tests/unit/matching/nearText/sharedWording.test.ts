import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../../../../src/core/matching/facts/tokens'
import { nearIndex, type TextPrint } from '../../../../src/core/matching/nearText/nearIndex'
import { sharedWording, wordTokens } from '../../../../src/core/matching/nearText/sharedWording'
import { SHINGLE, sharedPlaces, shingleHashes, shingles } from '../../../../src/core/matching/nearText/shingles'

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

/** By the shingles themselves: for each word of `a` the place in `b` of the first shingle that both have. */
function naivePlaces(a: readonly Token[], b: readonly Token[]): number[] {
  const places = new Map<string, number>()
  for (const [index, shingle] of shingles(b)) if (!places.has(shingle)) places.set(shingle, index)
  const partner = a.map(() => -1)
  for (const [index, shingle] of shingles(a)) {
    const other = places.get(shingle)
    if (other === undefined) continue
    for (let step = 0; step < SHINGLE; step += 1) if (partner[index + step] === -1) partner[index + step] = other + step
  }
  return partner
}

describe('sharedPlaces', () => {
  it(`finds the places that the shingles themselves have, seed ${SEED}`, () => {
    const few = fc.array(fc.constantFrom('port', 'boat'), { maxLength: 60 })
    fc.assert(
      fc.property(fc.oneof(words, few), fc.oneof(words, few), (one, other) => {
        const [a, b] = [wordTokens(one.join(' ')), wordTokens(other.join(' '))]
        expect([...sharedPlaces(a, b)]).toEqual(naivePlaces(a, b))
      }),
      { seed: SEED, numRuns: 1000 },
    )
  })

  it(`is not taken in by words whose numbers are equal, seed ${SEED}`, () => {
    // Two pairs of English words that FNV-1a takes for one, so that many different shingles have one number.
    const alike = fc.array(fc.constantFrom('costarring', 'liquid', 'declinate', 'macallums'), { maxLength: 40 })
    fc.assert(
      fc.property(alike, alike, (one, other) => {
        const [a, b] = [wordTokens(one.join(' ')), wordTokens(other.join(' '))]
        expect([...sharedPlaces(a, b)]).toEqual(naivePlaces(a, b))
      }),
      { seed: SEED, numRuns: 1000 },
    )
    const numbersOf = (word: string) => shingleHashes(wordTokens(Array.from({ length: SHINGLE }, () => word).join(' ')))
    expect(numbersOf('costarring')).toEqual(numbersOf('liquid'))
    expect(numbersOf('declinate')).toEqual(numbersOf('macallums'))
  })
})

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

describe('nearIndex', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 60, maxLength: 200 })
  const text = (numbers: readonly number[]) => numbers.map((number) => `w${number}`).join(' ')

  it(`finds texts that share half of their words with the new one, seed ${SEED}`, () => {
    let [near, missed] = [0, 0]
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), distinct, (own, at, length, more) => {
        // A part of the new text, half of it or more, with other words before it.
        const kept = Math.max(Math.ceil(own.length / 2), length % own.length)
        const start = at % (own.length - kept + 1)
        const other = [...more.slice(0, 20).map((number) => number + 1000), ...own.slice(start, start + kept)]
        const index = nearIndex<string>()
        index.put('other', print(text(other)))
        const { share, shareOfSecond } = sharedWording(text(own), text(other))
        if (Math.max(share, shareOfSecond) < 0.5) return
        near += 1
        if (index.candidates(print(text(own)), 0.5).length === 0) missed += 1
      }),
      { seed: SEED, numRuns: 400 },
    )
    expect(near).toBeGreaterThan(300)
    expect(missed).toBeLessThanOrEqual(near / 200)
  })

  it('has the likeliest first, and only the last text of a key', () => {
    const own = Array.from({ length: 200 }, (_, number) => number)
    const index = nearIndex<string>()
    index.put('half', print(text(own.slice(100))))
    index.put('whole', print(text(own)))
    index.put('other', print(text(own)))
    index.put('other', print(text(own.map((number) => number + 500))))
    const keys = () => index.candidates(print(text(own)), 0.5).map(({ key }) => key)
    expect(keys()).toEqual(['whole', 'half'])
    index.remove('whole')
    index.remove('nothing')
    expect(keys()).toEqual(['half'])
  })
})
