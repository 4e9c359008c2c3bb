import { Link } from 'wouter'
import { countOf, dateWords } from '../../app/words'
import type { Coverage, CoverageRow, Telling } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { ArticleId, StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { mentionPath } from '../paths'
import styles from './ClaimPanel.module.css'
import type { ReaderTools } from './readerTools'

/** How the other articles tell the selected claim: what is linked to it, outlet by outlet. */
export function Tellings({
  row,
  coverage,
  storyId,
  articleId,
  tools,
}: {
  row: CoverageRow
  coverage: Coverage
  storyId: StoryId
  articleId: ArticleId
  tools: ReaderTools
}) {
  const others = coverage.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    const tellings = cell?.kind === 'states' ? cell.tellings.filter((each) => each.articleId !== articleId) : []
    return tellings.map((telling) => ({ column, telling }))
  })
  return (
    <>
      <h2 className={styles.also}>
        Also reported by{others.length > 0 && <span> · {countOf(others.length, 'passage')} linked</span>}
      </h2>
      {others.length === 0 && (
        <p className={styles.hint}>
          No other article is linked to this claim yet. Open one, select the passage and press l.
        </p>
      )}
      <ul role="list" aria-label="Also reported by" className={styles.reports}>
        {others.map(({ column, telling }) => (
          <li key={telling.mentionId}>
            <div className={styles.outlet}>
              <Link href={mentionPath(storyId, telling.articleId, telling.mentionId)}>{columnName(column)}</Link>
              {column.publishedOn !== null && <span>{dateWords(column.publishedOn)}</span>}
              <span className={styles.linked}>{placeWords(telling)}</span>
            </div>
            <blockquote>{telling.words}</blockquote>
            <Button look="text" onClick={() => void tools.acts.unlink(row.claim, telling.mentionId)}>
              Take off<span className="hidden-words"> {columnName(column)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function placeWords({ place }: Telling): string {
  switch (place.kind) {
    case 'exact':
      return 'Linked'
    case 'moved':
      return 'Linked, moved'
    case 'similar':
      return `Linked, ${Math.round(place.score * 100)} % the same`
    case 'orphan':
      return 'No longer in the text'
    default:
      return place satisfies never
  }
}
