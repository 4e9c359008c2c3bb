import { memo, type Ref } from 'react'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { OutletColumn } from '../../core/coverage/outletColumns'
import { GridPart } from '../../ui/grid/GridPart'
import type { GridPlace } from '../../ui/grid/gridKeys'
import { cellProps } from '../../ui/grid/useGrid'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { MatrixCell } from './MatrixCell'
import styles from './MatrixGrid.module.css'

/** One claim: its words as the row's header, then a cell an outlet. Still unless its props change. */
export const MatrixLine = memo(function MatrixLine({
  measure,
  index,
  offset,
  row,
  columns,
  stop,
  isEntered,
  onOpen,
}: {
  measure: Ref<HTMLDivElement>
  /** Of the row among all rows, from 0. */
  index: number
  /** CSS pixels. */
  offset: number
  row: CoverageRow
  columns: readonly OutletColumn[]
  /** The column of the tab stop; null in every other row. */
  stop: number | null
  isEntered: boolean
  onOpen: (place: GridPlace) => void
}) {
  const { claim, cells } = row
  const gridRow = index + 1
  const current = isEntered ? stop : null
  return (
    <GridPart
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${offset}px)` }}
      part="row"
      className={current !== null ? styles.active : undefined}
    >
      <GridPart
        part="rowheader"
        className={styles.claim}
        aria-description={`Claim ${claim.number}, ${STATUS_WORDS[claim.status].toLowerCase()}`}
        onClick={() => onOpen({ row: gridRow, column: 0 })}
        {...cellProps(gridRow, 0, stop)}
      >
        <span className={styles.number} aria-hidden="true">
          {claim.number}
        </span>
        <span aria-hidden="true">
          <StatusMark status={claim.status} bare />
        </span>
        <span>{claim.text}</span>
      </GridPart>
      {columns.map(({ key }, columnIndex) => {
        const cell = cells[columnIndex]
        const column = columnIndex + 1
        return (
          cell !== undefined && (
            <MatrixCell
              key={key}
              cell={cell}
              isCurrent={current === column}
              cellProps={cellProps(gridRow, column, stop)}
              onOpen={() => onOpen({ row: gridRow, column })}
            />
          )
        )
      })}
    </GridPart>
  )
})
