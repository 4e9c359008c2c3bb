import { Link } from 'wouter'
import { dateWords } from '../../app/words'
import type { Coverage, CoverageColumn, CoverageRow } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { ArticleId, StoryId } from '../../core/ids'
import { Glyph } from '../../ui/Glyph'
import { mentionPath } from '../paths'
import styles from './Tellings.module.css'
import { TellingWords } from './TellingWords'

/** Every telling in full sentences, in the order of publication; below it who does not tell it, and why that is known. */
export function Tellings({ storyId, row, coverage }: { storyId: StoryId; row: CoverageRow; coverage: Coverage }) {
  const articles = new Map(coverage.articles.map(({ article }) => [article.id, article]))
  const dateOf = (articleId: ArticleId): string => {
    const date = articles.get(articleId)?.metadata.publishedOn.value
    return date == null ? 'Date unknown' : dateWords(date)
  }
  const told = coverage.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    return cell?.kind === 'states' ? cell.tellings.map((telling) => ({ column, telling })) : []
  })
  return (
    <>
      <ol className={styles.tellings} aria-label="Tellings">
        {told.map(({ column, telling }) => (
          <li key={telling.mentionId}>
            <div className={styles.outlet}>
              <h2>{columnName(column)}</h2>
              <p>{dateOf(telling.articleId)}</p>
              <Link href={mentionPath(storyId, telling.articleId, telling.mentionId)}>
                Open in the article<span className="hidden-words"> of {columnName(column)}</span>
              </Link>
            </div>
            <TellingWords telling={telling} articles={coverage.articles} />
          </li>
        ))}
      </ol>
      {told.length === 0 && <p className={styles.none}>No article has a passage marked for this claim.</p>}
      <dl className={styles.others}>
        <Others
          glyph="absent"
          title="Read, and not there"
          columns={coverage.columns.filter((_, index) => row.cells[index]?.kind === 'absent')}
        />
        <Others
          glyph="more"
          title="Not yet read to the end"
          columns={coverage.columns.filter((_, index) => row.cells[index]?.kind === 'notYetRead')}
        />
      </dl>
    </>
  )
}

function Others({
  glyph,
  title,
  columns,
}: {
  glyph: 'absent' | 'more'
  title: string
  columns: readonly CoverageColumn[]
}) {
  if (columns.length === 0) return null
  return (
    <div>
      <dt>
        <Glyph name={glyph} />
        {title}
      </dt>
      <dd>{columns.map(columnName).join(', ')}</dd>
    </div>
  )
}
