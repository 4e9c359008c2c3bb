import { Link } from 'wouter'
import { dateWords } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import { UNKNOWN_OUTLET } from '../../core/coverage/outletColumns'
import type { ArticleId, StoryId } from '../../core/ids'
import { Meter } from '../../ui/Meter'
import { articlePath, screenPath } from '../paths'
import styles from './ArticleRail.module.css'

/** Of a longer story those published next to the open article are shown, and a link to all: nobody scrolls past a hundred. */
const SHOWN = 100

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
  const { articles } = coverage
  const at = articles.findIndex(({ article }) => article.id === articleId)
  const from = Math.max(0, Math.min(at - SHOWN / 2, articles.length - SHOWN))
  const names = outletNames(coverage)
  return (
    <nav className={styles.rail} aria-label="Articles in this story">
      <h2>In this story</h2>
      <ul role="list">
        {articles.slice(from, from + SHOWN).map(({ article, readCount, sentences }) => (
          <li key={article.id}>
            <Link href={articlePath(storyId, article.id)} aria-current={article.id === articleId ? 'page' : undefined}>
              <span>{names.get(article.id) ?? UNKNOWN_OUTLET}</span>
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
      {articles.length > SHOWN && (
        <Link href={screenPath(storyId, 'articles')} className={styles.all}>
          All {articles.length} articles
        </Link>
      )}
    </nav>
  )
}

function outletNames({ columns }: Coverage): ReadonlyMap<ArticleId, string> {
  return new Map(
    columns.flatMap(({ articleIds, title, name }) => articleIds.map((id) => [id, title ?? name ?? UNKNOWN_OUTLET])),
  )
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
