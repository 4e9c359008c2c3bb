/** What somebody read of one revision, in the next. */
import { mergeSpans } from '../text/mergeSpans'
import { sentencesOf } from '../text/sentences'
import type { Span } from '../text/span'

/** Code units below which words are too common to be known again: "He declined." is said of several things. */
const KNOWN_FROM = 20

/**
 * The stretches of `after` that hold, word for word, what `spans` hold of `before`: a paragraph at a time, or a sentence
 * where the paragraph changed. Who read a sentence has read it in the next revision as well; changed words are not read.
 */
export function carriedSpans(
  before: { readonly text: string; readonly blocks: readonly Span[] },
  after: { readonly text: string },
  spans: readonly Span[],
): Span[] {
  const found: Span[] = []
  const find = (start: number, end: number): boolean => {
    const words = before.text.slice(start, end).trim()
    const at = words.length < KNOWN_FROM ? -1 : after.text.indexOf(words)
    if (at !== -1) found.push({ start: at, end: at + words.length })
    return at !== -1
  }
  for (const span of spans) {
    for (const block of before.blocks) {
      const [start, end] = [Math.max(span.start, block.start), Math.min(span.end, block.end)]
      if (start >= end || find(start, end)) continue
      for (const sentence of sentencesOf(before.text, [block])) {
        const [from, to] = [Math.max(start, sentence.start), Math.min(end, sentence.end)]
        if (from < to) find(from, to)
      }
    }
  }
  return mergeSpans(found)
}
