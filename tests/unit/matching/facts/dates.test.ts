import { describe, expect, it } from 'vitest'
import { compareDates, datesIn } from '../../../../src/core/matching/facts/dates'

describe('datesIn', () => {
  it.each([
    ['on May 24, 2024', { year: 2024, month: 5, day: 24 }],
    ['on 24 May 2024', { year: 2024, month: 5, day: 24 }],
    ['before the Sept. 3 start', { month: 9, day: 3, year: null }],
    ['in March 2008', { year: 2008, month: 3, day: null }],
    ['next Tuesday September 3', { weekday: 2, month: 9, day: 3 }],
    ['left on Friday', { weekday: 5 }],
    ['since 2002', { year: 2002 }],
    ['came last week', { relative: 'last week' }],
    ['in November', { month: 11 }],
  ])('reads %s', (text, expected) => {
    expect(datesIn(text)).toHaveLength(1)
    expect(datesIn(text)[0]).toMatchObject(expected)
  })

  it.each(['They may leave.', 'May leave it', '2012 boats', 'a march to the port', 'tomorrowland', 'Марш у травні'])(
    'finds no date in %s',
    (text) => {
      expect(datesIn(text)).toEqual([])
    },
  )
})

describe('compareDates', () => {
  it.each([
    ['March 2008', 'in March', 'compatible'],
    ['March 2, 2008', 'March 2, 2008', 'same'],
    ['since 2002', 'since 2003', 'conflict'],
    ['on Friday', 'last week', 'compatible'],
    ['on Friday', 'on Monday', 'conflict'],
  ])('compares %s with %s as %s', (a, b, expected) => {
    const [x, y] = [datesIn(a)[0], datesIn(b)[0]]
    if (x === undefined || y === undefined) throw new Error('no date')
    expect(compareDates(x, y)).toBe(expected)
  })
})
