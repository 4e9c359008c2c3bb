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
  const names = railNames(coverage)
  return (
    <nav className={styles.rail} aria-label="Articles in this story">
      <h2>In this story</h2>
      <ul role="list">
        {articles.slice(from, from + SHOWN).map(({ article, readCount, sentences }) => {
          const { name, title } = names.get(article.id) ?? UNNAMED
          return (
            <li key={article.id}>
              <Link
                href={articlePath(storyId, article.id)}
                aria-current={article.id === articleId ? 'page' : undefined}
              >
                <span className={styles.name} title={name}>
                  {name}
                </span>
                {article.metadata.publishedOn.value !== null && (
                  <span className={styles.when}>{shortDate(article.metadata.publishedOn.value)}</span>
                )}
                {title !== null && <span className={styles.title}>{title}</span>}
              </Link>
              <Meter
                thin
                done={readCount}
                total={sentences.length}
                label={`${readCount} of ${sentences.length} sentences read`}
              />
            </li>
          )
        })}
      </ul>
      {articles.length > SHOWN && (
        <Link href={screenPath(storyId, 'articles')} className={styles.all}>
          All {articles.length} articles
        </Link>
      )}
    </nav>
  )
}

type RailName = {
  readonly name: string
  /** Of an article whose name alone would stand there more than once. */
  readonly title: string | null
}
const UNNAMED: RailName = { name: UNKNOWN_OUTLET, title: null }

/** Each article by its outlet, by its title where nobody knows that one, and by both where an outlet has several. */
function railNames({ columns, articles }: Coverage): ReadonlyMap<ArticleId, RailName> {
  const names = new Map(columns.flatMap(({ articleIds, title, name }) => articleIds.map((id) => [id, title ?? name])))
  const counts = new Map<string, number>()
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    articles.map(({ article }) => {
      const name = names.get(article.id) ?? UNKNOWN_OUTLET
      const title = article.metadata.title.value
      return [article.id, { name, title: (counts.get(name) ?? 0) > 1 && title !== name ? title : null }]
    }),
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
