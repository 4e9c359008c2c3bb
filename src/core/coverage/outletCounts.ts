import { type Coverage, standingCell } from './coverage'

/** Claims that one column states, and those it does not, by why. */
export type OutletCounts = {
  readonly states: number
  /** Stated by this column only. */
  readonly alone: number
  /** Stated by no column before this one, in the order of publication. */
  readonly first: number
  readonly absent: number
  readonly notYetRead: number
}

/** One for each column, in their order. */
export function outletCounts({ columns, rows }: Coverage): OutletCounts[] {
  const counts = columns.map(() => ({ states: 0, alone: 0, first: 0, absent: 0, notYetRead: 0 }))
  for (const { cells, outletCount } of rows) {
    let isTold = false
    for (const [index, cell] of cells.entries()) {
      const { kind } = standingCell(cell)
      const count = counts[index]
      if (count === undefined || kind === 'notApplicable') continue
      count[kind]++
      if (kind !== 'states') continue
      if (outletCount === 1) count.alone++
      if (!isTold) count.first++
      isTold = true
    }
  }
  return counts
}
