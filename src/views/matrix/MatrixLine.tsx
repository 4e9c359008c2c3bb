import { memo, type Ref } from 'react'
import { countOf } from '../../app/words'
import type { MatrixRow } from '../../core/coverage/matrixRows'
import type { OutletColumn } from '../../core/coverage/outletColumns'
import { staleTellings } from '../../core/revision/staleVerdicts'
import { GridPart } from '../../ui/grid/GridPart'
import type { GridPlace } from '../../ui/grid/gridKeys'
import { cellProps } from '../../ui/grid/useGrid'
import { OriginMark, originLetter } from '../../ui/OriginComb'
import { STALE_WORDS, StaleMark } from '../../ui/StaleMark'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { MatrixCell } from './MatrixCell'
import styles from './MatrixGrid.module.css'

/** One claim: its words as the row's header, a cell an outlet, its origins. Still unless its props change. */
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
  row: MatrixRow
  columns: readonly OutletColumn[]
  /** The column of the tab stop; null in every other row. */
  stop: number | null
  isEntered: boolean
  onOpen: (place: GridPlace) => void
}) {
  const { cells, origins } = row
  const { claim, outletCount, orphanCount } = row.coverage
  const isStale = staleTellings(row.coverage).length > 0
  const gridRow = index + 1
  const tail = columns.length + 1
  const current = isEntered ? stop : null
  const letterAt = (column: number): string | null => {
    const own = origins?.ofColumn[column] ?? null
    return own === null || origins === null || origins.groups.length < 2 ? null : originLetter(own)
  }
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
        aria-description={[
          `Claim ${claim.number}`,
          STATUS_WORDS[claim.status].toLowerCase(),
          ...(isStale ? [STALE_WORDS.toLowerCase()] : []),
        ].join(', ')}
        onClick={() => onOpen({ row: gridRow, column: 0 })}
        {...cellProps(gridRow, 0, stop)}
      >
        <span className={styles.number} aria-hidden="true">
          {claim.number}
        </span>
        <span aria-hidden="true">
          <StatusMark status={claim.status} bare />
        </span>
        <span>
          {claim.text}
          {/* Not part of the row's name, which is the claim: the description says it. */}
          {isStale && (
            <span className={styles.stale} aria-hidden="true">
              <StaleMark />
            </span>
          )}
        </span>
      </GridPart>
      {columns.map(({ key }, columnIndex) => {
        const cell = cells[columnIndex]
        const column = columnIndex + 1
        return (
          cell !== undefined && (
            <MatrixCell
              key={key}
              cell={cell}
              origin={letterAt(columnIndex)}
              isCurrent={current === column}
              cellProps={cellProps(gridRow, column, stop)}
              onOpen={() => onOpen({ row: gridRow, column })}
            />
          )
        )
      })}
      <GridPart
        part="gridcell"
        className={styles.tail}
        onClick={() => onOpen({ row: gridRow, column: tail })}
        {...cellProps(gridRow, tail, stop)}
      >
        {origins !== null ? (
          <OriginMark groups={origins.groups} />
        ) : (
          <span title={outletCount === 0 ? undefined : 'Still comparing'}>
            {countOf(outletCount, 'outlet')}
            {outletCount > 0 ? ' · …' : orphanCount > 0 && ' · words gone'}
          </span>
        )}
      </GridPart>
    </GridPart>
  )
})
