import { useLayoutEffect, useRef } from 'react'
import { countOf, dateWords, numberWords } from '../../app/words'
import type { CoverageColumn } from '../../core/coverage/coverage'
import type { MatrixOrder } from '../../core/coverage/matrixRows'
import { columnName } from '../../core/coverage/outletColumns'
import { GridPart } from '../../ui/grid/GridPart'
import { cellProps } from '../../ui/grid/useGrid'
import { Meter } from '../../ui/Meter'
import styles from './MatrixGrid.module.css'
import { outletInitials } from './outletInitials'

/** The outlets in the order of publication, each with its date and how much of it was read. Stays in sight. */
export function MatrixHeader({
  columns,
  claimCount,
  order,
  scroll,
  stop,
}: {
  columns: readonly CoverageColumn[]
  claimCount: number
  order: MatrixOrder
  /** How far the body is scrolled sideways, CSS pixels: the header goes along. */
  scroll: number
  /** The column of the tab stop; null while it is in a row below. */
  stop: number | null
}) {
  const head = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (head.current !== null) head.current.scrollLeft = scroll
  }, [scroll])
  const initials = outletInitials(columns.map((column) => column.title ?? column.name))
  return (
    <GridPart part="rowgroup" className={styles.header} ref={head}>
      <GridPart part="row" aria-rowindex={1}>
        <GridPart part="columnheader" className={styles.corner} {...cellProps(0, 0, stop)}>
          <b>Claim</b>
          <span aria-hidden="true" className={styles.note}>
            {countOf(claimCount, 'claim')}, {order === 'number' ? 'by number' : 'most outlets first'}
          </span>
        </GridPart>
        {columns.map((column, index) => {
          const { readCount, sentenceCount, publishedOn, title, name } = column
          const date = publishedOn === null ? 'Date unknown' : dateWords(publishedOn)
          const read = `${numberWords(readCount)} of ${countOf(sentenceCount, 'sentence')} read`
          return (
            <GridPart
              key={column.key}
              part="columnheader"
              aria-label={columnName(column)}
              aria-description={`${date}, ${read}`}
              title={`${columnName(column)}\n${date}, ${read}`}
              {...cellProps(0, index + 1, stop)}
            >
              <b className={styles.name}>{name}</b>
              <b className={styles.initials} aria-hidden="true">
                {initials[index]}
              </b>
              <span className={styles.note} aria-hidden="true">
                {title ?? date}
              </span>
              <span className={styles.read} aria-hidden="true">
                <Meter thin done={readCount} total={sentenceCount} label={read} />
              </span>
            </GridPart>
          )
        })}
      </GridPart>
    </GridPart>
  )
}
