import { filterClaimsBy } from '../../app/state/claimsTable'
import type { Status } from '../../core/claim/claim'
import { type ClaimFilter, type FacetCounts, ORIGIN_RANGES, type OriginRange } from '../../core/coverage/claimRows'
import type { CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { DISCREPANCY_KINDS } from '../../core/matching/discrepancies/findDiscrepancies'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'
import { Glyph } from '../../ui/Glyph'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import styles from './Facets.module.css'

/** What needs work first, as the table's groups. */
const FACET_STATUSES = ['disputed', 'unverified', 'verified'] as const satisfies readonly Status[]

/** Numbers of origins as the filters print them. */
export const RANGE_WORDS: Record<OriginRange, string> = { one: 'One origin', two: 'Two', threeOrMore: 'Three or more' }

/** Filters by status, origins, discrepancy and outlet, each with how many rows it would show. On a narrow window `ClaimsBar` opens them. */
export function Facets({
  columns,
  filter,
  counts,
  isCompared,
  isOpen,
}: {
  columns: readonly CoverageColumn[]
  filter: ClaimFilter
  counts: FacetCounts
  /** Whether the engine has spoken; before it, nothing is known of origins and discrepancies. */
  isCompared: boolean
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
        <h2>Origins</h2>
        {ORIGIN_RANGES.map((range) => (
          <label key={range} className={`${styles.plain} ${counts.origins[range] === 0 ? styles.zero : ''}`}>
            <input
              type="checkbox"
              checked={filter.origins.includes(range)}
              onChange={() => filterClaimsBy({ origins: toggled(filter.origins, range) })}
            />
            <span>{RANGE_WORDS[range]}</span>
            <FacetCount count={counts.origins[range]} isKnown={isCompared} />
          </label>
        ))}
      </section>
      <section>
        <h2>Discrepancy</h2>
        {DISCREPANCY_KINDS.map((kind) => {
          const count = counts.kinds.get(kind) ?? 0
          return (
            <label key={kind} className={count === 0 ? styles.zero : undefined}>
              <input
                type="checkbox"
                checked={filter.kinds.includes(kind)}
                onChange={() => filterClaimsBy({ kinds: toggled(filter.kinds, kind) })}
              />
              <span className={styles.glyph} aria-hidden="true">
                <Glyph name={kind} />
              </span>
              <span>{DISCREPANCY_WORDS[kind]}</span>
              <FacetCount count={count} isKnown={isCompared} />
            </label>
          )
        })}
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

function FacetCount({ count, isKnown }: { count: number; isKnown: boolean }) {
  return (
    <span className={styles.count} title={isKnown ? undefined : 'Still comparing'}>
      {isKnown ? count : '…'}
    </span>
  )
}

function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
}
