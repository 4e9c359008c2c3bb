import { type CSSProperties, useCallback } from 'react'
import type { Revision } from '../../core/article/article'
import type { ArticleCoverage } from '../../core/coverage/coverage'
import type { ArticleId } from '../../core/ids'
import { useRowWindow } from '../../ui/grid/useRowWindow'
import { ArticleItem } from './ArticleItem'
import styles from './ArticlesView.module.css'

/** Up to here all articles are drawn; of more, those near the window. */
const ALL_DRAWN = 250
/** An article of a headline on two lines and a note on two, CSS pixels, before it was measured. */
const ITEM_HEIGHT = 120

/** An article with its newest text. */
export type ListedArticle = { readonly covered: ArticleCoverage; readonly revision: Revision }

type Props = {
  readonly articles: readonly ListedArticle[]
  /** The same function every time. */
  readonly onDetails: (articleId: ArticleId) => void
}

/** The story's articles, in the order in which they are given. */
export function ArticleList(props: Props) {
  if (props.articles.length > ALL_DRAWN) return <LongList {...props} />
  return (
    <ul role="list" aria-label="Articles" tabIndex={-1}>
      {props.articles.map(({ covered, revision }) => (
        <li key={covered.article.id}>
          <ArticleItem covered={covered} revision={revision} onDetails={props.onDetails} />
        </li>
      ))}
    </ul>
  )
}

function LongList({ articles, onDetails }: Props) {
  const keyOf = useCallback((index: number) => articles[index]?.covered.article.id ?? String(index), [articles])
  const { bodyRef, items, height, measure } = useRowWindow({
    count: articles.length,
    keyOf,
    estimate: ITEM_HEIGHT,
    keep: null,
    coveredAbove: 0,
    coveredBelow: 0,
  })
  const style: CSSProperties = { height }
  return (
    <ul role="list" aria-label="Articles" tabIndex={-1} ref={bodyRef} className={styles.long} style={style}>
      {items.map(({ index, key, offset }) => {
        const article = articles[index]
        return (
          article !== undefined && (
            <li
              key={key}
              aria-posinset={index + 1}
              aria-setsize={articles.length}
              style={{ transform: `translateY(${offset}px)` }}
            >
              <div ref={measure} data-index={index}>
                <ArticleItem covered={article.covered} revision={article.revision} onDetails={onDetails} />
              </div>
            </li>
          )
        )
      })}
    </ul>
  )
}
