import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inReadingOrder } from '../../../src/core/text/lanes'
import { overlaps, type Span } from '../../../src/core/text/span'
import { chainedSpansWithin, indexSpans, spansWithin } from '../../../src/platform/dom/spanIndex'
import { layUnderlines } from '../../../src/platform/dom/underlines'

const SEED = 52

const someSpan = fc
  .record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 15 }) })
  .map(({ start, length }) => ({ start, end: start + length }))
const someSpans = fc.array(someSpan, { maxLength: 40 })

/** The slow twin: looks at every span. */
function naiveWithin(spans: readonly Span[], stretch: Span): Span[] {
  return spans.toSorted(inReadingOrder).filter((span) => overlaps(span, stretch))
}

describe('spansWithin', () => {
  it(`agrees with a look at every span (seed ${SEED})`, () => {
    fc.assert(
      fc.property(someSpans, someSpan, (spans, stretch) => {
        expect(spansWithin(indexSpans(spans), stretch)).toEqual(naiveWithin(spans, stretch))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('chainedSpansWithin', () => {
  it(`lays the same lines in a part of the text as in the whole (seed ${SEED})`, () => {
    const statuses = ['verified', 'unverified', 'disputed'] as const
    fc.assert(
      fc.property(someSpans, someSpan, (spans, stretch) => {
        const items = spans.map((span, number) => ({
          ...span,
          id: `${number}`,
          number,
          status: statuses[number % 3] ?? 'verified',
        }))
        const index = indexSpans(items)
        const whole = new Map(
          layUnderlines(index.items).map((line) => [line.item.id, line.depth === null ? null : 'line']),
        )
        const part = layUnderlines(chainedSpansWithin(index, stretch))
        expect(part.map(({ item }) => item.id)).toEqual(
          expect.arrayContaining(spansWithin(index, stretch).map(({ id }) => id)),
        )
        for (const { item, depth } of part) expect(depth === null ? null : 'line').toBe(whole.get(item.id))
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('layUnderlines', () => {
  it.each([
    ['under a straight line', 'verified', 4],
    ['under a wave', 'disputed', 7],
  ] as const)('puts a second line %s', (_, status, depth) => {
    const lines = layUnderlines([
      { id: 'a', number: 1, status, start: 0, end: 9 },
      { id: 'b', number: 2, status: 'verified', start: 3, end: 5 },
    ])
    expect(lines.map((line) => line.depth)).toEqual([0, depth])
  })

  it('counts what finds no line on the innermost highlight that has one', () => {
    const items = [0, 1, 2, 3, 4].map((number) => ({
      id: `${number}`,
      number,
      status: 'verified' as const,
      start: number,
      end: 20 - number,
    }))
    expect(layUnderlines(items).map(({ depth, more }) => [depth, more])).toEqual([
      [0, 0],
      [4, 0],
      [8, 2],
      [null, 0],
      [null, 0],
    ])
  })
})
