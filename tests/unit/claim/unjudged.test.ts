import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/core/claim/claim'
import { areSameWords, isUnjudged, judgedWords } from '../../../src/core/claim/unjudged'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import { added, changed } from '../../../src/core/history/changes'
import type { Change, HistoryEvent } from '../../../src/core/history/event'
import { staleTellings } from '../../../src/core/revision/staleVerdicts'
import { article, claim, mention, revision } from '../coverage/records'

const at = (hour: number): string => `2026-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`
const older = { ...revision('a', 'The bridge cost €14.5 million. It opened in May.'), madeAt: at(1) }
const newer = { ...revision('a', 'It opened in May, for more than fourteen million euros.', 2), madeAt: at(5) }
const newest = {
  ...revision('a', 'In May it opened for more than fourteen million euros, they say.', 3),
  madeAt: at(9),
}
const revisions = new Map([older, newer, newest].map((each) => [each.id, each]))
const made: Mention = { ...mention('m', 1, older, '€14.5 million'), madeAt: at(2) }
const attached: Mention = { ...mention('m', 1, newer, 'more than fourteen million euros'), madeAt: at(2) }
const judged: Mention = { ...attached, madeAt: at(7) }

const event = (sequence: number, ...changes: Change[]) => ({ sequence, changes }) as unknown as HistoryEvent

describe('a mention that was attached to other words', () => {
  it.each([
    ['made in its revision', made, older, false],
    ['attached to words of a later one', attached, newer, true],
    ['judged there since', judged, newer, false],
    ['without its revision', attached, undefined, false],
  ] as const)('%s: %#', (_, each, its, expected) => {
    expect(isUnjudged(each, its)).toBe(expected)
  })

  it.each([
    ['stale', attached, newer, ['more than fourteen million euros']],
    ['fresh once it is judged', judged, newer, []],
    [
      'stale in the next revision too, though that has the words',
      attached,
      newest,
      ['more than fourteen million euros'],
    ],
    ['an orphan where the words are gone again', attached, older, []],
  ] as const)('leaves the verdict %s', (_, each, now, expected) => {
    const { rows } = coverageOf({
      claims: [claim(1, 'verified')],
      mentions: [each],
      articles: [article('a', { revision: now.id })],
      outlets: [],
      revisions: [...revisions.values()],
      readings: [],
    })
    expect(rows.flatMap(staleTellings).map(({ words }) => words)).toEqual(expected)
  })

  it('finds what was judged in the history, past what was undone', () => {
    const events = [
      event(1, added('mentions', made)),
      event(2, changed('mentions', made, attached)),
      event(3, changed('mentions', attached, made)),
      event(4, changed('mentions', made, attached)),
    ]
    expect(judgedWords(events, made.id, revisions)).toBe('€14.5 million')
    expect(judgedWords([...events, event(5, changed('mentions', attached, judged))], made.id, revisions)).toBe(
      'more than fourteen million euros',
    )
    expect(judgedWords([], made.id, revisions)).toBeNull()
  })
})

it.each([
  ['the same words', 'the same words', true],
  ['“the same words”', '"the  same words"', true],
  ['the same words', 'The same words', false],
  ['€14.5 million', '€145 million', false],
])('compares %s with %s', (a, b, expected) => {
  expect(areSameWords(a, b)).toBe(expected)
})
