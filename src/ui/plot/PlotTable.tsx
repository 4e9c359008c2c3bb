import type { ReactNode } from 'react'
import styles from './Plot.module.css'

export type PlotTableRow = { readonly key: string; readonly header: ReactNode; readonly cells: readonly ReactNode[] }

/** The numbers of a plot as a table, with links in it, by which the keyboard scrolls it. `isNumeric` columns are set to the right. */
export function PlotTable({
  label,
  columns,
  rows,
  isNumeric = false,
}: {
  label: string
  /** The first names the rows. */
  columns: readonly string[]
  rows: readonly PlotTableRow[]
  isNumeric?: boolean
}) {
  return (
    <div className={styles.tableBox} role="group" aria-label={`${label}, table`}>
      <table className={`${styles.table} ${isNumeric ? styles.numeric : ''}`}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={columnKey(column, index)} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, header, cells }) => (
            <tr key={key}>
              <th scope="row">{header}</th>
              {columns.slice(1).map((column, index) => (
                <td key={columnKey(column, index)}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Two columns may share a name; their order does not change while the table is shown. */
function columnKey(column: string, index: number): string {
  return `${index} ${column}`
}
