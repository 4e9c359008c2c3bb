import { contains, type Span } from '../../core/text/span'
import styles from './Suggestions.module.css'

/** A passage of a text with some of its words marked as differing. Spans count in `text`. */
export function MarkedPassage({ text, span, marked }: { text: string; span: Span; marked: readonly Span[] }) {
  const inside = marked.filter((each) => contains(span, each)).toSorted((a, b) => a.start - b.start)
  const parts: { start: number; end: number; differs: boolean }[] = []
  let at = span.start
  for (const { start, end } of inside) {
    if (start < at) continue
    parts.push({ start: at, end: start, differs: false }, { start, end, differs: true })
    at = end
  }
  parts.push({ start: at, end: span.end, differs: false })
  return (
    <blockquote className={styles.passage}>
      {parts.map(({ start, end, differs }) => {
        const words = text.slice(start, end)
        return differs ? <b key={`${start}d`}>{words}</b> : <span key={start}>{words}</span>
      })}
    </blockquote>
  )
}
