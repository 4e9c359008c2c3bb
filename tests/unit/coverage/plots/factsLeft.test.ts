import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../../../src/core/claim/claim'
import { coverageOf } from '../../../../src/core/coverage/coverageOf'
import { factsLeft, firstUnread } from '../../../../src/core/coverage/plots/factsLeft'
import { statusByOutlet } from '../../../../src/core/coverage/plots/statusByOutlet'
import { article, claim, mention, outlet, reading, revision } from '../records'

const text = revision('a', 'The dam broke at noon. Nobody was hurt. The town is dry. It may rain.')

function story(mentions: readonly (readonly [claim: number, words: string])[], readTo = 0) {
  return coverageOf({
    claims: [claim(1, 'verified'), claim(2, 'disputed'), claim(3, 'unverified')],
    mentions: mentions.map(([number, words], index) => mention(`m${index}`, number, text, words)),
    articles: [article('a', { outlet: 'x' })],
    outlets: [outlet('x')],
    revisions: [text],
    readings: readTo === 0 ? [] : [reading(text, [{ start: 0, end: readTo }])],
  })
}

/** A letter a sentence: v, u, d its claim's status, `.` read, `/` still to read; a capital where only a clause was marked. */
function drawing(coverage: ReturnType<typeof story>): string {
  return factsLeft(coverage)
    .articles.flatMap(({ blocks }) =>
      blocks.map(({ status, isRead }) => {
        if (status === null) return isRead ? '.' : '/'
        return isRead ? status.slice(0, 1) : status.slice(0, 1).toUpperCase()
      }),
    )
    .join('')
}

describe('factsLeft', () => {
  it.each<[mentions: [number, string][], readTo: number, expected: string]>([
    [[], 0, '////'],
    [[], 40, '..//'],
    [[[1, 'The dam broke at noon.']], 0, 'v///'],
    [[[1, 'noon']], 0, 'V///'],
    [[[1, 'noon']], 22, 'v///'],
    [
      [
        [3, 'Nobody was hurt'],
        [2, 'hurt'],
      ],
      0,
      '/d//',
    ],
    [
      [
        [1, 'Nobody'],
        [3, 'was hurt.'],
      ],
      0,
      '/u//',
    ],
    [[[1, 'noon. Nobody was hurt. The town is']], 0, 'Vvv/'],
  ])('draws %j, read to %i, as %s', (mentions, readTo, expected) => {
    expect(drawing(story(mentions, readTo))).toBe(expected)
  })

  it('counts what is left as the coverage does (seed 8)', () => {
    const words = fc.constantFrom('noon', 'The dam broke', 'Nobody was hurt. The town', 'dry.', 'It may rain.')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), words)),
        fc.nat(text.text.length),
        (mentions, to) => {
          const coverage = story(mentions, to)
          const facts = factsLeft(coverage)
          const [own] = coverage.articles
          expect(facts.sentenceCount).toBe(4)
          expect(facts.leftCount).toBe(4 - (own?.readCount ?? 0))
          expect(facts.articles[0]?.blocks.filter(({ isRead }) => !isRead)).toHaveLength(facts.leftCount)
          expect(facts.claimedCount).toBe(facts.articles[0]?.blocks.filter(({ claims }) => claims.length > 0).length)
        },
      ),
      { seed: 8 },
    )
  })

  it('reads on at the first sentence that was not read', () => {
    expect(firstUnread(story([], 22).articles)).toEqual({ articleId: 'a', at: 23 })
    expect(firstUnread(story([], text.text.length).articles)).toBeNull()
  })
})

describe('statusByOutlet', () => {
  it('lists the claims of an outlet once each, by status', () => {
    const [line] = statusByOutlet(
      story([
        [2, 'noon'],
        [2, 'dry'],
        [1, 'hurt'],
      ]),
    )
    expect(STATUSES.map((status) => line?.claims[status].map(({ number }) => number))).toEqual([[1], [], [2]])
    expect(line?.total).toBe(2)
  })
})
