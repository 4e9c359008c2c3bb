import { createPortal } from 'react-dom'
import { countOf, dateWords, instantWords } from '../../app/words'
import type { Report, ReportArticle, ReportClaim, ReportPiece } from '../../core/interchange/report'
import { StatusMark } from '../../ui/StatusMark'
import styles from './StoryReport.module.css'

/** The report on paper. It is in the page for printing alone and is never seen on a screen. */
export function StoryReport({
  storyName,
  printedAt,
  report,
}: {
  storyName: string
  printedAt: string
  report: Report
}) {
  const { articles, claims } = report
  return createPortal(
    <article className={styles.report} aria-label={`Report: ${storyName}`}>
      <header>
        <h1>{storyName}</h1>
        <p>
          {countOf(articles.length, 'article')}, {countOf(claims.length, 'claim')}. As of {instantWords(printedAt)}.
          Underlined solid: verified. Dashed: unverified. Wavy: disputed. The numbers are the claims’.
        </p>
      </header>
      {articles.map((each) => (
        <PrintedArticle key={each.article.id} printed={each} />
      ))}
      <section>
        <h2>Claims</h2>
        <div className={styles.claims}>
          {claims.map((each) => (
            <PrintedClaim key={each.claim.id} printed={each} />
          ))}
        </div>
      </section>
    </article>,
    document.body,
  )
}

function PrintedArticle({ printed: { article, outletName, blocks, orphanNumbers } }: { printed: ReportArticle }) {
  const { title, authors, publishedOn, url } = article.metadata
  const facts = [
    outletName,
    authors.value?.join(', '),
    publishedOn.value === null ? 'Date unknown' : dateWords(publishedOn.value),
    url.value,
  ]
  return (
    <section className={styles.article}>
      <h2 className={styles.title}>{title.value ?? 'Untitled article'}</h2>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={styles.text}>
        {blocks.map(({ kind, pieces }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a revision never changes, so its blocks keep their places
          <p key={index} className={styles[kind]}>
            {pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the pieces of a block within one report
              <Marked key={at} piece={piece} />
            ))}
          </p>
        ))}
      </div>
      {orphanNumbers.length > 0 && (
        <p className={styles.facts}>
          No longer in the newest text: {orphanNumbers.map((number) => `claim ${number}`).join(', ')}.
        </p>
      )}
      <p className={styles.sign}>
        <span>Checked by</span>
        <span>Date</span>
      </p>
    </section>
  )
}

/** Underlines of the paper: below the first three lanes there is no room before the next line. */
const LANES = [styles.first, styles.second, styles.third]

function Marked({ piece: { text, marks, starts } }: { piece: ReportPiece }) {
  return (
    <>
      {starts.length > 0 && <sup>{starts.join(' ')}</sup>}
      <Underlined text={text} marks={marks} />
    </>
  )
}

/** One element a mark, each within the other, so that every line is drawn. */
function Underlined({ text, marks }: Pick<ReportPiece, 'text' | 'marks'>) {
  const [outer, ...inner] = marks
  if (outer === undefined) return text
  return (
    <span className={`${styles[outer.status]} ${LANES[outer.lane] ?? styles.third}`}>
      <Underlined text={text} marks={inner} />
    </span>
  )
}

function PrintedClaim({ printed: { claim, checker, tellings } }: { printed: ReportClaim }) {
  return (
    <section className={styles.claim}>
      <h3>
        <span>{claim.number}</span> {claim.text}
      </h3>
      <p className={styles.status}>
        <StatusMark status={claim.status} />, {instantWords(claim.changedAt)}
        {checker !== null && `, ${checker}`}
      </p>
      <ul role="list">
        {tellings.map(({ outletName, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is never reordered
          <li key={index}>
            {outletName}: <q>{words}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}
