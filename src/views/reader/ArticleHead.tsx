import { Link } from 'wouter'
import { selectClaim } from '../../app/state/reader'
import { countOf, dateWords } from '../../app/words'
import type { Article, Revision } from '../../core/article/article'
import type { ArticleCoverage } from '../../core/coverage/coverage'
import { countWords } from '../../core/text/countWords'
import { Button } from '../../ui/Button'
import { changesPath } from '../paths'
import styles from './ReaderView.module.css'
import type { Orphan } from './readerItems'

/** Above the text: who printed it and when, its headline, how much of it is read and marked. */
export function ArticleHead({
  article,
  revision,
  read,
  claimCount,
  orphans,
}: {
  article: Article
  revision: Revision
  read: Pick<ArticleCoverage, 'readCount' | 'sentences'>
  claimCount: number
  orphans: readonly Orphan[]
}) {
  const { title, outlet, authors, publishedOn, updatedOn } = article.metadata
  const sentenceCount = read.sentences.length
  const [lost] = orphans
  return (
    <header>
      <p className={styles.source}>
        <span className={styles.outlet} title={outlet.value ?? undefined}>
          {outlet.value ?? 'Outlet not known'}
        </span>
        {authors.value !== null && authors.value.length > 0 && <span>{authors.value.join(', ')}</span>}
        <span>{publishedOn.value === null ? 'Date not known' : dateWords(publishedOn.value)}</span>
        <span>{countOf(countWords(revision.text), 'word')}</span>
        {updatedOn?.value != null && <span>Updated {dateWords(updatedOn.value)}</span>}
        <span>
          Revision {revision.number}
          {revision.number > 1 && (
            <>
              {' · '}
              <Link className={styles.changes} href={changesPath(article.storyId, article.id)}>
                what changed
              </Link>
            </>
          )}
        </span>
      </p>
      <h1 className={styles.title} lang={article.metadata.language.value ?? undefined}>
        {title.value ?? 'Untitled article'}
      </h1>
      <p className={styles.progress}>
        {read.readCount === sentenceCount
          ? `All ${countOf(sentenceCount, 'sentence')} read`
          : `${read.readCount} of ${countOf(sentenceCount, 'sentence')} read`}
        {` · ${countOf(claimCount, 'claim')} marked`}
        {lost !== undefined && (
          <>
            {' · '}
            <Button look="text" onClick={() => selectClaim(lost.row.claim.id)}>
              {countOf(orphans.length, 'passage')} no longer in this text
            </Button>
          </>
        )}
      </p>
    </header>
  )
}
