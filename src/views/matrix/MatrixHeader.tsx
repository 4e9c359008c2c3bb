import { useLayoutEffect, useRef } from 'react'
import { countOf, dateWords, numberWords } from '../../app/words'
import type { ColumnGroup } from '../../core/coverage/columnOrigins'
import type { CoverageColumn } from '../../core/coverage/coverage'
import type { MatrixOrder } from '../../core/coverage/matrixRows'
import { columnName } from '../../core/coverage/outletColumns'
import { GridPart } from '../../ui/grid/GridPart'
import { cellProps } from '../../ui/grid/useGrid'
import { Meter } from '../../ui/Meter'
import { groupWords } from './groupWords'
import styles from './MatrixGrid.module.css'
import { outletInitials } from './outletInitials'

const ORDER_WORDS: Record<MatrixOrder, string> = {
  number: 'by number',
  coverage: 'most outlets first',
  contradiction: 'most contradicted first',
  time: 'as they appeared',
}

/** The outlets, each with its date, whom it cites and how much of it was read. Stays in sight. */
export function MatrixHeader({
  columns,
  citations,
  groups,
  claimCount,
  order,
  scroll,
  stop,
}: {
  columns: readonly CoverageColumn[]
  /** Whom each column cites; null where nobody. */
  citations: readonly (string | null)[]
  /** Runs of columns by origin; null where the outlets are not grouped. */
  groups: readonly ColumnGroup[] | null
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
  const groupOf = groups?.flatMap((group) => Array.from({ length: group.columnCount }, () => groupWords(group)))
  return (
    <GridPart part="rowgroup" className={styles.header} ref={head}>
      {groups !== null && (
        // Each column says its group itself: this line is for the eye.
        <div className={styles.groups} aria-hidden="true">
          <span />
          {groups.map((group, index) => (
            <span key={`${index.toString()} ${group.columnCount}`} style={{ gridColumn: `span ${group.columnCount}` }}>
              {groupWords(group)}
            </span>
          ))}
          <span />
        </div>
      )}
      <GridPart part="row" aria-rowindex={1}>
        <GridPart part="columnheader" className={styles.corner} {...cellProps(0, 0, stop)}>
          <b>Claim</b>
          <span aria-hidden="true" className={styles.note}>
            {countOf(claimCount, 'claim')}, {ORDER_WORDS[order]}
          </span>
        </GridPart>
        {columns.map((column, index) => {
          const { readCount, sentenceCount, publishedOn, title, name } = column
          const date = publishedOn === null ? 'Date unknown' : dateWords(publishedOn)
          const read = `${numberWords(readCount)} of ${countOf(sentenceCount, 'sentence')} read`
          const cited = citations[index] ?? null
          const cites = cited === null ? [] : [`cites ${cited}`]
          const said = [...(groupOf === undefined ? [] : [groupOf[index]]), date, ...cites, read].join(', ')
          return (
            <GridPart
              key={column.key}
              part="columnheader"
              aria-label={columnName(column)}
              aria-description={said}
              title={`${columnName(column)}\n${said}`}
              {...cellProps(0, index + 1, stop)}
            >
              <b className={styles.name}>{name}</b>
              <b className={styles.initials}>{initials[index]}</b>
              <span className={styles.note} aria-hidden="true">
                {[title ?? date, ...cites].join(' · ')}
              </span>
              <span className={styles.read} aria-hidden="true">
                <Meter thin done={readCount} total={sentenceCount} label={read} />
              </span>
            </GridPart>
          )
        })}
        <GridPart
          part="columnheader"
          className={styles.tailHead}
          aria-label="Origins"
          {...cellProps(0, columns.length + 1, stop)}
        >
          <b>Origins</b>
          <span className={styles.note} aria-hidden="true">
            within this story
          </span>
        </GridPart>
      </GridPart>
    </GridPart>
  )
}
