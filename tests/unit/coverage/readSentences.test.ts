import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentences } from '../../../src/core/coverage/readSentences'
import type { Span } from '../../../src/core/text/span'

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 21 },
  { start: 21, end: 25 },
]

describe('readSentences', () => {
  it.each<[string, Span[], string]>([
    ['nothing', [], '---'],
    ['exactly half', [{ start: 5, end: 10 }], 'x--'],
    ['less than half', [{ start: 6, end: 10 }], '---'],
    [
      'two that make half together',
      [
        { start: 0, end: 2 },
        { start: 7, end: 10 },
      ],
      'x--',
    ],
    [
      'two that overlap and make less',
      [
        { start: 0, end: 4 },
        { start: 1, end: 4 },
      ],
      '---',
    ],
    ['one that reaches into the next', [{ start: 0, end: 15 }], 'x--'],
    [
      'everything, out of order',
      [
        { start: 20, end: 25 },
        { start: 0, end: 20 },
      ],
      'xxx',
    ],
    ['what lies between sentences only', [{ start: 10, end: 11 }], '---'],
  ])('reads %s', (_, stretches, expected) => {
    expect(marks(readSentences(sentences, stretches))).toBe(expected)
  })

  it('agrees with counting code units one by one (seed 7)', () => {
    const span = fc
      .tuple(fc.nat(80), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }))
    const cut = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }).map((lengths) => {
      let end = 0
      return lengths.map((length) => {
        const start = end + (length % 2)
        end = start + length
        return { start, end }
      })
    })
    fc.assert(
      fc.property(cut, fc.array(span, { maxLength: 12 }), (list, stretches) => {
        expect(readSentences(list, stretches)).toEqual(naive(list, stretches))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

function naive(list: readonly Span[], stretches: readonly Span[]): boolean[] {
  return list.map(({ start, end }) => {
    let count = 0
    for (let at = start; at < end; at++) if (stretches.some((each) => each.start <= at && at < each.end)) count++
    return count * 2 >= end - start
  })
}

function marks(list: readonly boolean[]): string {
  return list.map((each) => (each ? 'x' : '-')).join('')
}
