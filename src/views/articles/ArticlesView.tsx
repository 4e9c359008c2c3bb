import { type RefObject, useEffect, useRef, useState } from 'react'
import { openSample } from '../../app/actions/openSample'
import { useDesk } from '../../app/desk'
import { useCoverage } from '../../app/queries/coverage'
import { useRevisions } from '../../app/queries/records'
import { openImport } from '../../app/state/importing'
import { countOf, numberWords } from '../../app/words'
import type { Story } from '../../core/article/article'
import type { Coverage } from '../../core/coverage/coverage'
import type { ArticleId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { ArticleDialog } from './ArticleDialog'
import { ArticleList } from './ArticleList'
import styles from './ArticlesView.module.css'
import { StoryName } from './StoryName'
import { StorySummary } from './StorySummary'
import { wordCountOfRevision } from './wordCountOfRevision'

/** The story's articles in the order of publication, with what was read and marked in each. */
export function ArticlesView({ story }: { story: Story }) {
  const desk = useDesk()
  const coverage = useCoverage()
  const revisions = useRevisions(story.id)
  const [opened, setOpened] = useState<ArticleId | null>(null)
  const { screen, onDelete } = useFocusAfterDeleting(coverage)
  if (coverage === undefined || revisions === undefined) return null
  const { articles } = coverage
  if (articles.length === 0) {
    return (
      <section className={styles.empty} ref={screen}>
        <h1 tabIndex={-1}>No articles yet</h1>
        <p>Drop files here or paste a text. Two articles are enough to see who repeats whom.</p>
        <div className={styles.acts}>
          <Button look="primary" onClick={openImport}>
            Import articles
          </Button>
          <Button onClick={() => void openSample(desk, story.id)}>Open the sample story</Button>
        </div>
      </section>
    )
  }
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  const listed = articles.flatMap((covered) => {
    const revision = byId.get(covered.article.revisionId)
    return revision === undefined ? [] : [{ covered, revision }]
  })
  const wordCount = listed.reduce((sum, { revision }) => sum + wordCountOfRevision(revision), 0)
  const sentenceCount = articles.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const readCount = articles.reduce((sum, each) => sum + each.readCount, 0)
  const shown = articles.find(({ article }) => article.id === opened)
  return (
    <div className={styles.library}>
      <section ref={screen}>
        <div className={styles.head}>
          <div>
            <StoryName story={story} />
            <p>
              {countOf(articles.length, 'article')} · {countOf(wordCount, 'word')} ·{' '}
              {shareRead(readCount, sentenceCount)}
            </p>
          </div>
          <Button look="primary" onClick={openImport} aria-haspopup="dialog">
            Import articles
          </Button>
        </div>
        <div className={styles.columns} aria-hidden="true">
          <span>Outlet</span>
          <span>Article</span>
          <span>Published</span>
          <span>Words</span>
          <span>Claims</span>
          <span>Read</span>
        </div>
        <ArticleList articles={listed} onDetails={setOpened} />
      </section>
      <StorySummary coverage={coverage} />
      {shown !== undefined && (
        <ArticleDialog article={shown.article} onClose={() => setOpened(null)} onDelete={onDelete} />
      )}
    </div>
  )
}

/**
 * A deleted article takes the button that opened its details along: the focus goes to the list, or to the heading that
 * stands in its place. Put the ref on what holds either.
 */
function useFocusAfterDeleting(coverage: Coverage | undefined): {
  screen: RefObject<HTMLElement | null>
  onDelete: (articleId: ArticleId) => void
} {
  const deleting = useRef<ArticleId | null>(null)
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    const isGone = coverage?.articles.every(({ article }) => article.id !== deleting.current)
    if (deleting.current === null || !isGone) return
    deleting.current = null
    if (!document.activeElement?.matches('body, main')) return
    const { current } = screen
    const place = current?.querySelector<HTMLElement>('[role="list"]') ?? current?.querySelector('h1')
    place?.focus({ preventScroll: true })
  }, [coverage])
  const onDelete = (articleId: ArticleId): void => {
    deleting.current = articleId
  }
  return { screen, onDelete }
}

function shareRead(readCount: number, sentenceCount: number): string {
  if (readCount === sentenceCount) return 'all sentences read'
  const percent = Math.floor((100 * readCount) / sentenceCount)
  return `${percent}% of sentences read, ${numberWords(sentenceCount - readCount)} left`
}
