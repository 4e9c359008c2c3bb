import { isSameOutlet } from '../../core/matching/attribution/outlets'
import type { ClaimFindings } from '../../core/matching/findings'
import styles from './CompareView.module.css'
import type { ComparedTelling } from './comparedTellings'
import type { QuoteVariant } from './quoteVariants'
import { capitalised, smallNumber } from './summaryWords'

/** The wordings in quotation marks, each with who has it: a square a telling, filled where it stands. */
export function QuoteWordings({
  variants,
  tellings,
  findings,
}: {
  variants: readonly QuoteVariant[]
  tellings: readonly ComparedTelling[]
  findings: ClaimFindings | undefined
}) {
  const contested = variants.filter(({ isContested }) => isContested).length
  return (
    <section aria-labelledby="quote-wordings">
      <h2 id="quote-wordings">Inside the quotation marks</h2>
      {variants.length === 0 ? (
        <p className={styles.note}>No telling puts words in quotation marks.</p>
      ) : (
        <ul role="list" className={styles.variants}>
          {variants.map(({ words, rows }) => (
            <li key={words}>
              <q className={styles.quoted}>{words.slice(1, -1)}</q>
              <span className={styles.pips} aria-hidden="true">
                {tellings.map(({ mentionId }, row) => (
                  <i key={mentionId} className={rows.includes(row) ? styles.has : undefined} />
                ))}
              </span>
              <span className={styles.count} title={namesOf(rows, tellings)}>
                {rows.length}
                <span className="hidden-words">
                  {' '}
                  of {tellings.length}: {namesOf(rows, tellings)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {contested > 1 && <p className={styles.note}>{contestedWords(contested, tellings, findings)}</p>}
    </section>
  )
}

function namesOf(rows: readonly number[], tellings: readonly ComparedTelling[]): string {
  return new Intl.ListFormat('en').format(rows.flatMap((row) => tellings[row]?.name ?? []))
}

/** What wordings that cannot all be exact mean for somebody who wants to print one. */
function contestedWords(
  count: number,
  tellings: readonly ComparedTelling[],
  findings: ClaimFindings | undefined,
): string {
  const source = findings?.origins.length === 1 ? (findings.origins[0]?.source ?? null) : null
  const isHere = source !== null && tellings.some(({ name }) => isSameOutlet(name, source))
  const original =
    source === null
      ? ''
      : isHere
        ? ` ${source} is the one the others cite.`
        : ` The ${source} text is not in this story.`
  return `${capitalised(smallNumber(count))} wordings of one utterance: at most one is exact.${original}`
}
