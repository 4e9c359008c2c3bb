import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNumbers, numberFrom, numbersIn } from '../../../../src/core/matching/facts/numbers'

describe('compareNumbers', () => {
  it.each([
    ['1,200 people', '1200 people', 'same'],
    ['twelve hundred people', '1,200 people', 'same'],
    ['hundreds of boats', 'hundreds of ferries', 'same'],
    ['a dozen boats', '12 boats', 'same'],
    ['1.5 million homes', '1,500,000 homes', 'same'],
    ['about 1,200', '1,187', 'compatible'],
    ['$43,000', '$43,350', 'compatible'],
    ['over $300', '$313.89', 'compatible'],
    ['several ships', 'four ships', 'compatible'],
    ['hundreds of thousands of men', '300,000 men', 'compatible'],
    ['40 to 60 hours', '60 hours', 'compatible'],
    ['nearly 500', '480', 'compatible'],
    ['21 or older', 'over 21', 'compatible'],
    ['1,200 people', '12,000 people', 'conflict'],
    ['1.5 million homes', '1.6 million homes', 'conflict'],
    ['$5,587.75', '$5,687.75', 'conflict'],
    ['four sources', 'five sources', 'conflict'],
    ['100 trees', '140 trees', 'conflict'],
    ['dozens of trees', '300 trees', 'conflict'],
    ['up to 30', '45', 'conflict'],
    ['over $300', '$450', 'conflict'],
  ])('compares %s with %s as %s', (a, b, expected) => {
    expect(compareNumbers(numberFrom(a), numberFrom(b))).toBe(expected)
    expect(compareNumbers(numberFrom(b), numberFrom(a))).toBe(expected)
  })

  it('finds every whole number the same as itself in figures with separators (seed 7)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        const plain = numberFrom(`${value.toLocaleString('en-US')} boats`)
        expect(plain.low).toBe(value)
      }),
      { seed: 7 },
    )
  })
})

describe('numbersIn', () => {
  it.each([
    ['The 4,300 Harbour and Lee’s Dock warehouses closed.', 4300, 'count', 'warehous'],
    ['It lasted five painstaking hours.', 5, 'duration', 'hour'],
    ['A six-month inquiry began.', 6, 'duration', 'month'],
    ['Prices rose 18 percent.', 18, 'share', null],
    ['It cost £2.5 million.', 2.5e6, 'money', '£'],
    ['Some 27 miles from the port', 27, 'distance', 'mile'],
    ['Ms. Reyes, 76, who chairs it', 76, 'age', null],
    ['a 17-year-old student', 17, 'age', null],
    ['Voters are in their 70s now.', 70, 'age', null],
    ['Three of the sources agreed.', 3, 'count', 'sourc'],
    ['twenty-five ferries', 25, 'count', 'ferry'],
  ])('reads %s', (text, low, kind, noun) => {
    const [quantity] = numbersIn(text)
    expect(quantity).toMatchObject({ low })
    expect(quantity?.unit.kind).toBe(kind)
    expect(quantity?.unit.noun ?? null).toBe(noun)
  })

  it.each([
    'It opened in 2014.',
    'On May 24 the talks began.',
    'They met on 24 May.',
    'at 2:52 p.m.',
    'Under Article 5 and Flight 370',
    'an F-16, the G20 and COVID-19',
    'The No. 2 in the party',
    'No one of the crew spoke.',
    'They looked at one another.',
    'Preis: 1.200 Euro',
    '1万2000人が避難した',
    'ليلة ٢٠٢٤',
    '',
  ])('finds nothing that counts in %s', (text) => {
    expect(numbersIn(text)).toEqual([])
  })

  it('points to the words, approximator and unit included', () => {
    const text = 'He paid about 1,200 dollars.'
    const [quantity] = numbersIn(text)
    expect(text.slice(quantity?.start, quantity?.end)).toBe('about 1,200 dollars')
    expect(text.slice(quantity?.value.start, quantity?.value.end)).toBe('1,200')
  })

  it('holds on any text: spans lie inside it, in order, and low is at most high (seed 11)', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('1,200', 'two', '-', ' to ', 'million ', '$', '.', 'of ', '70s', 'п’ять', '百'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, low, high } of numbersIn(text)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(last - 40)
          expect(low).toBeLessThanOrEqual(high)
          last = end
        }
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})
