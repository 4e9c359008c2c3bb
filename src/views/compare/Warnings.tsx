import type { AttributionWarning } from '../../core/matching/attribution/warnings'
import { Glyph } from '../../ui/Glyph'
import styles from './CompareView.module.css'
import type { ComparedTelling } from './comparedTellings'

/** What a reader should be warned of in how the tellings count their sources, with the words. */
export function Warnings({
  warnings,
  tellings,
}: {
  warnings: readonly AttributionWarning[]
  tellings: readonly ComparedTelling[]
}) {
  if (warnings.length === 0) return null
  const telling = (article: string): ComparedTelling | undefined => tellings.find((each) => each.article === article)
  return (
    <ul role="list" className={styles.warnings} aria-label="Warnings">
      {warnings.map(({ kind, article, words, against }) => {
        const one = telling(article)
        const others = against.flatMap((other) => {
          const found = telling(other.article)
          return found === undefined
            ? []
            : [{ name: found.name, words: found.text.slice(other.words.start, other.words.end) }]
        })
        return (
          <li key={`${kind} ${article}`}>
            <Glyph name="warning" />
            <span>
              {one?.name ?? 'One article'} writes{' '}
              <q className={styles.quoted}>{one?.text.slice(words.start, words.end)}</q>
              {kind === 'pluralForOneSource'
                ? ', where each other telling that counts them has one: '
                : ', more than before: '}
              {others.map((other, index) => (
                <span key={other.name}>
                  {index > 0 && '; '}
                  {other.name} <q className={styles.quoted}>{other.words}</q>
                </span>
              ))}
              .
            </span>
          </li>
        )
      })}
    </ul>
  )
}
