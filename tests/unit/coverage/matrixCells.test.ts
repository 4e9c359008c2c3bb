import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/core/coverage/coverage'
import { exceptions, type MatrixCell, matrixCells } from '../../../src/core/coverage/matrixCells'
import type { ArticleId, ClaimId, MentionId, RevisionId } from '../../../src/core/ids'
import type { Discrepancy, DiscrepancyKind } from '../../../src/core/matching/discrepancies/findDiscrepancies'
import type { Suggestion } from '../../../src/core/matching/suggest'
import { finding } from './findings'

/** Every two outlets whose words are not the same, by position; a blank says nothing of it. */
function pairsOf(words: string): [number, number][] {
  const said = words.split(' ').map((word) => (word === '-' ? null : word))
  return said.flatMap((a, i) =>
    said.flatMap((b, j): [number, number][] => (i < j && a !== null && b !== null && a !== b ? [[i, j]] : [])),
  )
}

const outletsOf = (pairs: readonly (readonly [number, number])[]) => [...exceptions(pairs)].sort((a, b) => a - b)

describe('exceptions', () => {
  it.each([
    ['four four', []],
    ['four five', [0, 1]],
    ['four five -', [0, 1]],
    ['four four five', [2]],
    ['five four four - four', [0]],
    ['four four five five', [0, 1, 2, 3]],
    ['four four four five five', [3, 4]],
    ['four four five six seven', [2, 3, 4]],
    ['four four five five six', [0, 1, 2, 3, 4]],
    ['one two three', [0, 1, 2]],
  ])('of %s are %j', (words, expected) => {
    expect(outletsOf(pairsOf(words))).toEqual(expected)
  })

  it('takes the claim’s own words for the common way only where the outlets do not settle it', () => {
    expect([...exceptions(pairsOf('four four five five'), () => new Set([2, 3]))]).toEqual([0, 1])
    expect([...exceptions(pairsOf('four four five'), () => new Set([2]))]).toEqual([2])
  })

  it('loses no difference where agreement does not carry over', () => {
    const pairs = [
      [0, 2],
      [0, 4],
      [1, 3],
      [2, 4],
    ] as const
    // 1 and 3 differ from one only and from each other, so there is no common way.
    expect(outletsOf(pairs)).toEqual([0, 1, 2, 3, 4])
    // 4 agrees with most and differs from 3 only; 0 and 2 differ from each other all the same.
    const around = [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [3, 4],
    ] as const
    expect(outletsOf(around)).toEqual([0, 1, 2, 3])
  })
})

const TEXTS: Record<string, string> = { a: 'four sources', b: 'four of them', c: 'five sources', d: 'sources' }
const columns = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ articleIds: [id as ArticleId] }))
const states = (article: string): Cell => ({
  kind: 'states',
  tellings: [
    {
      mentionId: `m-${article}` as MentionId,
      articleId: article as ArticleId,
      words: TEXTS[article] ?? '',
      place: { kind: 'exact', span: { start: 0, end: 4 } },
    },
  ],
})
const UNREAD: Cell = { kind: 'notYetRead', readCount: 0, sentenceCount: 4 }
const WORD = [{ start: 0, end: 4 }]
const differ = (kind: DiscrepancyKind, a: string, b: string, given: Partial<Discrepancy> = {}): Discrepancy =>
  finding(kind, { between: [a, b], words: [WORD, WORD], ...given })
const suggestionIn = (article: string): Suggestion => ({
  article: article as ArticleId,
  span: { start: 0, end: 4 },
  score: 0.8,
  reasons: [],
  claim: 'c1' as ClaimId,
  revision: 'r' as RevisionId,
  discrepancies: [],
})

/** `sourceCount “five” +1`, `states`, `suggestion`. */
function printed(cell: MatrixCell): string {
  if (cell.kind !== 'differs') return cell.kind
  const [first] = cell.differences
  const more = cell.differences.length > 1 ? ` +${cell.differences.length - 1}` : ''
  return `${first?.kind} ${first?.words === null ? 'none' : `“${first?.words}”`}${more}`
}

function cellsOf(
  cells: readonly Cell[],
  discrepancies: readonly Discrepancy[],
  suggested: readonly string[] = [],
  claimText = '',
) {
  const found = { discrepancies, suggestions: suggested.map(suggestionIn) }
  return matrixCells(cells, columns, claimText, found, (id) => TEXTS[id] ?? '').map(printed)
}

const three = [states('a'), states('b'), states('c'), UNREAD, { kind: 'absent' } as const]

describe('matrixCells', () => {
  it('darkens the exception only, with its own words', () => {
    expect(cellsOf(three, [differ('sourceCount', 'a', 'c'), differ('sourceCount', 'c', 'b')])).toEqual([
      'states',
      'states',
      'sourceCount “five”',
      'notYetRead',
      'absent',
    ])
  })

  it('shows the weightiest kind and counts the others once each', () => {
    const two = [states('a'), UNREAD, states('c'), UNREAD, UNREAD]
    const all = [
      differ('hedge', 'a', 'c'),
      differ('number', 'a', 'c'),
      differ('number', 'a', 'c'),
      differ('name', 'a', 'c'),
    ]
    expect(cellsOf(two, all)).toEqual([
      'number “four” +2',
      'notYetRead',
      'number “five” +2',
      'notYetRead',
      'notYetRead',
    ])
  })

  it.each([
    ['Four sources said so.', ['states', 'number “five”']],
    ['Five sources said so.', ['number “four”', 'states']],
    ['Fourteen said so.', ['number “four”', 'number “five”']],
    ['Four or five said so.', ['number “four”', 'number “five”']],
  ])('lets the claim’s own words decide between two: %s', (claimText, expected) => {
    const two = [states('a'), UNREAD, states('c'), UNREAD, UNREAD]
    const [first, , second] = cellsOf(two, [differ('number', 'a', 'c')], [], claimText)
    expect([first, second]).toEqual(expected)
  })

  it('does not count what is quiet, nor outlets that no longer state it', () => {
    expect(cellsOf(three, [differ('name', 'a', 'b', { quiet: true }), differ('number', 'a', 'd')])).toEqual([
      'states',
      'states',
      'states',
      'notYetRead',
      'absent',
    ])
  })

  it('says that no words are given where the others say more, and prefers a conflict with words', () => {
    const two = [states('a'), UNREAD, states('c'), UNREAD, UNREAD]
    expect(cellsOf(two, [differ('sourceCount', 'a', 'c', { words: [[], WORD] })])[0]).toBe('sourceCount none')
    expect(
      cellsOf(two, [
        differ('number', 'a', 'c', { words: [[{ start: 5, end: 12 }], WORD], conflict: false }),
        differ('number', 'a', 'c'),
      ])[0],
    ).toBe('number “four”')
  })

  it('lets a suggestion wait where the outlet does not state it, unless it cannot', () => {
    const cells = [states('a'), UNREAD, { kind: 'absent' }, { kind: 'notApplicable' }, UNREAD] as const
    expect(cellsOf(cells, [], ['a', 'b', 'c', 'd'])).toEqual([
      'states',
      'suggestion',
      'suggestion',
      'notApplicable',
      'notYetRead',
    ])
  })
})
