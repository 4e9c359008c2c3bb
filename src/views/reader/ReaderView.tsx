import { useEffect, useMemo } from 'react'
import { useCoverage } from '../../app/queries/coverage'
import { useArticle, useRevision } from '../../app/queries/records'
import { openInReader } from '../../app/state/reader'
import type { Article, Revision } from '../../core/article/article'
import type { ArticleCoverage, Coverage } from '../../core/coverage/coverage'
import type { ArticleId, MentionId } from '../../core/ids'
import { ErrorFence } from '../shell/ErrorFence'
import { ArticleHead } from './ArticleHead'
import { ArticleRail } from './ArticleRail'
import { ArticleText } from './ArticleText'
import { ClaimCards } from './ClaimCards'
import { ClaimPanel } from './ClaimPanel'
import { PickDialog } from './PickDialog'
import styles from './ReaderView.module.css'
import { readerItems } from './readerItems'
import { useAddressed } from './useAddressed'
import { useEdgeMove } from './useEdgeMove'
import { useMarkRead } from './useMarkRead'
import { useOrphans } from './useOrphans'
import { useReaderActs } from './useReaderActs'
import { useReaderKeys } from './useReaderKeys'
import { useSelectedSpan } from './useSelectedSpan'
import { useTextSurface } from './useTextSurface'

type Target = {
  /** The mention to show, or else the offset in the text. */
  readonly mentionId: MentionId | null
  readonly at: number | null
}

/** An article open for reading and tagging. */
export function ReaderView({ articleId, ...target }: { articleId: ArticleId } & Target) {
  const article = useArticle(articleId)
  const revision = useRevision(article?.revisionId)
  const coverage = useCoverage()
  const covered = coverage?.articles.find((each) => each.article.id === articleId)
  useEffect(() => openInReader(articleId), [articleId])
  if (!article || !revision || !coverage || covered?.article.revisionId !== revision.id) return <Waiting />
  return <Reader {...target} article={article} revision={revision} coverage={coverage} covered={covered} />
}

const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Grey lines only where text will be. */
function Waiting() {
  return (
    <div className={styles.reader}>
      <div className={styles.paper} aria-busy="true">
        <p className={styles.source}>Opening the article…</p>
        <div className={styles.skeleton} aria-hidden="true">
          {LINES.map((line) => (
            <span key={line} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Reader({
  article,
  revision,
  coverage,
  covered,
  mentionId,
  at,
}: { article: Article; revision: Revision; coverage: Coverage; covered: ArticleCoverage } & Target) {
  const { id: articleId, storyId } = article
  const { sentences } = covered
  const items = useMemo(() => readerItems(coverage, articleId), [coverage, articleId])
  const { host, surface } = useTextSurface(revision, items.items)
  const selection = useSelectedSpan(surface)
  const acts = useReaderActs(article, surface)
  const moveEdge = useEdgeMove(surface, acts)
  const tools = useMemo(() => ({ acts, moveEdge }), [acts, moveEdge])
  const orphans = useOrphans({ items, sentences, revision, surface, selection, acts })
  useReaderKeys({ surface, items, sentences, selection, tools, orphans })
  useMarkRead(article, sentences)

  useAddressed({ surface, items, orphans, mentionId, at })

  return (
    <div className={styles.reader}>
      <ArticleRail coverage={coverage} storyId={storyId} articleId={articleId} />
      <article className={styles.paper} aria-label={article.metadata.title.value ?? 'Untitled article'}>
        <ArticleHead
          article={article}
          revision={revision}
          read={covered}
          claimCount={items.byClaim.size}
          orphans={items.orphans}
        />
        <ArticleText
          host={host}
          surface={surface}
          items={items}
          sentences={sentences}
          selection={selection}
          acts={acts}
          language={article.metadata.language.value}
        />
      </article>
      <ErrorFence part="The claim cards">
        {surface === null ? <div /> : <ClaimCards surface={surface} items={items} tools={tools} />}
      </ErrorFence>
      <ErrorFence part="The selected claim">
        <ClaimPanel
          storyId={storyId}
          articleId={articleId}
          coverage={coverage}
          items={items}
          text={revision.text}
          selection={selection}
          orphans={orphans}
          tools={tools}
        />
      </ErrorFence>
      <PickDialog coverage={coverage} text={revision.text} acts={acts} />
    </div>
  )
}
