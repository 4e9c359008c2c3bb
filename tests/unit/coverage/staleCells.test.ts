import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import { isStale, matrixOf } from '../../../src/core/coverage/matrixRows'
import { finding, found } from './findings'
import { article, claim, mention, outlet, revision } from './records'

const told = 'Divers found cracks in 37 of the 212 piles that carry the quay.'
const older = revision('a', `${told} Nobody was hurt when the lamp fell.`)
const newer = revision('a', `${told.replace('37', '73')} Nobody was hurt when the lamp fell.`, 2)
const other = revision('b', told)
const coverage = coverageOf({
  claims: [claim(1, 'verified', told), claim(2, 'verified')],
  mentions: [
    mention('m1', 1, older, told),
    mention('m2', 1, other, told),
    mention('m3', 2, older, 'Nobody was hurt when the lamp fell.'),
  ],
  articles: [article('a', { outlet: 'x', revision: 'a-2' }), article('b', { outlet: 'y' })],
  outlets: [outlet('x'), outlet('y')],
  revisions: [older, newer, other],
  readings: [],
})

describe('a cell whose words changed since the status was set', () => {
  it.each([
    ['states', undefined],
    ['differs', found({ c1: { discrepancies: [finding('number')] } })],
  ] as const)('is told from the others and counted, where it %s', (kind, findings) => {
    const matrix = matrixOf(coverage, findings, undefined)
    expect(matrix.rows.map(({ cells }) => cells.map(isStale))).toEqual([
      [true, false],
      [false, false],
    ])
    expect(matrix.rows[0]?.cells[0]?.kind).toBe(kind)
    expect(matrix.staleCount).toBe(1)
    expect(Object.values(matrix.cellCounts).reduce((sum, count) => sum + count)).toBe(4)
  })
})
