import { useRef } from 'react'
import type { Cell } from '../../core/coverage/coverage'
import { Glyph } from '../../ui/Glyph'
import { GridPart } from '../../ui/grid/GridPart'
import { CELL_GLYPHS, CELL_WORDS, isGone } from './cellLook'
import styles from './MatrixCell.module.css'

/** One glance: what the outlet does with the claim. A press opens it; a first touch only reads it out in the loupe. */
export function MatrixCell({
  cell,
  isCurrent,
  cellProps,
  onOpen,
}: {
  cell: Cell
  isCurrent: boolean
  cellProps: { readonly 'data-cell': string; readonly tabIndex: number }
  onOpen: () => void
}) {
  // A finger covers the words and cannot hover: its first touch moves here, the loupe has a button to go on.
  const isFirstTouch = useRef(false)
  const glyph = isGone(cell) ? 'warning' : CELL_GLYPHS[cell.kind]
  return (
    <GridPart
      part="gridcell"
      className={`${styles.cell} ${styles[cell.kind]} ${isCurrent ? styles.current : ''}`}
      onPointerDown={(event) => {
        isFirstTouch.current = event.pointerType === 'touch' && document.activeElement !== event.currentTarget
      }}
      onClick={() => {
        if (!isFirstTouch.current) onOpen()
      }}
      {...cellProps}
    >
      {glyph !== null && <Glyph name={glyph} />}
      <CellWords cell={cell} />
    </GridPart>
  )
}

function CellWords({ cell }: { cell: Cell }) {
  if (cell.kind === 'notApplicable') return <span className={styles.plain}>n/a</span>
  if (cell.kind !== 'states') return <span className="hidden-words">{CELL_WORDS[cell.kind]}</span>
  const more = cell.tellings.length - 1
  return (
    <>
      <span className="hidden-words">{isGone(cell) ? 'Stated it in an earlier version: ' : 'States it: '}</span>
      <span className={styles.words}>{cell.tellings[0]?.words}</span>
      {more > 0 && (
        <span className={styles.more}>
          +{more}
          <span className="hidden-words"> more</span>
        </span>
      )}
    </>
  )
}
