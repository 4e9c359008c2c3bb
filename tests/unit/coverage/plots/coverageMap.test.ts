import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../../src/core/coverage/coverageOf'
import { matrixOf } from '../../../../src/core/coverage/matrixRows'
import { type CoverageMap, coverageMap, MAP_KINDS } from '../../../../src/core/coverage/plots/coverageMap'
import type { ClaimId } from '../../../../src/core/ids'
import type { ClaimFindings } from '../../../../src/core/matching/findings'
import { article, claim, mention, outlet, reading, revision } from '../records'
import { discrepancy, findings, suggestion } from './findings'

const a = revision('a', 'The dam broke at noon. Nobody was hurt.')
const b = revision('b', 'A dam gave way. It was noon.')
const c = revision('c', 'Rain is forecast.')
const coverage = coverageOf({
  claims: [claim(2), claim(1), claim(3)],
  mentions: [
    mention('m1', 1, a, 'The dam broke'),
    mention('m2', 1, b, 'A dam gave way.'),
    mention('m3', 2, a, 'Nobody'),
  ],
  articles: [
    article('a', { outlet: 'x', publishedOn: '2026-01-01' }),
    article('b', { outlet: 'y', publishedOn: '2026-01-02' }),
    article('c', { outlet: 'z', publishedOn: '2026-01-03' }),
  ],
  outlets: [outlet('x'), outlet('y'), outlet('z')],
  revisions: [a, b, c],
  readings: [reading(b, [{ start: 0, end: b.text.length }])],
})

/** A line an outlet: `D` differs, `s` states, `?` suggestion, `-` absent, `/` not yet read. */
function drawing(map: CoverageMap): string[] {
  const letters = { differs: 'D', states: 's', suggestion: '?', absent: '-', notYetRead: '/', notApplicable: 'x' }
  return map.outlets.map(
    ({ cells, statedCount }) => `${cells.map(({ kind }) => letters[kind]).join('')} ${statedCount}`,
  )
}

const found = (of: Readonly<Record<number, ClaimFindings>>) =>
  new Map(Object.entries(of).map(([number, each]) => [`c${number}` as ClaimId, each]))

describe('coverageMap', () => {
  it('puts claims in the order of their numbers and tells four kinds of blank apart from stating', () => {
    const map = coverageMap(coverage, undefined, undefined)
    expect(map.claims.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(drawing(map)).toEqual(['ss/ 2', 's-- 1', '/// 0'])
    expect(map.reach).toEqual({ inAll: 0, inOne: 1, differing: 0 })
  })

  it('deepens both cells of a difference in which nobody tells it the common way, and no others', () => {
    const differing = findings({ discrepancies: [discrepancy('name', ['a', 'b']), discrepancy('number', ['a', 'b'])] })
    const map = coverageMap(coverage, found({ 1: differing }), undefined)
    expect(drawing(map)).toEqual(['Ds/ 2', 'D-- 1', '/// 0'])
    expect(map.outlets[0]?.cells[0]?.differences).toEqual(['number', 'name'])
    expect(map.reach.differing).toBe(1)
  })

  it('deepens the exception alone, as the matrix does, cell by cell', () => {
    const said = ['The dam of four gates broke.', 'A dam with four gates gave way.', 'The dam had five gates.']
    const revisions = said.map((text, index) => revision(`d${index}`, text))
    const story = coverageOf({
      claims: [claim(1, 'verified', 'The dam had four gates.'), claim(2)],
      mentions: revisions.map((each, index) => mention(`m${index}`, 1, each, each.text)),
      articles: revisions.map(({ articleId }, index) => article(articleId, { outlet: `o${index}` })),
      outlets: revisions.map((_, index) => outlet(`o${index}`)),
      revisions,
      readings: [],
    })
    const differing = findings({
      discrepancies: [discrepancy('number', ['d0', 'd2']), discrepancy('number', ['d1', 'd2'])],
    })
    const waiting = [suggestion(2, 'd1')]
    const map = coverageMap(story, found({ 1: differing }), waiting)
    expect(drawing(map)).toEqual(['s- 1', 's? 1', 'D- 1'])
    const matrix = matrixOf(story, { claims: found({ 1: differing }) }, waiting)
    const byOutlet = map.outlets.map((_, index) => matrix.rows.map(({ cells }) => cells[index]?.kind))
    expect(map.outlets.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual(byOutlet)
  })

  it('does not count a quiet difference', () => {
    const quiet = findings({ discrepancies: [discrepancy('name', ['a', 'b'], true)] })
    expect(drawing(coverageMap(coverage, found({ 1: quiet }), undefined))).toEqual(['ss/ 2', 's-- 1', '/// 0'])
  })

  it('outlines a cell where a suggestion waits, also a read one, never one that states the claim', () => {
    const waiting = [suggestion(1, 'a'), suggestion(2, 'b', 0.5), suggestion(2, 'b', 0.9), suggestion(3, 'c')]
    const map = coverageMap(coverage, undefined, waiting)
    expect(drawing(map)).toEqual(['ss/ 2', 's?- 1', '//? 0'])
    expect(map.outlets[1]?.cells[1]?.suggestion?.score).toBe(0.9)
    expect(map.counts).toEqual({ differs: 0, states: 3, suggestion: 2, absent: 1, notYetRead: 3, notApplicable: 0 })
  })

  it('counts every cell once, whatever is found (seed 31)', () => {
    const articles = ['a', 'b', 'c', 'elsewhere']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...articles)), { maxLength: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...articles), fc.constantFrom(...articles)), { maxLength: 6 }),
        (waiting, pairs) => {
          const map = coverageMap(
            coverage,
            found({ 1: findings({ discrepancies: pairs.map((pair) => discrepancy('date', pair)) }) }),
            waiting.map(([number, id]) => suggestion(number, id)),
          )
          const sum = MAP_KINDS.reduce((total, kind) => total + map.counts[kind], 0)
          expect(sum).toBe(9)
          // Neither differences nor suggestions change who states what.
          expect(map.outlets.map(({ statedCount }) => statedCount)).toEqual([2, 1, 0])
        },
      ),
      { seed: 31 },
    )
  })
})
