import { describe, expect, it } from 'vitest'
import {
  type ClaimFilter,
  claimRows,
  facetCounts,
  filterClaims,
  foldWords,
  isFiltering,
  NO_FILTER,
} from '../../../src/core/coverage/claimRows'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import { finding, found } from './findings'
import { article, claim, mention, outlet, revision } from './records'

const a = revision('a', 'The dam broke. The café shut.')
const b = revision('b', 'A dam gave way.')
const coverage = coverageOf({
  claims: [
    claim(1, 'verified', 'The dam broke.'),
    claim(2, 'disputed', 'The Café Zürich shut.'),
    claim(12, 'unverified', 'Nobody said so.'),
  ],
  mentions: [mention('m1', 1, a, 'The dam broke'), mention('m2', 1, b, 'A dam'), mention('m3', 2, a, 'The café shut')],
  articles: [
    article('a', { outlet: 'x', publishedOn: '2026-01-01' }),
    article('b', { outlet: 'y', publishedOn: '2026-01-02' }),
  ],
  outlets: [outlet('x'), outlet('y')],
  revisions: [a, b],
  readings: [],
})
const rows = claimRows(coverage)
const compared = claimRows(
  coverage,
  found({
    c1: {
      discrepancies: [finding('name'), finding('number'), finding('date', { quiet: true })],
      origins: [['a'], ['b']],
    },
    c2: { origins: [['a']] },
    c12: {},
  }),
)
const shown = (filter: Partial<ClaimFilter>) =>
  filterClaims(rows, { ...NO_FILTER, ...filter }).map(({ number }) => number)

describe('claimRows', () => {
  it.each<[string, Partial<ClaimFilter>, number[]]>([
    ['nothing', {}, [1, 2, 12]],
    ['a word', { words: 'dam' }, [1]],
    ['every word, anywhere', { words: 'shut the' }, [2]],
    ['no accents, no case', { words: 'cafe ZURICH' }, [2]],
    ['a number', { words: '12' }, [12]],
    ['a number with its sign', { words: '#2' }, [2]],
    ['blanks only', { words: '  ' }, [1, 2, 12]],
    ['statuses', { statuses: ['disputed', 'unverified'] }, [2, 12]],
    ['an outlet', { outletKeys: ['outlet:y'] }, [1]],
    ['either of two outlets', { outletKeys: ['outlet:y', 'outlet:x'] }, [1, 2]],
    ['all at once', { words: 'the', statuses: ['disputed'], outletKeys: ['outlet:y'] }, []],
  ])('filters by %s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected)
    expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(
      Object.values(filter).some((each) => (typeof each === 'string' ? each.trim() : each).length > 0),
    )
  })

  it('counts a facet by all the other filters, so that a second choice adds what it says', () => {
    const filter: ClaimFilter = { ...NO_FILTER, words: 'the', statuses: ['disputed'] }
    const counts = facetCounts(rows, filter)
    expect(counts.statuses).toEqual({ verified: 1, unverified: 0, disputed: 1 })
    expect([...counts.outlets]).toEqual([['outlet:x', 1]])
    expect(shown({ ...filter, statuses: ['disputed', 'verified'] })).toEqual([1, 2])
  })

  it('has keys that sort by comparison alone: disputed first, words without accents', () => {
    expect(rows.toSorted((x, y) => x.statusRank - y.statusRank).map(({ number }) => number)).toEqual([2, 12, 1])
    expect(foldWords('ÉÈ ﬁ Å')).toBe('ee fi a')
  })

  it('knows nothing of origins, discrepancies and speakers before the engine has compared', () => {
    expect(rows.map(({ originCount, kinds, speaker }) => [originCount, kinds, speaker])).toEqual(
      rows.map(() => [-1, null, null]),
    )
    expect(facetCounts(rows, NO_FILTER).origins).toEqual({ one: 0, two: 0, threeOrMore: 0 })
  })

  it('takes over what was found: kinds by weight without quiet ones, outlets by origin', () => {
    expect(compared.map(({ kinds }) => kinds)).toEqual([['number', 'name'], [], []])
    expect(compared.map(({ originGroups }) => originGroups)).toEqual([[1, 1], [1], null])
    const byKind = [...compared, ...rows.slice(0, 1)].toReversed().sort((x, y) => x.kindRank - y.kindRank)
    expect(byKind.map(({ kinds }) => kinds?.length ?? null)).toEqual([2, 0, 0, null])
  })

  it.each<[string, Partial<ClaimFilter>, number[]]>([
    ['one origin', { origins: ['one'] }, [2]],
    ['one origin or two', { origins: ['one', 'two'] }, [1, 2]],
    ['a kind', { kinds: ['name'] }, [1]],
    ['a kind that is quiet', { kinds: ['date'] }, []],
    ['both', { origins: ['one'], kinds: ['name'] }, []],
  ])('filters what was found by %s', (_, filter, expected) => {
    expect(filterClaims(compared, { ...NO_FILTER, ...filter }).map(({ number }) => number)).toEqual(expected)
  })

  it('counts each facet of findings by all the other filters', () => {
    const counts = facetCounts(compared, { ...NO_FILTER, origins: ['one'] })
    expect(counts.origins).toEqual({ one: 1, two: 1, threeOrMore: 0 })
    expect([...counts.kinds]).toEqual([])
    expect([...facetCounts(compared, { ...NO_FILTER, kinds: ['name'] }).kinds]).toEqual([
      ['number', 1],
      ['name', 1],
    ])
  })
})
