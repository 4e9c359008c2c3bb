import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/core/claim/claim'
import { claimRows, facetCounts, NO_FILTER } from '../../../src/core/coverage/claimRows'
import { firstTelling } from '../../../src/core/coverage/coverage'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import { matrixOf } from '../../../src/core/coverage/matrixRows'
import { outletCounts } from '../../../src/core/coverage/outletCounts'
import { coverageMap } from '../../../src/core/coverage/plots/coverageMap'
import { statusByOutlet } from '../../../src/core/coverage/plots/statusByOutlet'
import { article, claim, mention, outlet, reading, revision } from './records'

const hurt = 'Nobody was hurt.'
const older = revision('a', `The dam of the upper lake broke at noon. ${hurt}`)
const newer = revision(
  'a',
  'The dam of the upper lake broke at noon. The mayor of Hamrun opens a new school on Friday.',
  2,
)
const other = revision('b', `${hurt} It rained.`)

/** Claim 1 stood in outlet x and is gone; claim 2 is gone there and stands in outlet y. */
function story(isRead: boolean, others: readonly Mention[] = []) {
  return coverageOf({
    claims: [claim(1, 'verified'), claim(2, 'disputed')],
    mentions: [mention('m1', 1, older, hurt), mention('m2', 2, older, hurt), mention('m3', 2, other, hurt), ...others],
    articles: [article('a', { outlet: 'x', revision: 'a-2' }), article('b', { outlet: 'y' })],
    outlets: [outlet('x'), outlet('y')],
    revisions: [older, newer, other],
    readings: isRead ? [reading(newer, [{ start: 0, end: newer.text.length }])] : [],
  })
}

describe('a claim whose words are gone', () => {
  it('is stated by no outlet any more, whatever counts it', () => {
    const coverage = story(true)
    expect(
      coverage.rows.map(({ outletCount, mentionCount, orphanCount }) => [outletCount, mentionCount, orphanCount]),
    ).toEqual([
      [0, 1, 1],
      [1, 2, 1],
    ])
    const rows = claimRows(coverage)
    expect(rows.map(({ outletKeys }) => outletKeys)).toEqual([[], ['outlet:y']])
    expect([...facetCounts(rows, NO_FILTER).outlets]).toEqual([['outlet:y', 1]])
    expect(outletCounts(coverage).map(({ states, alone }) => [states, alone])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(statusByOutlet(coverage).map(({ total }) => total)).toEqual([0, 1])
  })

  it.each([
    [true, 'absent'],
    [false, 'notYetRead'],
  ] as const)('is to the plots what the newest text does with it: read %s, %s', (isRead, kind) => {
    const { outlets } = coverageMap(story(isRead), undefined, undefined)
    expect(outlets[0]?.cells.map((cell) => cell.kind)).toEqual([kind, kind])
    expect(outlets.map(({ statedCount }) => statedCount)).toEqual([0, 1])
  })

  it('counts for no status of its article, but by itself, unless a passage of it still stands there', () => {
    const counts = ({ articles }: ReturnType<typeof story>) =>
      articles.map(({ claimCounts, goneCount }) => [
        claimCounts.verified + claimCounts.unverified + claimCounts.disputed,
        goneCount,
      ])
    expect(counts(story(true))).toEqual([
      [0, 2],
      [1, 0],
    ])
    const noon = mention('m4', 2, older, 'The dam of the upper lake broke at noon.')
    expect(counts(story(true, [noon]))).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  it('is kept in its cell, and counted by itself in the matrix', () => {
    const coverage = story(true)
    const matrix = matrixOf(coverage, undefined, undefined)
    expect(matrix.rows[0]?.cells[0]).toMatchObject({ kind: 'states', tellings: [{ words: hurt }] })
    expect(matrix).toMatchObject({ goneCount: 2, cellCounts: { states: 1, absent: 0, notYetRead: 1 } })
    expect(coverage.rows[1] && firstTelling(coverage.rows[1])?.mentionId).toBe('m3')
  })
})
