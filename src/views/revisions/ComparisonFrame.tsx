import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Article } from '../../core/article/article'
import { articlePath } from '../paths'
import styles from './ComparisonFrame.module.css'

/** A screen that compares an article with something: which article, under what heading. */
export function ComparisonFrame({
  article,
  heading,
  children,
}: {
  article: Article
  heading: string
  children: ReactNode
}) {
  const { title, outlet, language } = article.metadata
  return (
    <div className={styles.view}>
      <header>
        <p className={styles.source}>
          <span className={styles.outlet}>{outlet.value ?? 'Outlet not known'}</span>
          <Link href={articlePath(article.storyId, article.id)} lang={language.value ?? undefined} dir="auto">
            {title.value ?? 'Untitled article'}
          </Link>
        </p>
        <h1>{heading}</h1>
      </header>
      {children}
    </div>
  )
}
