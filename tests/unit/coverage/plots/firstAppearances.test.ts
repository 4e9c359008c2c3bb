import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../../src/core/coverage/coverageOf'
import { firstAppearances } from '../../../../src/core/coverage/plots/firstAppearances'
import { isBefore, publishedIntervals } from '../../../../src/core/coverage/plots/publishedInterval'
import { article, claim, mention, outlet, revision } from '../records'

/** One claim in an article an outlet, with these dates; a line an article: its id and the claim's kind. */
function kindsOf(dates: readonly (string | null)[]): string[] {
  const revisions = dates.map((_, index) => revision(`a${index}`, 'The dam broke.'))
  const coverage = coverageOf({
    claims: [claim(1)],
    mentions: revisions.map((each, index) => mention(`m${index}`, 1, each, 'The dam broke')),
    articles: dates.map((date, index) =>
      article(`a${index}`, { outlet: `o${index}`, ...(date === null ? {} : { publishedOn: date }) }),
    ),
    outlets: dates.map((_, index) => outlet(`o${index}`)),
    revisions,
    readings: [],
  })
  return firstAppearances(coverage)
    .map(
      ({
        article: {
          article: { id },
        },
        appearances,
      }) => `${id} ${appearances.map(({ kind }) => kind).join()}`,
    )
    .sort()
}

describe('firstAppearances', () => {
  it.each<[dates: (string | null)[], kinds: string[]]>([
    [
      ['2026-01-02T10:00Z', '2026-01-02T11:00Z'],
      ['first', 'repeats'],
    ],
    [
      ['2026-01-02T10:00+02:00', '2026-01-02T09:00Z'],
      ['first', 'repeats'],
    ],
    [
      ['2026-01-02T10:00Z', '2026-01-02T10:00Z'],
      ['unsure', 'unsure'],
    ],
    [
      ['2026-01-02', '2026-01-02T10:00Z'],
      ['unsure', 'unsure'],
    ],
    [
      ['2026-01-01', '2026-01-02T10:00Z'],
      ['first', 'repeats'],
    ],
    [
      ['2026-01-02', '2026-01-02T10:00Z', '2026-01-03'],
      ['unsure', 'unsure', 'repeats'],
    ],
    [
      [null, '2026-01-02T10:00Z', '2026-01-03'],
      ['unsure', 'unsure', 'repeats'],
    ],
    [
      ['XXXX-01-02', '2026-01-03'],
      ['first', 'repeats'],
    ],
    [
      ['XXXX-01-02', '2026-01-03', '2025-12-30'],
      ['unsure', 'repeats', 'unsure'],
    ],
    [[null], ['first']],
    [
      ['no date at all', null],
      ['unsure', 'unsure'],
    ],
  ])('of %j says %j', (dates, kinds) => {
    expect(kindsOf(dates)).toEqual(kinds.map((kind, index) => `a${index} ${kind}`))
  })

  it('names at most one article first, and none before it (seed 5)', () => {
    const date = fc.option(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-01T05:00Z', '2026-01-02T05:00Z'))
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 6 }), (dates) => {
        const kinds = kindsOf(dates)
        const firsts = kinds.filter((line) => line.endsWith(' first'))
        expect(firsts.length).toBeLessThanOrEqual(1)
        const unsure = kinds.filter((line) => line.endsWith(' unsure'))
        expect(Math.min(firsts.length, unsure.length)).toBe(0)
        expect(kinds.every((line) => line.endsWith(' repeats'))).toBe(false)
      }),
      { seed: 5 },
    )
  })
})

describe('publishedIntervals', () => {
  it('takes a day for all of it, in UTC', () => {
    const [day, noon, next] = publishedIntervals([
      article('a', { publishedOn: '2026-01-02' }),
      article('b', { publishedOn: '2026-01-02T12:00Z' }),
      article('c', { publishedOn: '2026-01-03T00:00Z' }),
    ]).values()
    expect([isBefore(day ?? null, noon ?? null), isBefore(noon ?? null, day ?? null)]).toEqual([false, false])
    expect(isBefore(day ?? null, next ?? null)).toBe(true)
  })
})
