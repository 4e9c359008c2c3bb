import { describe, expect, it } from 'vitest'
import { claimsTouched } from '../../../src/core/revision/claimsTouched'
import { article, mention, revision } from '../coverage/records'

const BASIN = 'The port of Hamrun will close its northern basin on Monday, the harbour master said.'
const SHIPS = 'Twelve ships were moved overnight, and a storm is expected to reach the coast by Tuesday morning.'
const FERRY = 'The ferry company said that 340 passengers had been told to travel by train.'
const first = `${BASIN}\n\n${SHIPS}\n\n${FERRY}`
const second = `${BASIN}\n\n${SHIPS.replace('Twelve', 'Fourteen')}`

const marked = (number: number, words: string) => mention(`m${number} ${words}`, number, revision('a', first), words)

describe('claimsTouched', () => {
  it.each([
    ['nothing where no claim is marked', [], second, [0, 0, 0]],
    ['nothing of the same text', [marked(1, 'Twelve ships were moved overnight')], first, [1, 0, 0]],
    [
      'other words and lost words',
      [
        marked(1, 'Twelve ships were moved overnight'),
        marked(2, '340 passengers had been told to travel by train'),
        marked(3, 'close its northern basin on Monday'),
      ],
      second,
      [3, 1, 1],
    ],
    [
      'a claim once, by what befalls it most',
      [marked(1, 'Twelve ships were moved overnight'), marked(1, '340 passengers had been told to travel by train')],
      second,
      [1, 0, 1],
    ],
    [
      'nothing of words that only move',
      [marked(1, 'close its northern basin on Monday')],
      `${SHIPS}\n\n${BASIN}`,
      [1, 0, 0],
    ],
  ] as const)('counts %s', (_, mentions, text, [count, changedCount, goneCount]) => {
    expect(claimsTouched(mentions, article('a'), [revision('a', first)], text)).toEqual({
      count,
      changedCount,
      goneCount,
    })
  })

  it('does not count again what is gone from the newest revision already', () => {
    const revisions = [revision('a', first), revision('a', second, 2)]
    const mentions = [
      marked(1, '340 passengers had been told to travel by train'),
      marked(2, 'Twelve ships were moved overnight'),
    ]
    const newest = article('a', { revision: 'a-2' })
    expect(claimsTouched(mentions, newest, revisions, second)).toEqual({ count: 2, changedCount: 0, goneCount: 0 })
    expect(claimsTouched(mentions, newest, revisions, BASIN)).toEqual({ count: 2, changedCount: 0, goneCount: 1 })
  })
})
