import type { CSSProperties, Ref } from 'react'
import type { ClaimColumn } from '../../app/state/claimsTable'
import { instantWords } from '../../app/words'
import type { ClaimRow } from '../../core/coverage/claimRows'
import { Button } from '../../ui/Button'
import { GridPart } from '../../ui/grid/GridPart'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { ClaimEditor } from './ClaimEditor'
import styles from './ClaimsTable.module.css'
import type { Entry } from './groupEntries'

/** Where a row is drawn. */
type Place = {
  readonly ref: Ref<HTMLDivElement>
  readonly 'data-index': number
  readonly 'aria-rowindex': number
  readonly style: CSSProperties
}

/** One claim. Its acts show while the pointer or the tab stop is on it; the keys do the same. */
export function ClaimLine({
  place,
  row,
  columns,
  cellProps,
  isSelected,
  isEdited,
  onToggle,
  onOpen,
  onEdit,
  onEdited,
}: {
  place: Place
  row: ClaimRow
  columns: readonly ClaimColumn[]
  cellProps: (column: number) => { readonly 'data-cell': string; readonly tabIndex: number }
  isSelected: boolean
  isEdited: boolean
  onToggle: (isRange: boolean) => void
  onOpen: () => void
  onEdit: () => void
  /** The new words, or null when nothing is to change. */
  onEdited: (text: string | null) => void
}) {
  const { claim } = row.coverage
  return (
    <GridPart {...place} part="row" aria-selected={isSelected}>
      <GridPart part="gridcell" className={styles.select} {...cellProps(0)}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select claim ${row.number}`}
          checked={isSelected}
          onChange={(event) => onToggle((event.nativeEvent as MouseEvent).shiftKey === true)}
        />
      </GridPart>
      {columns.map((column, index) =>
        column === 'claim' ? (
          <GridPart
            key={column}
            part="rowheader"
            className={styles.claim}
            onDoubleClick={onEdit}
            {...cellProps(index + 1)}
          >
            {isEdited ? <ClaimEditor claim={claim} onDone={onEdited} /> : claim.text}
          </GridPart>
        ) : (
          <GridPart key={column} part="gridcell" className={styles[column]} {...cellProps(index + 1)}>
            {cellWords(column, row)}
          </GridPart>
        ),
      )}
      <GridPart part="gridcell" className={styles.acts}>
        <Button tight tabIndex={-1} onClick={onEdit} aria-label={`Edit claim ${row.number}`}>
          Edit
        </Button>
        <Button
          tight
          tabIndex={-1}
          onClick={onOpen}
          disabled={row.mentionCount === 0}
          aria-label={`Open claim ${row.number}`}
        >
          Open
        </Button>
      </GridPart>
    </GridPart>
  )
}

function cellWords(column: Exclude<ClaimColumn, 'claim'>, row: ClaimRow) {
  switch (column) {
    case 'number':
      return row.number
    case 'status':
      return <StatusMark status={row.coverage.claim.status} />
    case 'outlets':
      return row.outletCount
    case 'mentions':
      return row.mentionCount
    case 'changed':
      return instantWords(row.changedAt)
    default:
      return column satisfies never
  }
}

/** The heading over the claims of one status. */
export function GroupLine({ place, entry }: { place: Place; entry: Extract<Entry, { kind: 'group' }> }) {
  return (
    <GridPart {...place} part="row" className={styles.group}>
      <GridPart part="rowheader">
        {STATUS_WORDS[entry.status]} · {entry.count}
      </GridPart>
    </GridPart>
  )
}
