/** approx-string-match over the whole text, its places ranked by context as annotation clients rank them. */
import search from 'approx-string-match'
import type { Selectors } from '../../../src/core/text/selectors'
import type { Span } from '../../../src/core/text/span'

/** What the quote, each side of its context and its old offset count for: the weights of the Hypothesis client. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const

/** Half of the quote may differ, and at most so many code units: that client's bound, too. */
const MOST_ERRORS = 256

/** The best ranked place; null when none is within the bound. */
export function findApproximately(text: string, { position, quote }: Selectors): Span | null {
  const { exact, prefix, suffix } = quote
  const copies = copiesOf(text, exact)
  const matches = copies.length > 0 ? copies : search(text, exact, Math.min(MOST_ERRORS, exact.length / 2))
  let best: { span: Span; score: number } | null = null
  for (const { start, end, errors } of matches) {
    const score =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
      WEIGHTS.position * (1 - Math.abs(start - position.start) / text.length)
    if (!best || score > best.score) best = { span: { start, end }, score }
  }
  return best?.span ?? null
}

/** All verbatim copies: these clients look for them first, since it is much faster. */
function copiesOf(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const copies: { start: number; end: number; errors: number }[] = []
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    copies.push({ start, end: start + exact.length, errors: 0 })
  }
  return copies
}

/** 1 less the fewest errors a code unit with which `context` is in `text`; 1 for no context. */
function likeness(text: string, context: string): number {
  if (context.length === 0) return 1
  if (text.length === 0) return 0
  if (text.includes(context)) return 1
  const errors = search(text, context, context.length)[0]?.errors ?? context.length
  return 1 - errors / context.length
}
