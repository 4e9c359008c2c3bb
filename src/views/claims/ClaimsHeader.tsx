import { useEffect, useRef } from 'react'
import { type ClaimColumn, sortClaimsBy } from '../../app/state/claimsTable'
import { Glyph } from '../../ui/Glyph'
import { GridPart } from '../../ui/grid/GridPart'
import { cellProps } from '../../ui/grid/useGrid'
import styles from './ClaimsTable.module.css'
import { COLUMN_WORDS } from './claimColumns'

/** The header row: a checkbox for all rows shown, then a button a column that sorts by it. */
export function ClaimsHeader({
  columns,
  sortedBy,
  stop,
  selection,
  onSelectAll,
}: {
  columns: readonly ClaimColumn[]
  sortedBy: { readonly column: ClaimColumn; readonly isDescending: boolean }
  /** The column of the tab stop; null while it is in a row below. */
  stop: number | null
  selection: 'none' | 'some' | 'all'
  onSelectAll: (all: boolean) => void
}) {
  const all = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = selection === 'some'
  }, [selection])
  return (
    <GridPart part="rowgroup" className={styles.header}>
      <GridPart part="row" aria-rowindex={1}>
        <GridPart part="columnheader" className={styles.select}>
          <input
            ref={all}
            type="checkbox"
            aria-label="Select all claims shown"
            checked={selection === 'all'}
            onChange={(event) => onSelectAll(event.target.checked)}
            {...cellProps(0, 0, stop)}
          />
        </GridPart>
        {columns.map((column, index) => (
          <GridPart
            key={column}
            part="columnheader"
            className={styles[column]}
            aria-sort={sortedBy.column !== column ? 'none' : sortedBy.isDescending ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => sortClaimsBy(column)} {...cellProps(0, index + 1, stop)}>
              {COLUMN_WORDS[column]}
              <span className={styles.sorted}>
                <Glyph name="down" />
              </span>
            </button>
          </GridPart>
        ))}
      </GridPart>
    </GridPart>
  )
}
