import { useMemo } from 'react'
import type { ArticleCoverage, Telling } from '../../core/coverage/coverage'
import { tellingContext } from '../../core/coverage/tellingContext'
import { Glyph } from '../../ui/Glyph'
import styles from './TellingWords.module.css'

/** A telling in full sentences, its marked words set off. An orphan shows what was marked, and says so. */
export function TellingWords({ telling, articles }: { telling: Telling; articles: readonly ArticleCoverage[] }) {
  const { place, articleId, words } = telling
  const context = useMemo(() => {
    const covered = articles.find(({ article }) => article.id === articleId)
    if (place.kind === 'orphan' || covered === undefined) return { before: '', words, after: '' }
    return tellingContext(covered.text, covered.sentences, place.span)
  }, [place, articleId, words, articles])
  return (
    <div>
      <blockquote className={styles.telling}>
        {context.before}
        <mark>{context.words}</mark>
        {context.after}
      </blockquote>
      {place.kind === 'orphan' && (
        <p className={styles.orphan}>
          <Glyph name="warning" />
          {place.because === 'gone'
            ? 'These words are no longer in the newest version of the article.'
            : 'These words stand in several places of the newest version; which one was meant cannot be told.'}
        </p>
      )}
      {place.kind === 'similar' && <p className={styles.orphan}>Reworded since it was marked.</p>}
    </div>
  )
}
