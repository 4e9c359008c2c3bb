import { useMemo, useState } from 'react'
import { openSample } from '../../app/actions/openSample'
import { useDesk } from '../../app/desk'
import { useArticles, useClaims, useReadings, useRevisions, useStoryMentions } from '../../app/queries/records'
import { openImport } from '../../app/state/importing'
import { countOf } from '../../app/words'
import type { Article, Story } from '../../core/article/article'
import type { ArticleId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { ArticleDialog } from './ArticleDialog'
import { ArticleItem } from './ArticleItem'
import styles from './ArticlesView.module.css'
import { articleFigures, byPublication } from './articleFigures'
import { StoryName } from './StoryName'
import { StorySummary } from './StorySummary'

/** The story's articles in the order of publication, with what was read and marked in each. */
export function ArticlesView({ story }: { story: Story }) {
  const desk = useDesk()
  const articles = useArticles(story.id)
  const revisions = useRevisions(story.id)
  const claims = useClaims(story.id)
  const mentions = useStoryMentions(story.id)
  const readings = useReadings(story.id)
  const [opened, setOpened] = useState<ArticleId | null>(null)
  const figures = useMemo(
    () =>
      articles && revisions && claims && mentions && readings
        ? articleFigures({ articles, revisions, claims, mentions, readings })
        : undefined,
    [articles, revisions, claims, mentions, readings],
  )
  if (articles === undefined || figures === undefined) return null
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
  const all = [...figures.values()]
  const wordCount = all.reduce((sum, each) => sum + each.wordCount, 0)
  const sentenceCount = all.reduce((sum, each) => sum + each.sentenceCount, 0)
  const readCount = all.reduce((sum, each) => sum + each.readCount, 0)
  const shown = articles.find((article) => article.id === opened)
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
        <ul role="list" aria-label="Articles">
          {byPublication(articles).map((article: Article) => {
            const own = figures.get(article.id)
            return own === undefined ? null : (
              <ArticleItem key={article.id} article={article} figures={own} onDetails={() => setOpened(article.id)} />
            )
          })}
        </ul>
      </section>
      <StorySummary articles={articles} figures={figures} claims={claims ?? []} />
      {shown !== undefined && <ArticleDialog article={shown} onClose={() => setOpened(null)} />}
    </div>
  )
}

function shareRead(readCount: number, sentenceCount: number): string {
  if (readCount === sentenceCount) return 'all sentences read'
  const percent = Math.floor((100 * readCount) / sentenceCount)
  return `${percent}% of sentences read, ${sentenceCount - readCount} left`
}
