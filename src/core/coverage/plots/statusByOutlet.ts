/** The numbers behind "Status by outlet": the claims that each outlet states, by their status. */
import { type Claim, STATUSES, type Status } from '../../claim/claim'
import { type Coverage, type CoverageColumn, standingCell } from '../coverage'

export type OutletStatuses = {
  readonly column: CoverageColumn
  /** In the order of their numbers. */
  readonly claims: Readonly<Record<Status, readonly Claim[]>>
  readonly total: number
}

/** One for each outlet, in the order of publication. */
export function statusByOutlet({ columns, rows }: Coverage): OutletStatuses[] {
  const byNumber = rows.toSorted((a, b) => a.claim.number - b.claim.number)
  return columns.map((column, index) => {
    const stated = byNumber.flatMap(({ claim, cells }) => {
      const cell = cells[index]
      return cell !== undefined && standingCell(cell).kind === 'states' ? [claim] : []
    })
    const claims = Object.fromEntries(
      STATUSES.map((status) => [status, stated.filter((claim) => claim.status === status)]),
    ) as Record<Status, Claim[]>
    return { column, claims, total: stated.length }
  })
}
