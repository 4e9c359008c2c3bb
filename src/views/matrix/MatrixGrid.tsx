import { type CSSProperties, type KeyboardEvent, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useFindings } from '../../app/queries/findings'
import { rememberMatrixPlace, useMatrixChoice } from '../../app/state/matrix'
import { columnCitations } from '../../core/coverage/columnCitations'
import type { ColumnGroup } from '../../core/coverage/columnOrigins'
import type { Coverage } from '../../core/coverage/coverage'
import { type Matrix, matrixRows } from '../../core/coverage/matrixRows'
import type { ClaimId, StoryId } from '../../core/ids'
import { GridPart } from '../../ui/grid/GridPart'
import type { GridPlace } from '../../ui/grid/gridKeys'
import { useGrid } from '../../ui/grid/useGrid'
import { useRowWindow } from '../../ui/grid/useRowWindow'
import { useSteady } from '../../ui/grid/useSteady'
import { statusOfKey, useClaimActs } from '../claims/useClaimActs'
import { comparePath } from '../paths'
import { cellPath } from './cellPath'
import { Loupe } from './Loupe'
import styles from './MatrixGrid.module.css'
import { MatrixHeader } from './MatrixHeader'
import { MatrixLine } from './MatrixLine'
import { suggestedWords } from './suggestedWords'
import { useCellActs } from './useCellActs'

/** Top bar and grid header; below the loupe the docked tabs of a narrow window: what covers the edges, CSS pixels. */
const COVERED_ABOVE = 116
const COVERED_BELOW = 60
/** A row of 40 with its gap of 2, CSS pixels. */
const ROW_HEIGHT = 42

const NO_CLAIM = '' as ClaimId

/** The grid: rows near the window only, one tab stop, the focused cell read in full in the loupe. */
export function MatrixGrid({
  storyId,
  coverage,
  matrix,
  groups,
}: {
  storyId: StoryId
  coverage: Coverage
  /** Of the same coverage. */
  matrix: Matrix
  /** Runs of columns by origin; null where the outlets are not grouped. */
  groups: readonly ColumnGroup[] | null
}) {
  const { columns } = coverage
  const [, navigate] = useLocation()
  const order = useMatrixChoice((state) => state.order)
  const claimActs = useClaimActs(storyId)
  const { findings } = useFindings()
  const citations = useMemo(() => columnCitations(coverage, findings), [coverage, findings])
  const [headerScroll, setHeaderScroll] = useState(0)
  const rows = useMemo(() => matrixRows(matrix.rows, order), [matrix.rows, order])
  const ids = useMemo(() => rows.map((row) => row.coverage.claim.id), [rows])

  const [loupeHeight, setLoupeHeight] = useState(0)
  const grid = useGrid({
    rowKeys: ids,
    startColumn: 1,
    start: useMatrixChoice.getState().place,
    onPlace: rememberMatrixPlace,
    reveal: (row) => drawn.reveal(row - 1),
    onKey,
  })
  const drawn = useRowWindow({
    count: rows.length,
    keyOf: (index) => ids[index] ?? index.toString(),
    estimate: ROW_HEIGHT,
    keep: grid.place.row - 1,
    coveredAbove: COVERED_ABOVE,
    coveredBelow: loupeHeight + COVERED_BELOW,
  })

  function open({ row, column }: GridPlace): void {
    const line = rows[row - 1]
    if (line === undefined) return
    const outlet = columns[column - 1]
    if (outlet === undefined) compare(line.coverage.claim.id)
    else navigate(cellPath(storyId, line.cells[column - 1], outlet))
  }

  function compare(claimId: ClaimId): void {
    navigate(comparePath(storyId, claimId))
  }

  function onKey(event: KeyboardEvent, place: GridPlace): boolean {
    const line = rows[place.row - 1]
    if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
    const status = statusOfKey(event.key)
    const cell = line.cells[place.column - 1]
    if (status !== undefined) void claimActs.setStatus([line.coverage.claim], status)
    else if (event.key === 'Enter') open(place)
    else if (event.key === 'c' && line.coverage.mentionCount > 0) compare(line.coverage.claim.id)
    else if (event.key === 'a' && cell?.kind === 'suggestion') void acts.accept([cell.suggestion])
    else if (event.key === 'x' && cell?.kind === 'suggestion') {
      void acts.reject(cell.suggestion, suggestedWords(cell, coverage))
    } else return false
    return true
  }

  const onOpen = useSteady(open)
  const { bodyRef, items, height, measure } = drawn
  const { place, isEntered } = grid
  const current = rows[place.row - 1]
  // In the header there is no claim to act on, and nothing that acts.
  const acts = useCellActs(storyId, current?.coverage.claim.id ?? NO_CLAIM)

  /** Back to the cell: the button that was pressed goes with what it was for. */
  function onDone(): void {
    const cell = grid.gridProps.ref.current?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)
    cell?.focus({ preventScroll: true })
  }
  return (
    <>
      <GridPart
        {...grid.gridProps}
        part="grid"
        aria-label="Claims by outlet"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        className={styles.matrix}
        style={{ '--outlets': columns.length } as CSSProperties}
      >
        <MatrixHeader
          columns={columns}
          citations={citations}
          groups={groups}
          claimCount={rows.length}
          order={order}
          scroll={headerScroll}
          stop={grid.stopIn(0)}
        />
        <GridPart
          part="rowgroup"
          className={styles.body}
          ref={bodyRef}
          style={{ height }}
          onScroll={(event) => setHeaderScroll(event.currentTarget.scrollLeft)}
        >
          {items.map(({ index, key, offset }) => {
            const line = rows[index]
            return (
              line !== undefined && (
                <MatrixLine
                  key={key}
                  measure={measure}
                  index={index}
                  offset={offset}
                  row={line}
                  columns={columns}
                  stop={grid.stopIn(index + 1)}
                  isEntered={isEntered}
                  onOpen={onOpen}
                />
              )
            )
          })}
        </GridPart>
      </GridPart>
      <Loupe
        coverage={coverage}
        row={isEntered ? current : undefined}
        columnIndex={isEntered ? place.column - 1 : -1}
        onHeight={setLoupeHeight}
        acts={acts}
        onCompare={() => current !== undefined && compare(current.coverage.claim.id)}
        onOpen={() => open(place)}
        onDone={onDone}
      />
    </>
  )
}
