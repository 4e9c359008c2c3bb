import type { CoverageRow } from './coverage'

/** By the claims' numbers, or those that most outlets state first. */
export type MatrixOrder = 'number' | 'coverage'

/** The rows in an order; ties stay in the order of the claims' numbers. */
export function matrixRows(rows: readonly CoverageRow[], order: MatrixOrder): CoverageRow[] {
  const byNumber = rows.toSorted((a, b) => a.claim.number - b.claim.number)
  if (order === 'number') return byNumber
  return byNumber.sort((a, b) => b.outletCount - a.outletCount)
}
