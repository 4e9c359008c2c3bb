import { useId } from 'react'
import {
  CLAIM_COLUMNS,
  type ClaimColumn,
  filterClaimsBy,
  groupClaims,
  OPTIONAL_COLUMNS,
  showColumn,
  sortClaimsBy,
  useClaimsLayout,
} from '../../app/state/claimsTable'
import { numberWords } from '../../app/words'
import { type ClaimFilter, isFiltering } from '../../core/coverage/claimRows'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { Glyph } from '../../ui/Glyph'
import styles from './ClaimsBar.module.css'
import { COLUMN_WORDS } from './claimColumns'

const SORT_WORDS: Record<ClaimColumn, string> = {
  number: 'number',
  status: 'status',
  claim: 'claim',
  outlets: 'outlets',
  origins: 'origins',
  discrepancies: 'discrepancies',
  speaker: 'speaker',
  mentions: 'mentions',
  changed: 'last change',
}

/** Over the table: filter by words, order, groups and columns. */
export function ClaimsBar({
  filter,
  shownCount,
  totalCount,
  areFiltersOpen,
  onFilters,
}: {
  filter: ClaimFilter
  shownCount: number
  totalCount: number
  areFiltersOpen: boolean
  onFilters: () => void
}) {
  const { sortedBy, isGrouped } = useClaimsLayout()
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <TextField
          label="Filter claims"
          hideLabel
          type="search"
          placeholder="Filter by words"
          value={filter.words}
          onChange={(event) => filterClaimsBy({ words: event.target.value })}
        />
      </div>
      <Button
        className={styles.filters}
        aria-expanded={areFiltersOpen}
        aria-controls="claim-filters"
        onClick={onFilters}
      >
        Filters
      </Button>
      <span className={styles.shown} aria-live="polite">
        {isFiltering(filter) && `${numberWords(shownCount)} of ${numberWords(totalCount)}`}
      </span>
      <span className={styles.choice}>
        <label>
          Sorted by{' '}
          <select value={sortedBy.column} onChange={(event) => sortClaimsBy(event.target.value as ClaimColumn)}>
            {CLAIM_COLUMNS.map((column) => (
              <option key={column} value={column}>
                {SORT_WORDS[column]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          aria-label="Reverse the order"
          aria-pressed={sortedBy.isDescending}
          onClick={() => sortClaimsBy(sortedBy.column)}
        >
          <Glyph name="down" />
        </button>
      </span>
      <label className={styles.choice}>
        <input type="checkbox" checked={isGrouped} onChange={(event) => groupClaims(event.target.checked)} />
        Group by status
      </label>
      <ColumnsMenu />
    </div>
  )
}

function ColumnsMenu() {
  const menuId = useId()
  const hidden = useClaimsLayout((state) => state.hidden)
  return (
    <div className={styles.columns}>
      <Button popoverTarget={menuId} className={styles.opener ?? ''}>
        Columns
        <Glyph name="down" />
      </Button>
      <fieldset id={menuId} popover="auto" className={styles.menu} aria-label="Columns shown">
        {OPTIONAL_COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={!hidden.includes(column)}
              onChange={(event) => showColumn(column, event.target.checked)}
            />
            {COLUMN_WORDS[column]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
