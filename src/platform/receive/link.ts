/** Telling a link from words. */
import { countWords } from '../../core/text/countWords'

const LINK = /(?:https?:\/\/|www\.)\S+/giu
const LAST_LINK = /\s*(?:https?:\/\/|www\.)\S+\s*$/iu
/** As Chromium and Android send a marked passage: https://wicg.github.io/scroll-to-text-fragment/#the-fragment-directive. */
const DIRECTIVE = /:~:.*$/u
/** A headline beside a link is no article; longer words, or a sentence, are what somebody marked. link.test.ts notices. */
const HEADLINE_WORDS = 20
/** Of a sentence, not of an abbreviation as "U.S.": the letter before the mark is small, a figure or of no case. */
const SENTENCE_END = /[\p{Ll}\p{Lo}\p{N}][.!?…。！？؟।۔]["'”’»›」』)\]]*(?:\s|$|(?<=[。！？]["”」』]?))/u
const QUOTED = /["“”„«»「」『』]/u

/** Whether a text is a web address, or some of them, and nothing else. */
export function isOnlyLinks(text: string): boolean {
  return linkIn(text) !== null && withoutLinks(text) === ''
}

/** The first web address in a text, without what marks a passage of its page; or null. */
export function linkIn(text: string): string | null {
  const found = text.match(LINK)?.[0]
  if (found === undefined) return null
  const address = (/^www\./iu.test(found) ? `https://${found}` : found).replace(DIRECTIVE, '').replace(/#$/u, '')
  return URL.canParse(address) ? address : null
}

/** The words of a text, its web addresses left out. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ').trim()
}

/** The text without `address` where it ends with that, as a share adds one to a marked passage. */
export function withoutLastLink(text: string, address: string): string {
  return linkIn(LAST_LINK.exec(text)?.[0] ?? '') === address ? text.replace(LAST_LINK, '') : text
}

/**
 * Whether a text, links aside, is a headline and no more, as a share button sends one: the page's title, or a few words
 * without a sentence and without quotation marks. False without a link.
 */
export function isLinkWithHeadline(text: string, title: string | null = null): boolean {
  if (linkIn(text) === null) return false
  const words = withoutLinks(text)
  if (words === '' || (title !== null && folded(words) === folded(title))) return true
  return countWords(words) <= HEADLINE_WORDS && !SENTENCE_END.test(words) && !QUOTED.test(words)
}

function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
