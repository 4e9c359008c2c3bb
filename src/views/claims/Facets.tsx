import { filterClaimsBy } from '../../app/state/claimsTable'
import type { Status } from '../../core/claim/claim'
import type { ClaimFilter, FacetCounts } from '../../core/coverage/claimRows'
import type { CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import styles from './Facets.module.css'

/** What needs work first, as the table's groups. */
const FACET_STATUSES = ['disputed', 'unverified', 'verified'] as const satisfies readonly Status[]

/** Filters by status and outlet, each with how many rows it would show. On a narrow window `ClaimsBar` opens them. */
export function Facets({
  columns,
  filter,
  counts,
  isOpen,
}: {
  columns: readonly CoverageColumn[]
  filter: ClaimFilter
  counts: FacetCounts
  /** Matters on a narrow window only. */
  isOpen: boolean
}) {
  return (
    <aside id="claim-filters" className={`${styles.facets} ${isOpen ? styles.open : ''}`} aria-label="Filters">
      <section>
        <h2>Status</h2>
        {FACET_STATUSES.map((status) => (
          <label key={status} className={counts.statuses[status] === 0 ? styles.zero : undefined}>
            <input
              type="checkbox"
              checked={filter.statuses.includes(status)}
              onChange={() => filterClaimsBy({ statuses: toggled(filter.statuses, status) })}
            />
            <span className={styles.glyph} aria-hidden="true">
              <StatusMark status={status} bare />
            </span>
            <span>{STATUS_WORDS[status]}</span>
            <span className={styles.count}>{counts.statuses[status]}</span>
          </label>
        ))}
      </section>
      <section>
        <h2>Outlet</h2>
        {columns.map((column) => {
          const count = counts.outlets.get(column.key) ?? 0
          return (
            <label key={column.key} className={`${styles.plain} ${count === 0 ? styles.zero : ''}`}>
              <input
                type="checkbox"
                checked={filter.outletKeys.includes(column.key)}
                onChange={() => filterClaimsBy({ outletKeys: toggled(filter.outletKeys, column.key) })}
              />
              <span>{columnName(column)}</span>
              <span className={styles.count}>{count}</span>
            </label>
          )
        })}
      </section>
    </aside>
  )
}

function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
}
