import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, dotTableOf, dotWith, emptyTable } from '../../../src/core/matching/dotTable'
import { countTerms } from '../../../src/core/matching/termCounts'

/** Few enough keys that they meet, with low bits alike so that they share slots. */
const key = fc.integer({ min: 0, max: 40 }).map((value) => (value % 5) * 0x1000_0000 + (value % 8))
const passage = fc.uniqueArray(key, { maxLength: 20 }).map((keys) => ({
  terms: { keys: Uint32Array.from(keys).sort(), counts: new Uint8Array(keys.length).fill(1) },
  weights: Float32Array.from(keys, (_, at) => 0.5 + at),
}))
type Passage = { terms: { keys: Uint32Array; counts: Uint8Array }; weights: Float32Array }

const vector = ({ terms, weights }: Passage) => new Map([...terms.keys].map((each, at) => [each, weights[at] ?? 0]))
const twinDot = (a: Passage, b: Passage) =>
  [...vector(a)].reduce((sum, [each, weight]) => sum + weight * (vector(b).get(each) ?? 0), 0)

describe('dotTable', () => {
  it('agrees with maps (seed 11)', () => {
    fc.assert(
      fc.property(passage, passage, (a, b) => {
        expect(dotWith(dotTableOf(a.terms, a.weights), b.terms, b.weights)).toBeCloseTo(twinDot(a, b), 3)
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('adds a share of a second passage (seed 12)', () => {
    fc.assert(
      fc.property(passage, passage, passage, (a, b, c) => {
        const table = emptyTable(a.terms.keys.length + b.terms.keys.length)
        addTo(table, a.terms, a.weights, 1)
        addTo(table, b.terms, b.weights, 0.25)
        expect(dotWith(table, c.terms, c.weights)).toBeCloseTo(twinDot(a, c) + 0.25 * twinDot(b, c), 3)
      }),
      { seed: 12, numRuns: 300 },
    )
  })

  it('is 0 where there is no passage', () => {
    const table = dotTableOf({ keys: new Uint32Array(), counts: new Uint8Array() }, new Float32Array())
    expect(dotWith(table, undefined, undefined)).toBe(0)
    expect(dotWith(table, { keys: Uint32Array.of(7), counts: Uint8Array.of(1) }, Float32Array.of(1))).toBe(0)
  })
})

describe('countTerms', () => {
  it('agrees with a map, also while it grows (seed 13)', () => {
    const wide = fc.uniqueArray(fc.integer({ min: 0, max: 0xffff_ffff }), { minLength: 100, maxLength: 300 })
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.uniqueArray(key), wide), { maxLength: 8 }), (passages) => {
        const twin = new Map<number, number>()
        for (const each of passages.flat()) twin.set(each, (twin.get(each) ?? 0) + 1)
        const counts = countTerms(passages.map((keys) => Uint32Array.from(keys)))
        expect(counts.size).toBe(twin.size)
        for (const [each, count] of twin) expect(counts.get(each)).toBe(count)
        expect(counts.get(0x7777_7777)).toBe(twin.get(0x7777_7777))
      }),
      { seed: 13, numRuns: 60 },
    )
  })
})
