import { useState } from 'react'
import { openSample } from '../../app/actions/openSample'
import { useDesk } from '../../app/desk'
import { useCoverage } from '../../app/queries/coverage'
import { useRevisions } from '../../app/queries/records'
import { openImport } from '../../app/state/importing'
import { countOf, numberWords } from '../../app/words'
import type { Story } from '../../core/article/article'
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
  if (coverage === undefined || revisions === undefined) return null
  const { articles } = coverage
  if (articles.length === 0) {
    return (
      <section className={styles.empty}>
        <h1>No articles yet</h1>
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
      <section>
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
      {shown !== undefined && <ArticleDialog article={shown.article} onClose={() => setOpened(null)} />}
    </div>
  )
}

function shareRead(readCount: number, sentenceCount: number): string {
  if (readCount === sentenceCount) return 'all sentences read'
  const percent = Math.floor((100 * readCount) / sentenceCount)
  return `${percent}% of sentences read, ${numberWords(sentenceCount - readCount)} left`
}
