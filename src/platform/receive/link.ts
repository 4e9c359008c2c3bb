/** Telling a link from words. */

const LINK = /(?:https?:\/\/|www\.)\S+/giu
/** A headline beside a link is no article: a shared or pasted one has a paragraph at least. */
const HEADLINE_WORDS = 40

/** Whether a text is a web address, or some of them, and nothing else. */
export function isOnlyLinks(text: string): boolean {
  return linkIn(text) !== null && text.replace(LINK, '').trim() === ''
}

/** The first web address in a text, or null. */
export function linkIn(text: string): string | null {
  const found = text.match(LINK)?.[0]
  if (found === undefined) return null
  const address = /^www\./iu.test(found) ? `https://${found}` : found
  return URL.canParse(address) ? address : null
}

/** Whether a text, links aside, has no more than a headline's words: what a share button sends. */
export function isLinkWithHeadline(text: string): boolean {
  const words = text.replace(LINK, ' ').trim()
  return linkIn(text) !== null && !/\n\s*\S/u.test(words) && (words.match(/\S+/gu)?.length ?? 0) < HEADLINE_WORDS
}
