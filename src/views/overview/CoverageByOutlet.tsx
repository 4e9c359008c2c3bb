import { Link } from 'wouter'
import { dateWords, numberWords } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { outletCounts } from '../../core/coverage/outletCounts'
import type { StoryId } from '../../core/ids'
import { screenPath } from '../paths'
import styles from './OverviewView.module.css'

/** What each outlet does with the story's claims, in figures. */
export function CoverageByOutlet({ storyId, coverage }: { storyId: StoryId; coverage: Coverage }) {
  const counts = outletCounts(coverage)
  return (
    <section>
      <h2>Coverage by outlet</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col" className={styles.extra}>
              Published
            </th>
            <th scope="col">States</th>
            <th scope="col">Alone</th>
            <th scope="col">First</th>
            <th scope="col">Absent</th>
            <th scope="col">Not yet read</th>
          </tr>
        </thead>
        <tbody>
          {coverage.columns.map((column, index) => {
            const count = counts[index]
            return (
              <tr key={column.key}>
                <th scope="row">{columnName(column)}</th>
                <td className={styles.extra}>
                  {column.publishedOn === null ? 'Date unknown' : dateWords(column.publishedOn)}
                </td>
                <td>{numberWords(count?.states ?? 0)}</td>
                <td>{numberWords(count?.alone ?? 0)}</td>
                <td>{numberWords(count?.first ?? 0)}</td>
                <td>{numberWords(count?.absent ?? 0)}</td>
                <td>{numberWords(count?.notYetRead ?? 0)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.say}>
        Alone: no other outlet states it. First: no outlet that was published earlier does. Both count only what is
        marked here. <Link href={screenPath(storyId, 'matrix')}>See every cell in the Matrix.</Link>
      </p>
    </section>
  )
}
