/** Which words of a sentence a speaker answers for: what is said, not what the writer tells on the way. */
import type { Span } from '../../text/span'

/** A closing quotation mark before the speaker, or a comma or dash and little after: the speech came first. */
const AFTER_QUOTE = /[”"’'»]\s*$/u
const AFTER_COMMA = /[,—–]\s*(?:as\s+)?$/u
/** Words: "…, said Reyes, who runs the port since May." goes on a little. */
const LITTLE = 8
/**
 * A relative clause between commas or dashes is the writer's own: "Reyes, who left in May, said …". So is one that the
 * sentence ends with a comma before it.
 */
const ASIDE = /(?:,|[—–]|\s--)\s*(?:who|whom|whose|which|where)(?!\p{L})[^,;—–]*(?:,|;|[—–]|\s--|\.?$)/gu

/**
 * The stretches of `sentence` that `phrase`, a speaker with the verb of speech, reports: those before it where the
 * speech comes first, those after it otherwise, without relative clauses.
 */
export function governedBy(text: string, sentence: Span, phrase: Span): Span[] {
  const before = text.slice(sentence.start, phrase.start)
  const rest = text.slice(phrase.end, sentence.end).split(/\s+/u).length
  const speech =
    AFTER_QUOTE.test(before) || (AFTER_COMMA.test(before) && rest <= LITTLE)
      ? { start: sentence.start, end: phrase.start }
      : { start: phrase.end, end: sentence.end }
  const spans: Span[] = []
  let start = speech.start
  for (const { 0: aside, index } of text.slice(speech.start, speech.end).matchAll(ASIDE)) {
    const at = speech.start + index
    if (start < at) spans.push({ start, end: at })
    start = at + aside.length
  }
  if (start < speech.end) spans.push({ start, end: speech.end })
  return spans
}
