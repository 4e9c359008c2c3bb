import { CONTEXT_LENGTH, type Selectors } from './selectors'
import type { Span } from './span'

/**
 * What is needed to find `span` of `text` again in another version: `anchor` is the way back.
 *
 * The context is `CONTEXT_LENGTH` UTF-16 code units on either side, one less where the cut would part a surrogate pair,
 * and less at the ends of the text. Throws a RangeError for a span that is not in the text.
 */
export function describe(text: string, span: Span): Selectors {
  const { start, end } = span
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No span of a text of ${text.length} code units: ${start} to ${end}.`)
  }
  let from = Math.max(0, start - CONTEXT_LENGTH)
  if (partsPair(text, from)) from++
  let to = Math.min(text.length, end + CONTEXT_LENGTH)
  if (partsPair(text, to)) to--
  return {
    position: { start, end },
    quote: {
      prefix: text.slice(from, start),
      exact: text.slice(start, end),
      suffix: text.slice(end, Math.max(end, to)),
    },
  }
}

/** Whether `offset` lies between the two halves of a character outside of the Basic Multilingual Plane. */
export function partsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
