import { useTable } from '@tanstack/react-table'
import { type CSSProperties, type KeyboardEvent, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { announce } from '../../app/state/announcements'
import {
  CLAIM_COLUMNS,
  selectClaims,
  selectRange,
  sortClaimsBy,
  toggleClaim,
  useClaimsChoice,
  useClaimsLayout,
} from '../../app/state/claimsTable'
import type { ClaimRow } from '../../core/coverage/claimRows'
import { firstTelling } from '../../core/coverage/coverage'
import type { ClaimId, StoryId } from '../../core/ids'
import { GridPart } from '../../ui/grid/GridPart'
import type { GridPlace } from '../../ui/grid/gridKeys'
import { useGrid } from '../../ui/grid/useGrid'
import { useRowWindow } from '../../ui/grid/useRowWindow'
import { useKeys } from '../../ui/useKeys'
import { mentionPath } from '../paths'
import { BulkBar } from './BulkBar'
import { ClaimLine, GroupLine } from './ClaimLine'
import { ClaimsHeader } from './ClaimsHeader'
import styles from './ClaimsTable.module.css'
import { COLUMN_WIDTHS, claimColumns, claimFeatures, SELECT_WIDTH } from './claimColumns'
import { groupEntries } from './groupEntries'
import { statusOfKey, useClaimActs } from './useClaimActs'

/** Top bar and table header; status bar and bulk bar: what covers the window's edges, CSS pixels. */
const COVERED_ABOVE = 84
const COVERED_BELOW = 84
const ROW_HEIGHT = 36
/** Grid columns: the checkbox, then those shown. */
const CLAIM_COLUMN = 3

/** The grid of claims: drawn near the window only, moved through by keyboard, sorted by TanStack Table. */
export function ClaimsTable({ storyId, rows }: { storyId: StoryId; rows: readonly ClaimRow[] }) {
  const [, navigate] = useLocation()
  const { sortedBy, isGrouped, hidden } = useClaimsLayout()
  const selected = useClaimsChoice((state) => state.selected)
  const [edited, setEdited] = useState<ClaimId | null>(null)
  const acts = useClaimActs(storyId)

  const table = useTable({
    features: claimFeatures,
    columns: claimColumns,
    data: rows as ClaimRow[],
    getRowId: (row) => row.id,
    state: useMemo(() => {
      const own = { id: sortedBy.column, desc: sortedBy.isDescending }
      return {
        sorting: isGrouped && own.id !== 'status' ? [{ id: 'status', desc: false }, own] : [own],
        columnVisibility: Object.fromEntries(hidden.map((column) => [column, false])),
      }
    }, [sortedBy, isGrouped, hidden]),
  })
  const sorted = table.getSortedRowModel().rows
  const columns = CLAIM_COLUMNS.filter((column) => !hidden.some((each) => each === column))
  const entries = useMemo(
    () =>
      groupEntries(
        sorted.map((row) => row.original),
        isGrouped,
      ),
    [sorted, isGrouped],
  )
  const ids = useMemo(() => sorted.map((row) => row.original.id), [sorted])
  const chosen = useMemo(
    () => sorted.flatMap(({ original }) => (selected.has(original.id) ? [original] : [])),
    [sorted, selected],
  )

  const grid = useGrid({ rowKeys: ids, startColumn: CLAIM_COLUMN, reveal, onKey })
  const active = sorted[grid.place.row - 1]?.original
  const drawn = useRowWindow({
    count: entries.length,
    keyOf: (index) => entries[index]?.key ?? index.toString(),
    estimate: ROW_HEIGHT,
    keep: active === undefined ? null : entryIndexOf(active.id),
    coveredAbove: COVERED_ABOVE,
    coveredBelow: COVERED_BELOW,
  })
  useKeys({
    1: onStatusKey,
    2: onStatusKey,
    3: onStatusKey,
    Escape: onEscape,
  })

  function onStatusKey({ key }: { key: string }): boolean {
    const status = statusOfKey(key)
    if (status === undefined || chosen.length === 0) return false
    void acts.setStatus(claimsOf(chosen), status)
    return true
  }

  function onEscape(): boolean {
    if (chosen.length > 0) selectClaims([])
    return chosen.length > 0
  }

  function entryIndexOf(id: ClaimId): number | null {
    const index = entries.findIndex((entry) => entry.key === id)
    return index === -1 ? null : index
  }

  function reveal(row: number): void {
    const id = ids[row - 1]
    const index = id === undefined ? null : entryIndexOf(id)
    if (index !== null) drawn.reveal(index)
  }

  function open(row: ClaimRow): void {
    const telling = firstTelling(row.coverage)
    if (telling === null) announce(`Claim ${row.number} has no mention in an article.`)
    else navigate(mentionPath(storyId, telling.articleId, telling.mentionId))
  }

  function onKey(event: KeyboardEvent, place: GridPlace): boolean {
    const row = sorted[place.row - 1]?.original
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return isSelectAll(event)
    const status = statusOfKey(event.key)
    if (status !== undefined) void acts.setStatus(claimsOf(chosen.length > 0 ? chosen : [row]), status)
    else if (event.key === ' ' && event.shiftKey) selectRange(ids, row.id)
    else if (event.key === ' ') toggleClaim(row.id)
    else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      return extend(row, event.key === 'ArrowDown' ? 1 : -1, place)
    else if (event.target instanceof HTMLButtonElement) return false
    else if (event.key === 'Enter') open(row)
    else if (event.key === 'e' || event.key === 'F2') setEdited(row.id)
    else if (event.key === 'Delete') void acts.remove(claimsOf(chosen.length > 0 ? chosen : [row]))
    else return false
    return true
  }

  function isSelectAll(event: KeyboardEvent): boolean {
    const isAll = (event.ctrlKey || event.metaKey) && event.key === 'a'
    if (isAll) selectClaims(ids)
    return isAll
  }

  function extend(row: ClaimRow, step: 1 | -1, place: GridPlace): boolean {
    const next = ids[place.row - 1 + step]
    if (next === undefined) return true
    if (!selected.has(row.id)) toggleClaim(row.id)
    selectRange(ids, next)
    grid.moveTo({ row: place.row + step, column: place.column })
    return true
  }

  const { bodyRef, items, height, measure } = drawn
  const template = [SELECT_WIDTH, ...columns.map((column) => COLUMN_WIDTHS[column])].join(' ')
  return (
    <>
      <GridPart
        {...grid.gridProps}
        part="grid"
        aria-label="Claims"
        aria-multiselectable="true"
        aria-rowcount={entries.length + 1}
        className={styles.table}
        style={{ '--columns': template } as CSSProperties}
      >
        <ClaimsHeader
          columns={columns}
          sortedBy={sortedBy}
          cellProps={(column) => grid.cellProps(0, column)}
          selection={chosen.length === 0 ? 'none' : chosen.length === ids.length ? 'all' : 'some'}
          onSelectAll={(all) => selectClaims(all ? ids : [])}
          onSort={sortClaimsBy}
        />
        <GridPart ref={bodyRef} part="rowgroup" className={styles.body} style={{ height: height }}>
          {items.map(({ index, key, offset }) => {
            const entry = entries[index]
            if (entry === undefined) return null
            const place = {
              ref: measure,
              'data-index': index,
              'aria-rowindex': index + 2,
              style: { transform: `translateY(${offset}px)` },
            }
            if (entry.kind === 'group') return <GroupLine key={key} place={place} entry={entry} />
            const { row } = entry
            return (
              <ClaimLine
                key={key}
                place={place}
                row={row}
                columns={columns}
                cellProps={(column) => grid.cellProps(entry.gridRow, column)}
                isSelected={selected.has(row.id)}
                isActive={active?.id === row.id}
                isEdited={edited === row.id}
                onToggle={(isRange) => (isRange ? selectRange(ids, row.id) : toggleClaim(row.id))}
                onOpen={() => open(row)}
                onEdit={() => setEdited(row.id)}
                onEdited={(text) => {
                  setEdited(null)
                  if (text !== null) void acts.word(row.coverage.claim, text)
                }}
              />
            )
          })}
        </GridPart>
      </GridPart>
      {chosen.length > 0 && <BulkBar claims={claimsOf(chosen)} acts={acts} />}
    </>
  )
}

function claimsOf(rows: readonly ClaimRow[]) {
  return rows.map(({ coverage }) => coverage.claim)
}
