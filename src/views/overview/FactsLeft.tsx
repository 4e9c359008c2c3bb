import { Link } from 'wouter'
import { countOf, numberWords } from '../../app/words'
import { STATUSES } from '../../core/claim/claim'
import type { ArticleCoverage } from '../../core/coverage/coverage'
import type { StoryId } from '../../core/ids'
import { Meter } from '../../ui/Meter'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { articlePath } from '../paths'
import styles from './OverviewView.module.css'

/** How much of each article was read, and what was marked in it. */
export function FactsLeft({ storyId, articles }: { storyId: StoryId; articles: readonly ArticleCoverage[] }) {
  const total = articles.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const left = total - articles.reduce((sum, { readCount }) => sum + readCount, 0)
  return (
    <section>
      <h2>
        Facts left: {numberWords(left)} of {countOf(total, 'sentence')}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col" className={styles.extra}>
              Read
            </th>
            <th scope="col">Sentences left</th>
            {STATUSES.map((status) => (
              <th key={status} scope="col" className={styles.status}>
                <span>{STATUS_WORDS[status]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map(({ article, sentences, readCount, claimCounts, orphanCount }) => (
            <tr key={article.id}>
              <th scope="row">
                <Link href={articlePath(storyId, article.id)} className={styles.title}>
                  {article.metadata.title.value ?? 'Untitled article'}
                </Link>
                {orphanCount > 0 && (
                  <span className={styles.note}>{countOf(orphanCount, 'mention')} lost in the newest version</span>
                )}
              </th>
              <td className={styles.extra}>
                <Meter
                  done={readCount}
                  total={sentences.length}
                  label={`${numberWords(readCount)} of ${countOf(sentences.length, 'sentence')} read`}
                />
              </td>
              <td>{readCount === sentences.length ? 'all read' : numberWords(sentences.length - readCount)}</td>
              {STATUSES.map((status) => (
                <td key={status}>
                  <span className={styles.tally}>
                    <span aria-hidden="true">
                      <StatusMark status={status} bare />
                    </span>
                    {claimCounts[status]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.say}>
        A sentence counts as read when the sentence cursor was on it or half of it is marked for a claim.
      </p>
    </section>
  )
}
