import { overlaps, type Span } from '../text/span'

/** A stretch of a text within its full sentences: the words before, the words of the stretch, the words after. */
export type TellingContext = { readonly before: string; readonly words: string; readonly after: string }

/** The full sentences round `span`. A span outside of every sentence comes back alone. */
export function tellingContext(text: string, sentences: readonly Span[], span: Span): TellingContext {
  const around = sentences.filter((sentence) => overlaps(sentence, span))
  const start = Math.min(span.start, around[0]?.start ?? span.start)
  const end = Math.max(span.end, around.at(-1)?.end ?? span.end)
  return {
    before: text.slice(start, span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, end),
  }
}
