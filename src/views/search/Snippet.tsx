import type { Span } from '../../core/text/span'
import styles from './SearchDialog.module.css'

/** Characters shown on either side of what was found. */
const AROUND = 90

/** The passage around the first word found, with all found words in it marked. */
export function Snippet({ text, spans }: { text: string; spans: readonly Span[] }) {
  const first = spans[0]
  if (first === undefined) return <span className={styles.passage}>{text}</span>
  const from = Math.max(0, first.start - AROUND)
  const to = Math.min(text.length, first.end + AROUND)
  const parts: { key: number; words: string; isFound: boolean }[] = []
  let at = from
  for (const { start, end } of spans) {
    if (start < at || end > to) continue
    parts.push(
      { key: at, words: text.slice(at, start), isFound: false },
      { key: start, words: text.slice(start, end), isFound: true },
    )
    at = end
  }
  parts.push({ key: at, words: text.slice(at, to), isFound: false })
  return (
    <span className={styles.passage}>
      {from > 0 && '…'}
      {parts.map(({ key, words, isFound }) =>
        isFound ? <mark key={`${key}m`}>{words}</mark> : <span key={key}>{words}</span>,
      )}
      {to < text.length && '…'}
    </span>
  )
}
