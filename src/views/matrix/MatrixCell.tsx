import { useRef } from 'react'
import type { MatrixCell as Cell } from '../../core/coverage/matrixCells'
import { isGone, isStale } from '../../core/coverage/matrixRows'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'
import { Glyph } from '../../ui/Glyph'
import { GridPart } from '../../ui/grid/GridPart'
import { STALE_WORDS } from '../../ui/StaleMark'
import { CELL_WORDS, differingWords, glyphOf } from './cellLook'
import styles from './MatrixCell.module.css'

/** One glance: what the outlet does with the claim. A press opens it; a first touch only reads it out in the loupe. */
export function MatrixCell({
  cell,
  origin,
  isCurrent,
  cellProps,
  onOpen,
}: {
  cell: Cell
  /** The letter of its origin; null in a row with one origin, which is silent. */
  origin: string | null
  isCurrent: boolean
  cellProps: { readonly 'data-cell': string; readonly tabIndex: number }
  onOpen: () => void
}) {
  // A finger covers the words and cannot hover: its first touch moves here, the loupe has a button to go on.
  const isFirstTouch = useRef(false)
  const glyph = glyphOf(cell)
  return (
    <GridPart
      part="gridcell"
      className={`${styles.cell} ${isGone(cell) ? styles.gone : styles[cell.kind]} ${isCurrent ? styles.current : ''}`}
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
      {origin !== null && (
        <span className={styles.origin}>
          <span className="hidden-words">, origin </span>
          {origin}
        </span>
      )}
    </GridPart>
  )
}

function CellWords({ cell }: { cell: Cell }) {
  switch (cell.kind) {
    case 'states':
      return (
        <>
          {isGone(cell) && <span className={styles.lost}>Words gone</span>}
          {isStale(cell) && <span className={`${styles.lost} ${styles.changed}`}>{STALE_WORDS}</span>}
          <span className="hidden-words">
            {isGone(cell) ? ', stated it in an earlier version: ' : isStale(cell) ? ', states it: ' : 'States it: '}
            {cell.tellings[0]?.words}
            {cell.tellings.length > 1 && ` +${cell.tellings.length - 1} more`}
          </span>
        </>
      )
    case 'differs': {
      const [first] = cell.differences
      if (first === undefined) return null
      const more = cell.differences.slice(1)
      return (
        <span className={styles.said}>
          <span className="hidden-words">{DISCREPANCY_WORDS[first.kind]}: </span>
          <span className={styles.words}>
            <Unparted words={differingWords(first)} />
          </span>
          {isStale(cell) && (
            <span className={styles.stale} title={STALE_WORDS}>
              <Glyph name="warning" />
              <span className="hidden-words">, {STALE_WORDS.toLowerCase()}</span>
            </span>
          )}
          {more.length > 0 && (
            <span className={styles.more}>
              <span aria-hidden="true">+{more.length}</span>
              <span className="hidden-words">, {more.map(({ kind }) => DISCREPANCY_WORDS[kind]).join(', ')}</span>
            </span>
          )}
          <span className="hidden-words">: {cell.tellings[0]?.words}</span>
        </span>
      )
    }
    case 'suggestion':
      return <span className={styles.waits}>{CELL_WORDS.suggestion}</span>
    case 'notApplicable':
      return (
        <span className={styles.plain}>
          <span aria-hidden="true">n/a</span>
          <span className="hidden-words">{CELL_WORDS.notApplicable}</span>
        </span>
      )
    case 'absent':
    case 'notYetRead':
      return <span className="hidden-words">{CELL_WORDS[cell.kind]}</span>
    default:
      return cell satisfies never
  }
}

/** The last letters of a quotation with its closing mark: in a narrow cell a long word breaks before them, not between. */
const CLOSING = /(?:[^\s\p{M}]\p{M}*){1,3}”$/u

function Unparted({ words }: { words: string }) {
  const end = words.search(CLOSING)
  if (end === -1) return words
  return (
    <>
      {words.slice(0, end)}
      <span className={styles.unparted}>{words.slice(end)}</span>
    </>
  )
}
