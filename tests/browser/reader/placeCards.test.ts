import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, placeCards } from '../../../src/views/reader/placeCards'

const SEED = 77
const GAP = 6

const someCards = fc
  .array(fc.record({ wanted: fc.integer({ min: 0, max: 1500 }), height: fc.integer({ min: 20, max: 160 }) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((cards) => cards.sort((a, b) => a.wanted - b.wanted))

/** Sum of squared distances from the highlights. */
function cost(cards: readonly Card[], tops: readonly number[]): number {
  return cards.reduce((sum, { wanted }, index) => sum + ((tops[index] ?? 0) - wanted) ** 2, 0)
}

/** Pushes each card down as far as it must: what one would write first. */
function pushedDown(cards: readonly Card[]): number[] {
  let next = 0
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, next)
    next = top + height + GAP
    return top
  })
}

describe('placeCards', () => {
  it.each<[string, [number, number][], number | null, number[]]>([
    [
      'cards with room at their highlights',
      [
        [0, 40],
        [100, 40],
      ],
      null,
      [0, 100],
    ],
    [
      'two that would overlap half above, half below',
      [
        [100, 40],
        [100, 40],
      ],
      null,
      [77, 123],
    ],
    [
      'none above the top',
      [
        [0, 40],
        [0, 40],
      ],
      null,
      [0, 46],
    ],
    [
      'the pinned one at its highlight',
      [
        [100, 40],
        [100, 40],
      ],
      1,
      [54, 100],
    ],
    [
      'the pinned one at its highlight where those above have no room',
      [
        [10, 40],
        [10, 40],
      ],
      1,
      [-36, 10],
    ],
  ])('puts %s', (_, pairs, pinned, tops) => {
    expect(
      placeCards(
        pairs.map(([wanted, height]) => ({ wanted, height })),
        GAP,
        pinned,
      ),
    ).toEqual(tops)
  })

  it(`never lets two cards overlap, keeps their order (seed ${SEED})`, () => {
    fc.assert(
      fc.property(someCards, fc.option(fc.nat(13)), (cards, pinned) => {
        const tops = placeCards(cards, GAP, pinned)
        for (const [index, top] of tops.entries()) {
          const before = tops[index - 1]
          const first = pinned === null ? 0 : Number.NEGATIVE_INFINITY
          const least = before === undefined ? first : before + (cards[index - 1]?.height ?? 0) + GAP
          expect(top).toBeGreaterThanOrEqual(least - 1e-6)
        }
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it(`leaves the pinned one at its highlight (seed ${SEED})`, () => {
    fc.assert(
      fc.property(someCards, fc.nat(13), (cards, chosen) => {
        const pinned = chosen % cards.length
        expect(placeCards(cards, GAP, pinned)[pinned]).toBe(cards[pinned]?.wanted)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it(`is never farther from the highlights than pushing down (seed ${SEED})`, () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        expect(cost(cards, placeCards(cards, GAP))).toBeLessThanOrEqual(cost(cards, pushedDown(cards)) + 1e-6)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})
