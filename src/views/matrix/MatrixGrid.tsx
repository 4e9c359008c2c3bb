import { type CSSProperties, type KeyboardEvent, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { rememberMatrixPlace, useMatrixChoice } from '../../app/state/matrix'
import type { Coverage } from '../../core/coverage/coverage'
import { matrixRows } from '../../core/coverage/matrixRows'
import type { StoryId } from '../../core/ids'
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

/** Top bar and grid header; below the loupe the docked tabs of a narrow window: what covers the edges, CSS pixels. */
const COVERED_ABOVE = 116
const COVERED_BELOW = 60
/** A row of 40 with its gap of 2, CSS pixels. */
const ROW_HEIGHT = 42

/** The grid: rows near the window only, one tab stop, the focused cell read in full in the loupe. */
export function MatrixGrid({ storyId, coverage }: { storyId: StoryId; coverage: Coverage }) {
  const { columns } = coverage
  const [, navigate] = useLocation()
  const order = useMatrixChoice((state) => state.order)
  const acts = useClaimActs(storyId)
  const [headerScroll, setHeaderScroll] = useState(0)
  const rows = useMemo(() => matrixRows(coverage.rows, order), [coverage.rows, order])
  const ids = useMemo(() => rows.map(({ claim }) => claim.id), [rows])

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
    navigate(
      column === 0
        ? comparePath(storyId, line.claim.id)
        : cellPath(storyId, line.cells[column - 1], columns[column - 1]),
    )
  }

  function onKey(event: KeyboardEvent, place: GridPlace): boolean {
    const line = rows[place.row - 1]
    if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
    const status = statusOfKey(event.key)
    if (status !== undefined) void acts.setStatus([line.claim], status)
    else if (event.key === 'Enter') open(place)
    else return false
    return true
  }

  const onOpen = useSteady(open)
  const { bodyRef, items, height, measure } = drawn
  const { place, isEntered } = grid
  return (
    <>
      <GridPart
        {...grid.gridProps}
        part="grid"
        aria-label="Claims by outlet"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={styles.matrix}
        style={{ '--outlets': columns.length } as CSSProperties}
      >
        <MatrixHeader
          columns={columns}
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
        storyId={storyId}
        coverage={coverage}
        row={isEntered ? rows[place.row - 1] : undefined}
        columnIndex={isEntered ? place.column - 1 : -1}
        onHeight={setLoupeHeight}
        onOpen={() => open(place)}
      />
    </>
  )
}
