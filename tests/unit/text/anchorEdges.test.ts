import { describe, expect, it } from 'vitest'
import { anchor } from '../../../src/core/text/anchor'
import { describe as selectorsOf } from '../../../src/core/text/describe'

function found(before: string, quote: string, after: string): string | null {
  const start = before.indexOf(quote)
  const anchoring = anchor(after, selectorsOf(before, { start, end: start + quote.length }))
  return anchoring.kind === 'orphan' ? null : after.slice(anchoring.span.start, anchoring.span.end)
}

const LEAD = 'The ferry was late. '
const VOTE = 'The council of the town voted on the money.'
const REST = ' Nobody asked why.'

describe('a similar passage', () => {
  it.each([
    ['whose sentence grew at its end', 'The council of the town voted on the money on Wednesday.'],
    ['whose sentence grew by a clause', 'The council of the town voted on the money, which the mayor had asked for.'],
    ['whose sentence ends otherwise', 'The council of the town voted on the money!'],
    ['whose words changed inside', 'The council of the city voted on the money.'],
  ])('%s ends where the sentence does', (_what, now) => {
    expect(found(LEAD + VOTE + REST, VOTE, LEAD + now + REST)).toBe(now)
  })

  it('that ended no sentence is not widened to one', () => {
    const quote = 'The council of the town voted'
    expect(found(LEAD + VOTE + REST, quote, `${LEAD}The council of the city voted on the money.${REST}`)).toBe(
      'The council of the city voted',
    )
  })

  it('stops where the paragraph does', () => {
    const grown = 'The council of the town voted on the money'
    expect(found(LEAD + VOTE, VOTE, `${LEAD}${grown}\n\nNobody asked why.`)).toBe(grown)
  })
})
