import { memo, type Ref } from 'react'
import type { ClaimColumn } from '../../app/state/claimsTable'
import { instantWords, numberWords } from '../../app/words'
import type { ClaimRow } from '../../core/coverage/claimRows'
import type { DiscrepancyKind } from '../../core/matching/discrepancies/findDiscrepancies'
import { staleTellings } from '../../core/revision/staleVerdicts'
import { Button } from '../../ui/Button'
import { DISCREPANCY_WORDS, DiscrepancyMark } from '../../ui/DiscrepancyMark'
import { GridPart } from '../../ui/grid/GridPart'
import { cellProps } from '../../ui/grid/useGrid'
import { OriginComb } from '../../ui/OriginComb'
import { STALE_WORDS } from '../../ui/StaleMark'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { ClaimEditor } from './ClaimEditor'
import styles from './ClaimsTable.module.css'
import type { Entry } from './groupEntries'

/** Outlets that a comb in its column has room for; beyond them the numbers stand alone. */
const MOST_TEETH = 8

/** Where a row is drawn: its place among all entries, and its offset in CSS pixels. */
type Place = { readonly measure: Ref<HTMLDivElement>; readonly index: number; readonly offset: number }

/** What can be done with a row by pointer. `edited` brings the new words, or null when nothing is to change. */
export type LineAct =
  | { readonly kind: 'toggled'; readonly isRange: boolean }
  | { readonly kind: 'opened' }
  | { readonly kind: 'editing' }
  | { readonly kind: 'edited'; readonly text: string | null }

/** One claim. Its acts show while the pointer or the tab stop is on it; the keys do the same. Still unless its props change. */
export const ClaimLine = memo(function ClaimLine({
  measure,
  index: entryIndex,
  offset,
  row,
  gridRow,
  stop,
  columns,
  isSelected,
  isEdited,
  onAct,
}: Place & {
  row: ClaimRow
  gridRow: number
  /** The column of the tab stop; null in every other row. */
  stop: number | null
  columns: readonly ClaimColumn[]
  isSelected: boolean
  isEdited: boolean
  onAct: (row: ClaimRow, act: LineAct) => void
}) {
  const { claim } = row.coverage
  return (
    <GridPart {...rowProps({ measure, index: entryIndex, offset })} part="row" aria-selected={isSelected}>
      <GridPart part="gridcell" className={styles.select} {...cellProps(gridRow, 0, stop)}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select claim ${row.number}`}
          checked={isSelected}
          onChange={(event) =>
            onAct(row, { kind: 'toggled', isRange: (event.nativeEvent as MouseEvent).shiftKey === true })
          }
        />
      </GridPart>
      {columns.map((column, index) =>
        column === 'claim' ? (
          <GridPart
            key={column}
            part="rowheader"
            className={styles.claim}
            onDoubleClick={() => onAct(row, { kind: 'editing' })}
            {...cellProps(gridRow, index + 1, stop)}
          >
            {isEdited ? (
              <ClaimEditor claim={claim} onDone={(text) => onAct(row, { kind: 'edited', text })} />
            ) : (
              claim.text
            )}
          </GridPart>
        ) : (
          <GridPart key={column} part="gridcell" className={styles[column]} {...cellProps(gridRow, index + 1, stop)}>
            {cellWords(column, row)}
          </GridPart>
        ),
      )}
      <GridPart part="gridcell" className={styles.acts}>
        <Button
          tight
          tabIndex={-1}
          onClick={() => onAct(row, { kind: 'editing' })}
          aria-label={`Edit claim ${row.number}`}
        >
          Edit
        </Button>
        <Button
          tight
          tabIndex={-1}
          onClick={() => onAct(row, { kind: 'opened' })}
          disabled={row.mentionCount === 0}
          aria-label={`Open claim ${row.number}`}
        >
          Open
        </Button>
      </GridPart>
    </GridPart>
  )
})

function rowProps({ measure, index, offset }: Place) {
  return {
    ref: measure,
    'data-index': index,
    'aria-rowindex': index + 2,
    style: { transform: `translateY(${offset}px)` },
  }
}

function cellWords(column: Exclude<ClaimColumn, 'claim'>, row: ClaimRow) {
  switch (column) {
    case 'number':
      return row.number
    case 'status':
      return (
        <>
          <StatusMark status={row.coverage.claim.status} />
          {staleTellings(row.coverage).length > 0 && <span className={styles.stale}>{STALE_WORDS}</span>}
          <WordsGone row={row} />
        </>
      )
    case 'outlets':
      return (
        <>
          {row.originGroups !== null && row.outletCount <= MOST_TEETH && <OriginComb groups={row.originGroups} />}
          {numberWords(row.outletCount)}
        </>
      )
    case 'origins':
      return row.originGroups === null ? <Unknown row={row} /> : <Origins groups={row.originGroups} />
    case 'discrepancies':
      return row.kinds === null || row.outletCount === 0 ? <Unknown row={row} /> : <Kinds kinds={row.kinds} />
    case 'speaker':
      return row.speaker ?? <Unknown row={row} />
    case 'mentions':
      return row.mentionCount
    case 'changed':
      return instantWords(row.changedAt)
    default:
      return column satisfies never
  }
}

/** Semibold where outlets share one origin. */
function Origins({ groups }: { groups: readonly number[] }) {
  const isShared = groups.some((count) => count > 1)
  return isShared ? <b>{groups.length}</b> : groups.length
}

function Kinds({ kinds }: { kinds: readonly DiscrepancyKind[] }) {
  const [first] = kinds
  if (first === undefined) return <span className={styles.unknown}>None</span>
  return (
    <>
      <DiscrepancyMark kind={first} />
      {kinds.length > 1 && (
        <span className={styles.more} title={kinds.map((kind) => DISCREPANCY_WORDS[kind]).join(', ')}>
          +{kinds.length - 1}
          <span className="hidden-words"> more</span>
        </span>
      )}
    </>
  )
}

/** That a passage is an orphan: of several how many are. */
function WordsGone({ row: { coverage, mentionCount } }: { row: ClaimRow }) {
  const { orphanCount } = coverage
  if (orphanCount === 0) return null
  const isPart = orphanCount < mentionCount
  return (
    <span className={styles.stale}>
      Words gone
      {isPart && <span className={styles.part}> {`in ${orphanCount} of ${mentionCount}`}</span>}
    </span>
  )
}

/** What the engine has not said, or what nobody states: never 0, which would be a finding. */
function Unknown({ row }: { row: ClaimRow }) {
  const isStated = row.outletCount > 0
  const unstated = row.mentionCount === 0 ? 'No outlet states it' : 'No outlet states it any more'
  const why = isStated ? 'Still comparing' : unstated
  return (
    <span className={styles.unknown} title={why}>
      <span aria-hidden="true">{isStated ? '…' : '–'}</span>
      <span className="hidden-words">{why}</span>
    </span>
  )
}

/** The heading over the claims of one status. */
export function GroupLine({ entry, ...place }: Place & { entry: Extract<Entry, { kind: 'group' }> }) {
  return (
    <GridPart {...rowProps(place)} part="row" className={styles.group}>
      <GridPart part="rowheader">
        {STATUS_WORDS[entry.status]} · {entry.count}
      </GridPart>
    </GridPart>
  )
}
