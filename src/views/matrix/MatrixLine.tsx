import type { CSSProperties, Ref } from 'react'
import type { CoverageRow } from '../../core/coverage/coverage'
import { GridPart } from '../../ui/grid/GridPart'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { MatrixCell } from './MatrixCell'
import styles from './MatrixGrid.module.css'

/** One claim: its words as the row's header, then a cell an outlet. */
export function MatrixLine({
  place,
  row,
  isActive,
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
  isActive: boolean
  cellProps: (column: number) => { readonly 'data-cell': string; readonly tabIndex: number }
  onOpen: (column: number) => void
}) {
  const { claim, cells } = row
  return (
    <GridPart {...place} part="row" className={isActive ? styles.active : undefined}>
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
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are the columns, which stand in one order
        <MatrixCell key={index} cell={cell} cellProps={cellProps(index + 1)} onOpen={() => onOpen(index + 1)} />
      ))}
    </GridPart>
  )
}
