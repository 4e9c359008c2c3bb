import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { coverageOf } from '../../../../src/core/coverage/coverageOf'
import { type OriginFlow, originFlow } from '../../../../src/core/coverage/plots/originFlow'
import type { ClaimId } from '../../../../src/core/ids'
import type { ClaimFindings } from '../../../../src/core/matching/findings'
import { article, claim, mention, outlet, revision } from '../records'
import { findings } from './findings'

const texts = ['a', 'b', 'c'].map((id) => revision(id, 'Flood. Fire. Frost.'))
const WORDS = ['Flood', 'Fire', 'Frost']

function credited(each: Article, ...credits: string[]): Article {
  return { ...each, metadata: { ...each.metadata, credits: { ...each.metadata.credits, value: credits } } }
}

/** Outlets Harbour Post, Vale Courier and Delta Wire; each states all three claims. Delta Wire credits VOA. */
const coverage = coverageOf({
  claims: [claim(1), claim(2), claim(3)],
  mentions: texts.flatMap((text) =>
    WORDS.map((words, index) => mention(`${text.articleId}${index}`, index + 1, text, words)),
  ),
  articles: [
    article('a', { outlet: 'x', publishedOn: '2026-01-01' }),
    article('b', { outlet: 'y', publishedOn: '2026-01-02' }),
    credited(article('c', { outlet: 'z', publishedOn: '2026-01-03' }), 'VOA'),
  ],
  outlets: [outlet('x', 'Harbour Post'), outlet('y', 'Vale Courier'), outlet('z', 'Delta Wire')],
  revisions: texts,
  readings: [],
})

/** A line a path: `origin > via > outlet: claims`. */
function drawing({ origins, paths, columns }: OriginFlow): string[] {
  const names = new Map(
    origins.map(({ key, place }) => [
      key,
      place.kind === 'named' ? place.name : `${columns[place.column]?.name} ${place.kind}`,
    ]),
  )
  return paths.map(({ origin, via, column, claims }) =>
    [names.get(origin), via, columns[column]?.name]
      .filter((part) => part !== null)
      .join(' > ')
      .concat(`: ${claims.map(({ number }) => number).join(' ')}`),
  )
}

const found = (...of: ClaimFindings[]) => new Map(of.map((each, index) => [`c${index + 1}` as ClaimId, each]))

describe('originFlow', () => {
  it('leads a shared source to each outlet, over whom it credits', () => {
    const reuters = findings({ origins: [[['a', 'b', 'c'], 'Reuters']] })
    const flow = originFlow(coverage, found(reuters, reuters))
    expect(drawing(flow)).toEqual([
      'Reuters > Harbour Post: 1 2',
      'Reuters > Vale Courier: 1 2',
      'Reuters > VOA > Delta Wire: 1 2',
    ])
    expect([flow.claimCount, flow.severalCount, flow.oneOriginCount]).toEqual([2, 2, 2])
  })

  it.each<[what: string, found: ClaimFindings, expected: string[]]>([
    [
      'an outlet that cites nobody is an origin itself',
      findings({
        origins: [
          [['a'], null],
          [['b'], null],
        ],
      }),
      ['Harbour Post outlet > Harbour Post: 1', 'Vale Courier outlet > Vale Courier: 1'],
    ],
    [
      'a single outlet that cites an agency is none',
      findings({ origins: [[['a'], null]], cited: { a: ['Reuters'] } }),
      ['Reuters > Harbour Post: 1'],
    ],
    [
      'a credit for the whole piece counts as a source where nobody is cited',
      findings({ origins: [[['c'], null]] }),
      ['VOA > Delta Wire: 1'],
    ],
    [
      'a source that has an article here is that outlet',
      findings({ origins: [[['a', 'b'], 'Harbour Post']] }),
      ['Harbour Post outlet > Harbour Post: 1', 'Harbour Post outlet > Vale Courier: 1'],
    ],
    [
      'outlets that share a text and name nobody have the earliest of them',
      findings({ origins: [[['b', 'a'], null]] }),
      ['Harbour Post shared > Harbour Post: 1', 'Harbour Post shared > Vale Courier: 1'],
    ],
    [
      'who is cited between is on the way',
      findings({ origins: [[['a', 'b'], 'Reuters']], cited: { a: ['Reuters'], b: ['Harbour Post'] } }),
      ['Reuters > Harbour Post: 1', 'Reuters > Harbour Post > Vale Courier: 1'],
    ],
    [
      'two spellings of one source are one',
      findings({
        origins: [
          [['a'], 'The Associated Press'],
          [['b'], 'AP'],
        ],
      }),
      ['AP > Harbour Post: 1', 'AP > Vale Courier: 1'],
    ],
  ])('%s', (_, each, expected) => {
    expect(drawing(originFlow(coverage, found(each)))).toEqual(expected)
  })

  it('puts named origins first, those with most claims before others', () => {
    const flow = originFlow(
      coverage,
      found(
        findings({
          origins: [
            [['a'], null],
            [['b'], 'AFP'],
          ],
        }),
        findings({ origins: [[['a', 'b'], 'Reuters']] }),
        findings({ origins: [[['a', 'b'], 'Reuters']] }),
      ),
    )
    expect(flow.origins.map(({ key, claims }) => `${key} ${claims.length}`)).toEqual([
      'named:reuters 2',
      'named:afp 1',
      'outlet:0 1',
    ])
    expect(flow.oneOriginCount).toBe(2)
  })

  it('leaves out claims without findings', () => {
    expect(drawing(originFlow(coverage, new Map()))).toEqual([])
  })

  it('lets every claim of a path stand in its origin, and every article once (seed 17)', () => {
    const groups = fc.constantFrom<readonly (readonly string[])[]>(
      [['a', 'b', 'c']],
      [['a', 'b'], ['c']],
      [['a'], ['b'], ['c']],
      [['b', 'c']],
    )
    const source = fc.constantFrom(null, 'Reuters', 'AP', 'Vale Courier')
    fc.assert(
      fc.property(fc.array(fc.tuple(groups, source), { minLength: 1, maxLength: 3 }), (given) => {
        const flow = originFlow(
          coverage,
          found(...given.map(([sets, name]) => findings({ origins: sets.map((set) => [set, name]) }))),
        )
        const claims = new Map(flow.origins.map((origin) => [origin.key, origin.claims]))
        for (const path of flow.paths) expect(claims.get(path.origin)).toEqual(expect.arrayContaining([...path.claims]))
        for (const [index, [sets]] of given.entries()) {
          const reached = flow.paths.filter(({ claims: own }) => own.some(({ number }) => number === index + 1))
          expect(new Set(reached.map(({ column }) => column)).size).toBe(sets.flat().length)
        }
      }),
      { seed: 17 },
    )
  })
})
