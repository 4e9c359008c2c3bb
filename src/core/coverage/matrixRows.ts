/** The matrix in full: every row with its cells, its origins and what it is ordered by. */
import type { ArticleId, ClaimId } from '../ids'
import type { StoryFindings } from '../matching/findings'
import type { Suggestion } from '../matching/suggest'
import { staleTellings } from '../revision/staleVerdicts'
import { type ColumnOrigins, columnOrigins } from './columnOrigins'
import { type Coverage, type CoverageRow, isOrphan } from './coverage'
import { type MatrixCell, type MatrixCellKind, matrixCells } from './matrixCells'

export type MatrixRow = {
  readonly coverage: CoverageRow
  readonly cells: readonly MatrixCell[]
  /** Null until the engine has compared the claim's tellings. */
  readonly origins: ColumnOrigins | null
  /** Outlets whose telling cannot be right together with another's. */
  readonly conflictCount: number
  /** Outlets that are the exception in anything. */
  readonly differsCount: number
  /** Where the claim first appears: the article by its place in the order of publication, then the offset in its text. */
  readonly first: readonly [article: number, start: number]
}

export type Matrix = {
  readonly rows: readonly MatrixRow[]
  readonly cellCounts: Readonly<Record<MatrixCellKind, number>>
  /** Cells whose outlet stated the claim and whose words are all gone: counted here alone. */
  readonly goneCount: number
  /** Cells with words that changed since the claim's status was set: counted by their kind as well. */
  readonly staleCount: number
}

/** Whether all that an outlet said of a claim is gone from its newest texts. */
export function isGone(cell: MatrixCell): boolean {
  return cell.kind === 'states' && cell.tellings.every(isOrphan)
}

/** Whether an outlet says a claim in other words now than those the status rests on. */
export function isStale(cell: MatrixCell): boolean {
  if (cell.kind !== 'states' && cell.kind !== 'differs') return false
  return staleTellings({ cells: [{ kind: 'states', tellings: cell.tellings }] }).length > 0
}

const NEVER: MatrixRow['first'] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
const NO_SUGGESTIONS: readonly Suggestion[] = []

/** The rows in the order of the coverage. Findings and suggestions are looked up by claim; both may still be missing. */
export function matrixOf(
  coverage: Coverage,
  findings: Pick<StoryFindings, 'claims'> | undefined,
  suggestions: readonly Suggestion[] | undefined,
): Matrix {
  const texts = new Map<string, string>(coverage.articles.map(({ article, text }) => [article.id, text]))
  const textOf = (article: string): string => texts.get(article) ?? ''
  const places = new Map(coverage.articles.map(({ article }, index) => [article.id, index]))
  const waiting = new Map<ClaimId, Suggestion[]>()
  for (const each of suggestions ?? []) {
    const own = waiting.get(each.claim)
    if (own === undefined) waiting.set(each.claim, [each])
    else own.push(each)
  }
  const cellCounts = { differs: 0, states: 0, absent: 0, notYetRead: 0, notApplicable: 0, suggestion: 0 }
  let goneCount = 0
  let staleCount = 0
  const rows = coverage.rows.map((row): MatrixRow => {
    const found = findings?.claims.get(row.claim.id)
    const cells = matrixCells(
      row.cells,
      coverage.columns,
      row.claim.text,
      { discrepancies: found?.discrepancies ?? [], suggestions: waiting.get(row.claim.id) ?? NO_SUGGESTIONS },
      textOf,
    )
    let conflictCount = 0
    for (const cell of cells) {
      if (isGone(cell)) goneCount++
      else cellCounts[cell.kind]++
      if (isStale(cell)) staleCount++
      if (cell.kind === 'differs' && cell.differences.some(({ conflict }) => conflict)) conflictCount++
    }
    return {
      coverage: row,
      cells,
      origins: found === undefined ? null : columnOrigins(found.origins, row.cells, coverage.columns),
      conflictCount,
      differsCount: cells.filter(({ kind }) => kind === 'differs').length,
      first: firstPlace(row, places),
    }
  })
  return { rows, cellCounts, goneCount, staleCount }
}

function firstPlace({ cells }: CoverageRow, places: ReadonlyMap<ArticleId, number>): MatrixRow['first'] {
  let first = NEVER
  for (const cell of cells) {
    if (cell.kind !== 'states') continue
    for (const { articleId, place } of cell.tellings) {
      const start = place.kind === 'orphan' ? Number.POSITIVE_INFINITY : place.span.start
      const here: MatrixRow['first'] = [places.get(articleId) ?? Number.POSITIVE_INFINITY, start]
      if (here[0] < first[0] || (here[0] === first[0] && here[1] < first[1])) first = here
    }
  }
  return first
}

export const MATRIX_ORDERS = ['number', 'coverage', 'contradiction', 'time'] as const
/** By the claims' numbers; those that most outlets state, or that most contradict, first; as they appeared. */
export type MatrixOrder = (typeof MATRIX_ORDERS)[number]

/** The rows in an order; ties stay in the order of the claims' numbers. */
export function matrixRows(rows: readonly MatrixRow[], order: MatrixOrder): MatrixRow[] {
  const byNumber = rows.toSorted((a, b) => a.coverage.claim.number - b.coverage.claim.number)
  switch (order) {
    case 'number':
      return byNumber
    case 'coverage':
      return byNumber.sort((a, b) => b.coverage.outletCount - a.coverage.outletCount)
    case 'contradiction':
      return byNumber.sort((a, b) => b.conflictCount - a.conflictCount || b.differsCount - a.differsCount)
    case 'time':
      // Not by subtraction: what never appears stands at infinity, and infinity less itself is no number.
      return byNumber.sort((a, b) => compare(a.first[0], b.first[0]) || compare(a.first[1], b.first[1]))
    default:
      return order satisfies never
  }
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
