import { describe, expect, it } from 'vitest'
import { columnOrigins, groupByOrigin } from '../../../src/core/coverage/columnOrigins'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import { type MatrixOrder, matrixOf, matrixRows } from '../../../src/core/coverage/matrixRows'
import { finding, found, origins } from './findings'
import { article, claim, mention, outlet, revision } from './records'

const a = revision('a', 'The ferry was late. The dam broke. The café shut.')
const b = revision('b', 'A dam gave way. A café shut.')
const c = revision('c', 'The dam held.')
const coverage = coverageOf({
  claims: [claim(4), claim(3), claim(2), claim(1)],
  mentions: [
    mention('m1', 1, b, 'A dam'),
    mention('m2', 2, a, 'The dam broke'),
    mention('m3', 2, b, 'A dam gave'),
    mention('m4', 2, c, 'The dam held'),
    mention('m5', 3, a, 'The café shut'),
    mention('m6', 3, b, 'A café shut'),
  ],
  articles: [
    article('a', { outlet: 'x', publishedOn: '2026-01-01' }),
    article('b', { outlet: 'y', publishedOn: '2026-01-02' }),
    article('c', { outlet: 'z', publishedOn: '2026-01-03' }),
  ],
  outlets: [outlet('x'), outlet('y'), outlet('z')],
  revisions: [a, b, c],
  readings: [],
})
const findings = found({
  c2: { discrepancies: [finding('hedge', { conflict: false })], origins: [['a', 'b'], ['c']] },
  c3: { discrepancies: [finding('number')], origins: [['b', 'a', 'c']] },
  c1: { origins: [] },
})
const matrix = matrixOf(coverage, findings, undefined)

describe('matrixOf', () => {
  it.each<[MatrixOrder, number[]]>([
    ['number', [1, 2, 3, 4]],
    ['coverage', [2, 3, 1, 4]],
    ['contradiction', [3, 2, 1, 4]],
    ['time', [2, 3, 1, 4]],
  ])('orders by %s, ties by number', (order, expected) => {
    expect(matrixRows(matrix.rows, order).map((row) => row.coverage.claim.number)).toEqual(expected)
  })

  it('counts the cells of each kind', () => {
    expect(matrix.cellCounts).toEqual({
      differs: 4,
      states: 2,
      absent: 4,
      notYetRead: 2,
      notApplicable: 0,
      suggestion: 0,
    })
    expect(matrixOf(coverage, undefined, undefined).cellCounts.differs).toBe(0)
  })

  it('names the origin of each column, and none before the engine has compared', () => {
    expect(matrix.rows.map((row) => row.origins)).toEqual([
      null,
      { groups: [2], ofColumn: [0, 0, null] },
      { groups: [2, 1], ofColumn: [0, 0, 1] },
      null,
    ])
  })
})

describe('groupByOrigin', () => {
  it('puts the columns of one origin together, their cells with them', () => {
    const grouped = groupByOrigin(coverage, [
      { articles: ['b'], source: null },
      { articles: ['c', 'a'], source: 'Agency' },
    ])
    expect(grouped.coverage.columns.map(({ key }) => key)).toEqual(['outlet:x', 'outlet:z', 'outlet:y'])
    expect(grouped.groups).toEqual([
      { source: 'Agency', columnCount: 2 },
      { source: null, columnCount: 1 },
    ])
    const row = grouped.coverage.rows.find(({ claim: { number } }) => number === 3)
    expect(row?.cells.map(({ kind }) => kind)).toEqual(['states', 'absent', 'states'])
  })

  it('leaves an article that no origin names to itself', () => {
    expect(groupByOrigin(coverage, []).groups.map(({ columnCount }) => columnCount)).toEqual([1, 1, 1])
  })
})

describe('columnOrigins', () => {
  it('counts an outlet once, however many of its articles are named', () => {
    const two = [{ articleIds: coverage.articles.slice(0, 2).map((each) => each.article.id) }]
    expect(columnOrigins(origins([['a'], ['b']]), [{ kind: 'states' }], two)).toEqual({ groups: [1, 0], ofColumn: [0] })
  })
})
