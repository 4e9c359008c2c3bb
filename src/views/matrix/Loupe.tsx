import { useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { countOf, dateWords, numberWords } from '../../app/words'
import type { Cell, Coverage, CoverageColumn, CoverageRow } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { StatusMark } from '../../ui/StatusMark'
import { TellingWords } from '../compare/TellingWords'
import { comparePath } from '../paths'
import styles from './Loupe.module.css'

/** The cell with the tab stop, read in full at the foot of the window, where it covers no neighbour. */
export function Loupe({
  storyId,
  coverage,
  row,
  columnIndex,
  onHeight,
  onOpen,
}: {
  storyId: StoryId
  coverage: Coverage
  row: CoverageRow | undefined
  /** -1 for the claim itself. */
  columnIndex: number
  /** Told how high it stands, CSS pixels, so that no row is left behind it. */
  onHeight: (height: number) => void
  onOpen: () => void
}) {
  const [, navigate] = useLocation()
  const column = coverage.columns[columnIndex]
  const cell = row?.cells[columnIndex]
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
        <p className={styles.note}>{columnNote(column, coverage)}</p>
      ) : (
        <>
          <div className={styles.claim}>
            <p className={styles.note}>
              <StatusMark status={row.claim.status} bare /> Claim {row.claim.number}
              {column !== undefined && ` · ${columnName(column)}`}
            </p>
            <p className={styles.text}>{row.claim.text}</p>
            {column !== undefined && (
              <p className={styles.date}>
                {column.publishedOn === null ? 'Date unknown' : dateWords(column.publishedOn)}
              </p>
            )}
          </div>
          <div className={styles.tellings}>
            <CellInFull cell={cell} coverage={coverage} outletCount={row.outletCount} />
          </div>
          <div className={styles.acts}>
            <Button
              tight
              onClick={() => navigate(comparePath(storyId, row.claim.id))}
              disabled={row.mentionCount === 0}
            >
              Compare tellings
            </Button>
            {column !== undefined && (
              <Button tight look="plain" onClick={onOpen}>
                Open article
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function CellInFull({
  cell,
  coverage,
  outletCount,
}: {
  cell: Cell | undefined
  coverage: Coverage
  outletCount: number
}) {
  if (cell === undefined) {
    return <p>{`Stated by ${countOf(outletCount, 'outlet')} of ${numberWords(coverage.columns.length)}.`}</p>
  }
  switch (cell.kind) {
    case 'states':
      return cell.tellings.map((telling) => (
        <TellingWords key={telling.mentionId} telling={telling} articles={coverage.articles} />
      ))
    case 'absent':
      return <p>Absent: every sentence of this outlet was read, and none is marked as stating the claim.</p>
    case 'notYetRead': {
      const left = cell.sentenceCount - cell.readCount
      return <p>{`Not yet read: ${countOf(left, 'sentence')} of ${numberWords(cell.sentenceCount)} left.`}</p>
    }
    case 'notApplicable':
      return <p>Not applicable to this outlet.</p>
    default:
      return cell satisfies never
  }
}

function columnNote(column: CoverageColumn | undefined, { rows, columns }: Coverage): string {
  if (column === undefined) {
    return `${countOf(rows.length, 'claim')}, ${countOf(columns.length, 'outlet')}. Go to a cell to read the outlet’s words in full.`
  }
  const read = `${numberWords(column.readCount)} of ${countOf(column.sentenceCount, 'sentence')} read`
  return `${columnName(column)} · ${column.publishedOn === null ? 'date unknown' : dateWords(column.publishedOn)} · ${read}`
}
