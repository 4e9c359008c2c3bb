import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignLanes, inReadingOrder } from '../../../src/core/text/lanes'
import { overlaps, type Span } from '../../../src/core/text/span'
import { indexesWithin, indexSpans, spansWithin, widened } from '../../../src/platform/dom/spanIndex'
import { type Highlighted, LANES_ABOVE, layUnderlines } from '../../../src/platform/dom/underlines'

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

describe('lines of a part of the text', () => {
  it(`are laid as in the whole, with what lies ${LANES_ABOVE} overlaps around (seed ${SEED})`, () => {
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
        const lanes = assignLanes(index.items)
        const whole = new Map(layUnderlines(index.items, lanes).map(({ item, depth }) => [item.id, depth]))
        let around = stretch
        for (let count = 0; count < LANES_ABOVE; count++) around = widened(index, around)
        const known = indexesWithin(index, around)
        const part = layUnderlines(
          known.flatMap((at) => index.items[at] ?? []),
          known.map((at) => lanes[at] ?? 0),
        ).filter(({ item }) => overlaps(item, stretch))
        expect(part.map(({ item }) => item)).toEqual(spansWithin(index, stretch))
        for (const { item, depth } of part) expect(depth).toBe(whole.get(item.id))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('layUnderlines', () => {
  it.each([
    ['under a straight line', 'verified', 4],
    ['under a wave', 'disputed', 7],
  ] as const)('puts a second line %s', (_, status, depth) => {
    const items: Highlighted[] = [
      { id: 'a', number: 1, status, start: 0, end: 9 },
      { id: 'b', number: 2, status: 'verified', start: 3, end: 5 },
    ]
    expect(layUnderlines(items, assignLanes(items)).map((line) => line.depth)).toEqual([0, depth])
  })

  it('counts what finds no line on the innermost highlight that has one', () => {
    const items = [0, 1, 2, 3, 4].map((number) => ({
      id: `${number}`,
      number,
      status: 'verified' as const,
      start: number,
      end: 20 - number,
    }))
    expect(layUnderlines(items, assignLanes(items)).map(({ depth, more }) => [depth, more])).toEqual([
      [0, 0],
      [4, 0],
      [8, 2],
      [null, 0],
      [null, 0],
    ])
  })
})
