import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findDiscrepancies } from '../../../../src/core/matching/discrepancies/findDiscrepancies'
import { found } from './tellings'

const HELD = 'He was held for about eight hours at the harbour and questioned on arrival.'
const LEFT = 'Held at the harbour for eight hours, he was questioned on arrival.'

it('gives a figure to the claim that names it, when one sentence states two claims', () => {
  const telling = (article: string, text: string) => ({ article, text, mentions: [{ start: 0, end: text.length }] })
  const tellings = [telling('a', HELD), telling('b', LEFT)]
  const discrepancies = findDiscrepancies([
    { claim: 'held', text: 'He was held for eight hours.', tellings },
    { claim: 'questioned', text: 'He was questioned on arrival.', tellings },
  ])
  expect(discrepancies.get('held')).toHaveLength(1)
  expect(discrepancies.get('questioned')).toEqual([])
})

it('is symmetric: the other order of tellings gives the same words on other sides', () => {
  const [there] = found(HELD, LEFT)
  const [back] = found(LEFT, HELD)
  expect(back?.words).toEqual([there?.words[1], there?.words[0]])
})

it('finds nothing between an article and itself', () => {
  expect(found(HELD, HELD)).toEqual([])
})

it('finds nothing where nobody states the claim, or one outlet alone does', () => {
  expect(findDiscrepancies([{ claim: 'c', text: '', tellings: [] }]).get('c')).toEqual([])
})

it('points inside both texts, whatever they hold (seed 21)', () => {
  const piece = fc.constantFrom(
    'He said ',
    '“we stay” ',
    "'it’s 5",
    ' hours ',
    'Kyiv ',
    'Kiev ',
    '3,000 ',
    '$',
    'Ana Reyes ',
    'not ',
    '。',
    'Привіт ',
    'on May 3 ',
    'three sources ',
    '.\n\n',
    'alleged ',
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 15 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const { words } of found(a, b)) {
        for (const [side, source] of [a, b].entries()) {
          for (const { start, end } of words[side] ?? []) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(source.length)
          }
        }
      }
    }),
    { seed: 21, numRuns: 60 },
  )
})
