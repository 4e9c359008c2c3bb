import type { CSSProperties, Ref } from 'react'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { OutletColumn } from '../../core/coverage/outletColumns'
import { GridPart } from '../../ui/grid/GridPart'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { MatrixCell } from './MatrixCell'
import styles from './MatrixGrid.module.css'

/** One claim: its words as the row's header, then a cell an outlet. */
export function MatrixLine({
  place,
  row,
  columns,
  activeColumn,
  cellProps,
  onOpen,
}: {
  place: {
    readonly ref: Ref<HTMLDivElement>
    readonly 'data-index': number
    readonly 'aria-rowindex': number
    readonly style: CSSProperties
  }
  row: CoverageRow
  columns: readonly OutletColumn[]
  /** The column of the current cell; null in every other row. */
  activeColumn: number | null
  cellProps: (column: number) => { readonly 'data-cell': string; readonly tabIndex: number }
  onOpen: (column: number) => void
}) {
  const { claim, cells } = row
  return (
    <GridPart {...place} part="row" className={activeColumn !== null ? styles.active : undefined}>
      <GridPart
        part="rowheader"
        className={styles.claim}
        aria-description={`Claim ${claim.number}, ${STATUS_WORDS[claim.status].toLowerCase()}`}
        onClick={() => onOpen(0)}
        {...cellProps(0)}
      >
        <span className={styles.number} aria-hidden="true">
          {claim.number}
        </span>
        <span aria-hidden="true">
          <StatusMark status={claim.status} bare />
        </span>
        <span>{claim.text}</span>
      </GridPart>
      {columns.map(({ key }, index) => {
        const cell = cells[index]
        const column = index + 1
        return (
          cell !== undefined && (
            <MatrixCell
              key={key}
              cell={cell}
              isCurrent={activeColumn === column}
              cellProps={cellProps(column)}
              onOpen={() => onOpen(column)}
            />
          )
        )
      })}
    </GridPart>
  )
}
