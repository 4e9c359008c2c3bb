import { type CSSProperties, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { announce } from '../../app/state/announcements'
import {
  rememberClaimPlace,
  selectClaims,
  selectRange,
  toggleClaim,
  useClaimsChoice,
} from '../../app/state/claimsTable'
import type { ClaimRow } from '../../core/coverage/claimRows'
import { firstTelling } from '../../core/coverage/coverage'
import type { ClaimId, StoryId } from '../../core/ids'
import { GridPart } from '../../ui/grid/GridPart'
import { useGrid } from '../../ui/grid/useGrid'
import { useRowWindow } from '../../ui/grid/useRowWindow'
import { useSteady } from '../../ui/grid/useSteady'
import { mentionPath } from '../paths'
import { BulkBar } from './BulkBar'
import { ClaimLine, GroupLine, type LineAct } from './ClaimLine'
import { ClaimsHeader } from './ClaimsHeader'
import styles from './ClaimsTable.module.css'
import { COLUMN_WIDTHS, SELECT_WIDTH } from './claimColumns'
import { groupEntries } from './groupEntries'
import { useClaimActs } from './useClaimActs'
import { useClaimKeys } from './useClaimKeys'
import { useSortedClaims } from './useSortedClaims'

/** Top bar and table header; the docked tabs of a narrow window and the bulk bar: what covers the edges, CSS pixels. */
const COVERED_ABOVE = 84
const COVERED_BELOW = 116
const ROW_HEIGHT = 37
/** The grid's columns are the checkbox, then those shown: number, status, claim. */
const CLAIM_COLUMN = 3

/** The grid of claims: rows near the window only, one tab stop, sorted by TanStack Table. */
export function ClaimsTable({ storyId, rows }: { storyId: StoryId; rows: readonly ClaimRow[] }) {
  const [, navigate] = useLocation()
  const [editedId, setEditedId] = useState<ClaimId | null>(null)
  const { sorted, columns, sortedBy, isGrouped } = useSortedClaims(rows)
  const ids = useMemo(() => sorted.map(({ id }) => id), [sorted])
  const entries = useMemo(() => groupEntries(sorted, isGrouped), [sorted, isGrouped])
  const indices = useMemo(() => new Map(entries.map((entry, index) => [entry.key, index])), [entries])
  const selected = useClaimsChoice((state) => state.selected)
  // Rows that the filter hides are not acted on, whatever was selected before.
  const chosen = useMemo(
    () => sorted.flatMap((row) => (selected.has(row.id) ? [row.coverage.claim] : [])),
    [sorted, selected],
  )
  const acts = useClaimActs(storyId)
  const onKey = useClaimKeys({ sorted, chosen, acts, onOpen: open, onEdit: (row) => setEditedId(row.id) })

  const grid = useGrid({
    rowKeys: ids,
    startColumn: CLAIM_COLUMN,
    start: useClaimsChoice.getState().place,
    onPlace: rememberClaimPlace,
    reveal: (row) => drawn.reveal(indices.get(ids[row - 1] ?? '') ?? 0),
    onKey,
  })
  const activeId = ids[grid.place.row - 1]
  const drawn = useRowWindow({
    count: entries.length,
    keyOf: (index) => entries[index]?.key ?? index.toString(),
    estimate: ROW_HEIGHT,
    keep: indices.get(activeId ?? '') ?? null,
    coveredAbove: COVERED_ABOVE,
    coveredBelow: COVERED_BELOW,
  })

  function open(row: ClaimRow): void {
    const telling = firstTelling(row.coverage)
    if (telling === null) announce(`Claim ${row.number} has no mention in an article.`)
    else navigate(mentionPath(storyId, telling.articleId, telling.mentionId))
  }

  const onAct = useSteady((row: ClaimRow, act: LineAct): void => {
    if (act.kind === 'toggled' && act.isRange) selectRange(ids, row.id)
    else if (act.kind === 'toggled') toggleClaim(row.id)
    else if (act.kind === 'opened') open(row)
    else setEditedId(act.kind === 'editing' ? row.id : null)
    if (act.kind === 'edited' && act.text !== null) void acts.word(row.coverage.claim, act.text)
  })

  const { bodyRef, items, height, measure } = drawn
  const widths = [SELECT_WIDTH, ...columns.map((column) => COLUMN_WIDTHS[column])].join(' ')
  const last = columns.at(-1)
  const lastWidth = last === undefined || last === 'claim' ? 'auto' : COLUMN_WIDTHS[last]
  return (
    <>
      <GridPart
        {...grid.gridProps}
        part="grid"
        aria-label="Claims"
        aria-multiselectable="true"
        aria-rowcount={entries.length + 1}
        className={styles.table}
        style={{ '--columns': widths, '--last': lastWidth } as CSSProperties}
      >
        <ClaimsHeader
          columns={columns}
          sortedBy={sortedBy}
          stop={grid.stopIn(0)}
          selection={chosen.length === 0 ? 'none' : chosen.length === ids.length ? 'all' : 'some'}
          onSelectAll={(all) => selectClaims(all ? ids : [])}
        />
        <GridPart part="rowgroup" className={styles.body} ref={bodyRef} style={{ height }}>
          {items.map(({ index, key, offset }) => {
            const entry = entries[index]
            const place = { measure, index, offset }
            if (entry?.kind === 'group') return <GroupLine key={key} {...place} entry={entry} />
            if (entry === undefined) return null
            const { row, gridRow } = entry
            return (
              <ClaimLine
                key={key}
                {...place}
                row={row}
                gridRow={gridRow}
                stop={grid.stopIn(gridRow)}
                columns={columns}
                isSelected={selected.has(row.id)}
                isEdited={editedId === row.id}
                onAct={onAct}
              />
            )
          })}
        </GridPart>
      </GridPart>
      {chosen.length > 0 && <BulkBar claims={chosen} acts={acts} />}
    </>
  )
}
