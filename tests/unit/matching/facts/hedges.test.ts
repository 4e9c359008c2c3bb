import { describe, expect, it } from 'vitest'
import { hedgesIn } from '../../../../src/core/matching/facts/hedges'
import { negationsIn } from '../../../../src/core/matching/facts/negation'

describe('hedgesIn', () => {
  it.each([
    ['She said it.', ['said']],
    ['He alleges that they allegedly left.', ['claimed', 'claimed']],
    ['She acknowledged the mistake.', ['admitted']],
    ['He denied it.', ['denied']],
    ['They may leave; she is expected to stay.', ['likelihood', 'likelihood']],
    ['It happened in May 2020.', []],
    ['According to police', ['said']],
    ['Вона сказала це.', []],
  ])('reads %s', (text, kinds) => {
    expect(hedgesIn(text).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('negationsIn', () => {
  it.each([
    ['They had not visited the port.', ['visit']],
    ['She didn’t sail.', ['sail']],
    ['No longer sailing', []],
    ['Not only ships', []],
    ['They sail.', []],
    ['The board failed to inspect the gate.', ['inspect']],
    ['It ruled out sending ships.', ['send']],
    ['Hale denied taking the money.', ['tak']],
    ['The judge ruled on it.', []],
    ['It does not appear that Mr. Hale ever tried to repair it.', ['repair']],
    ['Hale did not comment.', [null]],
    ['They would not say which port it was.', [null]],
  ])('reads %s', (text, of) => {
    expect(negationsIn(text).map((negation) => negation.of)).toEqual(of)
  })
})
