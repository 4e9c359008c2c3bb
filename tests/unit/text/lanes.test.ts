import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignLanes, inReadingOrder } from '../../../src/core/text/lanes'
import { overlaps, type Span } from '../../../src/core/text/span'

const SEED = 20240524

/** The slow twin: for each span, try every lane against every earlier span. */
function naiveLanes(spans: readonly Span[]): number[] {
  const lanes: number[] = []
  for (const [index, span] of spans.entries()) {
    let lane = 0
    while (spans.slice(0, index).some((earlier, at) => lanes[at] === lane && overlaps(earlier, span))) lane++
    lanes.push(lane)
  }
  return lanes
}

const sortedSpans = fc
  .array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 25 }) }), { maxLength: 40 })
  .map((pairs) => pairs.map(({ start, length }) => ({ start, end: start + length })).sort(inReadingOrder))

describe('assignLanes', () => {
  it.each<[string, [number, number][], number[]]>([
    ['nothing', [], []],
    [
      'neighbours that touch',
      [
        [0, 5],
        [5, 9],
      ],
      [0, 0],
    ],
    [
      'one inside another',
      [
        [0, 9],
        [2, 4],
      ],
      [0, 1],
    ],
    [
      'a chain of overlaps',
      [
        [0, 5],
        [3, 8],
        [6, 9],
      ],
      [0, 1, 0],
    ],
    [
      'the same place three times',
      [
        [1, 4],
        [1, 4],
        [1, 4],
      ],
      [0, 1, 2],
    ],
    [
      'a lane kept to the end',
      [
        [0, 4],
        [2, 9],
        [5, 7],
      ],
      [0, 1, 0],
    ],
  ])('lays %s', (_, pairs, lanes) => {
    expect(assignLanes(pairs.map(([start, end]) => ({ start, end })))).toEqual(lanes)
  })

  it(`agrees with the naive twin (seed ${SEED})`, () => {
    fc.assert(
      fc.property(sortedSpans, (spans) => {
        expect(assignLanes(spans)).toEqual(naiveLanes(spans))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it(`needs no more lanes than the deepest place has spans (seed ${SEED})`, () => {
    fc.assert(
      fc.property(sortedSpans, (spans) => {
        const deepest = Math.max(
          0,
          ...spans.map(({ start }) => spans.filter((s) => s.start <= start && start < s.end).length),
        )
        expect(Math.max(-1, ...assignLanes(spans)) + 1).toBe(deepest)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
