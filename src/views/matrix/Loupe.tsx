import { useLayoutEffect, useMemo, useRef } from 'react'
import { useClaimFindings } from '../../app/queries/findings'
import { countOf, dateWords, numberWords } from '../../app/words'
import type { Coverage, CoverageColumn, CoverageRow } from '../../core/coverage/coverage'
import { isStale, type MatrixRow } from '../../core/coverage/matrixRows'
import { columnName } from '../../core/coverage/outletColumns'
import { staleTellings } from '../../core/revision/staleVerdicts'
import { OriginMark } from '../../ui/OriginComb'
import { StaleMark } from '../../ui/StaleMark'
import { StatusMark } from '../../ui/StatusMark'
import { comparedTellings } from '../compare/comparedTellings'
import { CellChips, CellInFull } from './CellInFull'
import styles from './Loupe.module.css'
import { LoupeActs } from './LoupeActs'
import { suggestedWords } from './suggestedWords'
import type { CellActs } from './useCellActs'

type Shown = {
  readonly coverage: Coverage
  readonly columnIndex: number
  readonly acts: CellActs
  readonly onCompare: () => void
  readonly onOpen: () => void
  readonly onDone: () => void
}

/** The cell with the tab stop, read in full at the foot of the window, where it covers no neighbour. */
export function Loupe({
  row,
  onHeight,
  ...shown
}: Shown & {
  row: MatrixRow | undefined
  /** -1 for the claim itself, the number of columns for its origins. */
  columnIndex: number
  /** Told how high it stands, CSS pixels, so that no row is left behind it. */
  onHeight: (height: number) => void
}) {
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = section.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [onHeight])
  return (
    <section ref={section} className={styles.loupe} aria-label="In its own words">
      {row === undefined ? (
        <p className={styles.note}>{columnNote(shown.coverage.columns[shown.columnIndex], shown.coverage)}</p>
      ) : (
        <ShownCell row={row} {...shown} />
      )}
    </section>
  )
}

function ShownCell({ row, coverage, columnIndex, acts, onCompare, onOpen, onDone }: Shown & { row: MatrixRow }) {
  const { claim, mentionCount, outletCount, orphanCount } = row.coverage
  const column = coverage.columns[columnIndex]
  const cell = row.cells[columnIndex]
  const findings = useClaimFindings(claim.id)
  const compared = useMemo(() => comparedTellings(row.coverage, coverage, findings), [row, coverage, findings])
  return (
    <>
      <div className={styles.claim}>
        <p className={styles.note}>
          Claim {claim.number}
          {column !== undefined && ` · ${columnName(column)} · `}
          {column !== undefined && (column.publishedOn === null ? 'Date unknown' : dateWords(column.publishedOn))}
        </p>
        {(cell === undefined ? staleTellings(row.coverage).length > 0 : isStale(cell)) && <StaleMark />}
        <p className={styles.text}>{claim.text}</p>
        <p className={styles.status}>
          <StatusMark status={claim.status} />
        </p>
      </div>
      <div className={styles.tellings}>
        {cell !== undefined ? (
          <CellInFull cell={cell} articles={coverage.articles} compared={compared} />
        ) : (
          <>
            <p>{`Stated by ${countOf(outletCount, 'outlet')} of ${numberWords(coverage.columns.length)}.`}</p>
            {orphanCount > 0 && <p>{goneWords(row.coverage)}</p>}
            {row.origins !== null && (
              <p>
                <OriginMark groups={row.origins.groups} />
              </p>
            )}
          </>
        )}
      </div>
      <div className={styles.side}>
        <CellChips cell={cell} />
        <LoupeActs
          cell={cell}
          column={column}
          canCompare={mentionCount > 0}
          suggested={suggestedWords(cell, coverage)}
          acts={acts}
          onCompare={onCompare}
          onOpen={onOpen}
          onDone={onDone}
        />
      </div>
    </>
  )
}

function goneWords({ outletCount, orphanCount }: CoverageRow): string {
  const words = `the words of ${countOf(orphanCount, 'passage')} are gone from the newest texts.`
  return outletCount === 0 ? `No outlet states it any more: ${words}` : `T${words.slice(1)}`
}

function columnNote(column: CoverageColumn | undefined, { rows, columns }: Coverage): string {
  if (column === undefined) {
    return `${countOf(rows.length, 'claim')}, ${countOf(columns.length, 'outlet')}. Go to a cell to read the outlet’s words in full.`
  }
  const read = `${numberWords(column.readCount)} of ${countOf(column.sentenceCount, 'sentence')} read`
  return `${columnName(column)} · ${column.publishedOn === null ? 'date unknown' : dateWords(column.publishedOn)} · ${read}`
}
