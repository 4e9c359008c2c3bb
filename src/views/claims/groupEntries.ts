import type { Status } from '../../core/claim/claim'
import type { ClaimRow } from '../../core/coverage/claimRows'
import type { ClaimId } from '../../core/ids'

/** What the table draws one under the other: claims, and over each run of one status its heading. */
export type Entry =
  /** `gridRow` is the place in the grid: 1 for the first claim. */
  | { readonly kind: 'claim'; readonly key: ClaimId; readonly row: ClaimRow; readonly gridRow: number }
  | { readonly kind: 'group'; readonly key: string; readonly status: Status; readonly count: number }

/** Puts a heading over each status; `rows` must be sorted by status then. */
export function groupEntries(rows: readonly ClaimRow[], isGrouped: boolean): Entry[] {
  const counts = { verified: 0, unverified: 0, disputed: 0 }
  for (const { coverage } of rows) counts[coverage.claim.status]++
  let last: Status | null = null
  return rows.flatMap((row, index): Entry[] => {
    const entry: Entry = { kind: 'claim', key: row.id, row, gridRow: index + 1 }
    const { status } = row.coverage.claim
    if (!isGrouped || status === last) return [entry]
    last = status
    return [{ kind: 'group', key: `group:${status}`, status, count: counts[status] }, entry]
  })
}
