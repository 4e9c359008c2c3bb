import { useMemo } from 'react'
import { countOf, dateWords } from '../../app/words'
import { identicalQuotes } from '../../core/matching/origins/identicalQuotes'
import { type ComparedTelling, outletNameOf } from './comparedTellings'
import styles from './OriginEvidence.module.css'

/** Quotations printed at most; the rest are counted. */
const MOST_QUOTES = 3

/** What speaks for one origin without deciding it: the same quotations in the same words, and who came first. */
export function OriginTraces({ tellings }: { tellings: readonly ComparedTelling[] }) {
  const members = useMemo(
    () => tellings.filter(({ article }, index) => tellings.findIndex((each) => each.article === article) === index),
    [tellings],
  )
  const quotes = useMemo(() => identicalQuotes(members), [members])
  const name = (article: string): string => outletNameOf(article, tellings)
  const dated = inOrder(members)
  if (quotes.length === 0 && dated.length < 2) return null
  const undated = members.filter(({ publishedOn }) => publishedOn === null)
  return (
    <ul role="list" aria-label="Other traces">
      {quotes.length > 0 && (
        <li>
          {countOf(quotes.length, 'quotation')} in the very same words. Independent newsrooms can have that too:
          <ul role="list" className={styles.places}>
            {quotes.slice(0, MOST_QUOTES).map(({ places }) => {
              const [first] = places
              const text = members.find(({ article }) => article === first?.article)?.text ?? ''
              return (
                <li key={`${first?.article} ${first?.span.start}`}>
                  {new Intl.ListFormat('en-GB').format(places.map(({ article }) => name(article)))}{' '}
                  <q className={styles.quoted}>{text.slice(first?.span.start, first?.span.end)}</q>
                </li>
              )
            })}
          </ul>
        </li>
      )}
      {dated.length > 1 && (
        <li>
          In order of time:{' '}
          {dated.map(({ article, publishedOn }) => `${name(article)} (${dateWords(publishedOn ?? '')})`).join(', ')}
          {undated.length > 0 &&
            `; no date: ${new Intl.ListFormat('en-GB').format(undated.map(({ article }) => name(article)))}`}
          .
        </li>
      )}
    </ul>
  )
}

/** The dated ones, earliest first: instants by their instant, bare days by the day, a year that is not known last. */
function inOrder(members: readonly ComparedTelling[]): ComparedTelling[] {
  const keyOf = ({ publishedOn }: ComparedTelling): string => {
    const instant =
      publishedOn !== null && /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(publishedOn) ? Date.parse(publishedOn) : Number.NaN
    return Number.isNaN(instant) ? (publishedOn ?? '') : new Date(instant).toISOString()
  }
  return members
    .filter(({ publishedOn }) => publishedOn !== null)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}
