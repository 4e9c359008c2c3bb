/** Tells a selection that holds several articles, each with its own markup, as a page of search results opened in full. */
import { normaliseText } from '../../core/text/canonicalText'
import type { Span } from '../../core/text/span'
import { wordCount } from './clean/shape'
import type { Paste } from './ingest'

/** An article of a paste, and its headline where it has one. */
export type PastedArticle = { readonly name: string | null; readonly paste: Paste }

const ARTICLE_TAG = /<(\/?)article\b[^<>]*>/giu
const HEADING = /<h[12]\b[^<>]*>([\s\S]{0,2000}?)<\/h[12]>/iu
/** So few are the teaser of a card beside an article: pastedArticles.test.ts notices. */
const ARTICLE_WORDS = 40
/** More than these around the articles belong to one that holds the others. */
const WORDS_AROUND = 15

/**
 * The articles of a paste: itself, or each where two or more stand side by side with a headline and paragraphs of their
 * own and next to nothing around them. A title that was typed says that they are one.
 */
export function pastedArticles(paste: Paste): readonly PastedArticle[] {
  const whole = [{ name: null, paste }]
  if (paste.html === null || (paste.title ?? '').trim() !== '') return whole
  const places = sideBySide(paste.html)
  const articles = places.map(({ start, end }) => (paste.html ?? '').slice(start, end))
  const areWhole = articles.every((html) => HEADING.test(html) && wordCount(wordsOf(html)) >= ARTICLE_WORDS)
  if (articles.length < 2 || !areWhole || wordCount(wordsOf(around(paste.html, places))) > WORDS_AROUND) return whole
  // What stands around them goes with the one behind it, and at the end with the last: no word is lost.
  return articles.map((own, index) => {
    const end = index === places.length - 1 ? paste.html?.length : places[index]?.end
    const html = (paste.html ?? '').slice(places[index - 1]?.end ?? 0, end)
    return { name: wordsOf(HEADING.exec(own)?.[1] ?? '') || null, paste: { ...paste, html, text: wordsOf(html) } }
  })
}

/** Where each article lies that lies in no other. */
function sideBySide(html: string): Span[] {
  const places: Span[] = []
  let depth = 0
  let start = 0
  for (const { 0: tag, 1: slash, index } of html.matchAll(ARTICLE_TAG)) {
    if (slash === '') {
      if (depth === 0) start = index
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) places.push({ start, end: index + tag.length })
    }
  }
  return places
}

function around(html: string, places: readonly Span[]): string {
  const before = places.map(({ start }, index) => html.slice(places[index - 1]?.end ?? 0, start))
  return [...before, html.slice(places.at(-1)?.end ?? 0)].join(' ')
}

function wordsOf(html: string): string {
  return normaliseText(html.replaceAll(/<!--.*?-->|<(?:style|script)\b.*?<\/(?:style|script)>|<[^<>]*>/gisu, ' '))
}
