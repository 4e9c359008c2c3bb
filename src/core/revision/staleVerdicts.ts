/** Claims whose words changed since somebody judged them. */
import type { CoverageRow, Telling } from '../coverage/coverage'
import type { ClaimId } from '../ids'

/**
 * The tellings of a claim that say other words now than those the status rests on; empty where the verdict is fresh.
 *
 * A mention stays pinned to the revision in which somebody last saw its words. What stands there word for word, also at
 * another place, is not stale; what is gone altogether is an orphan and said as such.
 */
export function staleTellings({ cells }: Pick<CoverageRow, 'cells'>): Telling[] {
  return cells.flatMap((cell) =>
    cell.kind === 'states' ? cell.tellings.filter(({ place }) => place.kind === 'similar') : [],
  )
}

/** The claims of a story whose words changed since their status was set or confirmed, each with the tellings that did. */
export function staleVerdicts(rows: readonly CoverageRow[]): Map<ClaimId, Telling[]> {
  return new Map(
    rows.flatMap((row) => {
      const stale = staleTellings(row)
      return stale.length === 0 ? [] : [[row.claim.id, stale] as const]
    }),
  )
}
