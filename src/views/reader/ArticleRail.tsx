import { Link } from 'wouter'
import { dateWords } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import { UNKNOWN_OUTLET } from '../../core/coverage/outletColumns'
import type { ArticleId, StoryId } from '../../core/ids'
import { Meter } from '../../ui/Meter'
import { articlePath } from '../paths'
import styles from './ArticleRail.module.css'

/** The story's other articles, in the order of publication, with how much of each is read. */
export function ArticleRail({
  coverage,
  storyId,
  articleId,
}: {
  coverage: Coverage
  storyId: StoryId
  articleId: ArticleId
}) {
  return (
    <nav className={styles.rail} aria-label="Articles in this story">
      <h2>In this story</h2>
      <ul role="list">
        {coverage.articles.map(({ article, readCount, sentences }) => (
          <li key={article.id}>
            <Link href={articlePath(storyId, article.id)} aria-current={article.id === articleId ? 'page' : undefined}>
              <span>{outletName(coverage, article.id)}</span>
              {article.metadata.publishedOn.value !== null && (
                <span className={styles.when}>{shortDate(article.metadata.publishedOn.value)}</span>
              )}
            </Link>
            <Meter
              thin
              done={readCount}
              total={sentences.length}
              label={`${readCount} of ${sentences.length} sentences read`}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function outletName({ columns }: Coverage, articleId: ArticleId): string {
  const column = columns.find(({ articleIds }) => articleIds.includes(articleId))
  return column?.title ?? column?.name ?? UNKNOWN_OUTLET
}

/** The hour where the date has one, since a story's articles mostly share their day. */
function shortDate(date: string): string {
  return (
    /T(\d\d:\d\d)/u.exec(date)?.[1] ??
    dateWords(date)
      .replace(/ \d{4}$/u, '')
      .replace(', year unsure', '')
  )
}
