import { describe, expect, it } from 'vitest'
import { isReadableExchange } from '../../../src/core/revision/isReadableExchange'
import { wordRuns } from '../../../src/core/revision/wordRuns'

const told = 'The harbour authority said that divers had found cracks in 37 of the 212 piles.'

describe('isReadableExchange', () => {
  it.each([
    ['one figure', told, told.replace('37', '73'), true],
    ['nothing', told, told, true],
    ['a clause that came', told, `${told.slice(0, -1)}, and closed two berths.`, true],
    ['half of the words', 'The dam broke at noon', 'The dam held until dusk', false],
    ['another sentence', told, 'Islanders fear delays of forty minutes on weekday mornings.', false],
    ['a passage cut down to its end', told, 'Piles cracked.', false],
  ])('of two wordings that differ in %s', (_, before, after, expected) => {
    const runs = wordRuns(before, { start: 0, end: before.length }, after, { start: 0, end: after.length })
    expect(isReadableExchange(runs, before, after)).toBe(expected)
  })
})
