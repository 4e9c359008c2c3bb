import { countOf } from '../../app/words'
import type { Article } from '../../core/article/article'
import { type Claim, STATUSES } from '../../core/claim/claim'
import type { ArticleId } from '../../core/ids'
import { StatusMark } from '../../ui/StatusMark'
import styles from './ArticlesView.module.css'
import type { ArticleFigures } from './articleFigures'

/** Beside the list: claims by status, and the sentences that nobody has read yet. */
export function StorySummary({
  articles,
  figures,
  claims,
}: {
  articles: readonly Article[]
  figures: ReadonlyMap<ArticleId, ArticleFigures>
  claims: readonly Claim[]
}) {
  const unread = articles.flatMap((article) => {
    const own = figures.get(article.id)
    const left = own === undefined ? 0 : own.sentenceCount - own.readCount
    return left > 0 ? [{ article, left }] : []
  })
  return (
    <aside className={styles.aside} aria-label="Story summary">
      <section>
        <h2>Claims</h2>
        <dl>
          {STATUSES.map((status) => (
            <div key={status} style={{ display: 'contents' }}>
              <dt>
                <StatusMark status={status} />
              </dt>
              <dd>{claims.filter((claim) => claim.status === status).length}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>Facts left</h2>
        {unread.length === 0 ? (
          <p>Every sentence was read.</p>
        ) : (
          <dl>
            {unread.map(({ article, left }) => (
              <div key={article.id} style={{ display: 'contents' }}>
                <dt>{article.metadata.outlet.value ?? article.metadata.title.value ?? 'Unknown outlet'}</dt>
                <dd>{countOf(left, 'sentence')}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </aside>
  )
}
