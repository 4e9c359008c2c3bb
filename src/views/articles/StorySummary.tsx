import { countOf } from '../../app/words'
import { STATUSES } from '../../core/claim/claim'
import type { Coverage } from '../../core/coverage/coverage'
import { StatusMark } from '../../ui/StatusMark'
import styles from './ArticlesView.module.css'
import { articleNames } from './articleNames'
import { StoryOrigins } from './StoryOrigins'

/** Articles named one by one: as many as stand beside the first screen of the list. */
const SHOWN = 20

/** Beside the list: origins, claims by status, and the sentences that nobody has read yet. */
export function StorySummary({ coverage }: { coverage: Coverage }) {
  const { articles, statusCounts } = coverage
  const unread = articles.flatMap(({ article, sentences, readCount }) => {
    const left = sentences.length - readCount
    return left > 0 ? [{ article, left }] : []
  })
  const nameOf = articleNames(articles.map(({ article }) => article))
  const rest = unread.slice(SHOWN).reduce((sum, { left }) => sum + left, 0)
  return (
    <aside className={styles.aside} aria-label="Story summary">
      <StoryOrigins coverage={coverage} />
      <section>
        <h2>Claims</h2>
        <dl>
          {STATUSES.map((status) => (
            <div key={status} style={{ display: 'contents' }}>
              <dt>
                <StatusMark status={status} />
              </dt>
              <dd>{statusCounts[status]}</dd>
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
            {unread.slice(0, SHOWN).map(({ article, left }) => (
              <div key={article.id} style={{ display: 'contents' }}>
                <dt>{nameOf(article.id)}</dt>
                <dd>{countOf(left, 'sentence')}</dd>
              </div>
            ))}
            {unread.length > SHOWN && (
              <>
                <dt>and {countOf(unread.length - SHOWN, 'more article')}</dt>
                <dd>{countOf(rest, 'sentence')}</dd>
              </>
            )}
          </dl>
        )}
      </section>
    </aside>
  )
}
