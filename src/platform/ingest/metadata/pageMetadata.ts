/** What a page says of itself in its head: JSON-LD, Open Graph, meta elements, `lang`, its title and its first heading. */
import { dateFromMachine } from '../../../core/article/dates'
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding } from '../clean/draft'
import { fold } from '../clean/shape'
import { documentFrom } from '../formats/html/parse'
import { COMMENT, elementsWithin, type PageDocument, type PageElement } from '../formats/html/tree'
import { type LinkedArticle, linkedArticle } from './jsonLd'
import { finding } from './metadata'
import { outletFromAddress } from './outlets'
import { peopleFrom } from './people'
import { withoutOutlet } from './siteSuffix'

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publish-date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'cxenseparse:recs:publishtime',
  'date',
  'dc.date',
]
const AUTHOR_NAMES = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl']
/** Longer values are not what their name says; pages put whole paragraphs there. */
const VALUE_CHARACTERS = 500

/** Reads a document that has no window; only strings come out, as words without markup. */
export function findingsOfPage(page: PageDocument): Finding[] {
  const linked = linkedArticle(
    page
      .getElementsByTagName('script')
      .filter((script) => /ld\+json/iu.test(script.getAttribute('type') ?? ''))
      .map((script) => script.textContent),
  )
  const url = addressOfPage(page, linked)
  const outlet = outletOfPage(page, linked, url)
  const title = titleOfPage(page, linked, [outlet, ...namesOfAddress(url)])
  const date = firstOf(
    [linked?.datePublished, ...DATE_NAMES.map((name) => meta(page, name)), timeOfPage(page)],
    dateFromMachine,
  )
  const authors = authorsOfPage(page, linked, outlet)
  const language = languageOfPage(page, linked)
  return [
    ...(title === null ? [] : [finding('title', title.words, 'metadata', title.isPrinted ? 'sure' : 'fairlySure')]),
    ...(outlet === null ? [] : [finding('outlet', outlet, 'metadata', 'sure')]),
    ...(authors.length === 0
      ? []
      : [{ field: 'authors', value: authors, source: 'metadata', certainty: 'sure' } as const]),
    ...(date === null ? [] : [finding('publishedOn', date, 'metadata', 'sure')]),
    ...(url === null ? [] : [finding('url', url, 'metadata', 'sure')]),
    ...(language === null ? [] : [finding('language', language, 'metadata', 'fairlySure')]),
  ]
}

/** The title without the outlet's name; `isPrinted` where the page's own heading says the same. */
function titleOfPage(
  page: PageDocument,
  linked: LinkedArticle | null,
  outlets: readonly (string | null)[],
): { words: string; isPrinted: boolean } | null {
  const headings = page
    .getElementsByTagName('h1')
    .map((heading) => words(heading.textContent))
    .filter((text) => text !== null)
  const candidates = [meta(page, 'og:title'), linked?.headline, meta(page, 'twitter:title'), page.title]
    .map((candidate) => words(candidate))
    .filter((candidate) => candidate !== null)
    .map((candidate) => withoutOutlet(candidate, outlets, headings))
  const printed = candidates.find((candidate) => headings.some((heading) => fold(heading) === fold(candidate)))
  if (printed !== undefined) return { words: printed, isPrinted: true }
  // Metadata is often worded for search engines: what the page prints over the article is its headline.
  const heading = headings.find((text) => candidates.some((candidate) => sharesWords(text, candidate)))
  const chosen = heading ?? candidates[0] ?? (headings.length === 1 ? headings[0] : undefined)
  return chosen === undefined ? null : { words: chosen, isPrinted: false }
}

/** A third of the words and three at least: the same story in other words, not a section's name. */
function sharesWords(heading: string, candidate: string): boolean {
  const own = new Set(fold(heading).split(' '))
  const shared = fold(candidate)
    .split(' ')
    .filter((word) => own.has(word)).length
  return shared >= 3 && shared >= own.size / 3
}

/** What an address calls its outlet: the name, the domain, and the domain without its last part. */
function namesOfAddress(url: string | null): string[] {
  if (url === null) return []
  const domain = new URL(url).hostname.replace(/^www\./u, '')
  const name = outletFromAddress(url)?.name
  return [domain, domain.replace(/\.[a-z]+$/u, ''), ...(name === undefined ? [] : [name])]
}

function outletOfPage(page: PageDocument, linked: LinkedArticle | null, url: string | null): string | null {
  const known = url === null ? null : outletFromAddress(url)
  if (known?.certainty === 'sure') return known.name
  return firstOf([meta(page, 'og:site_name'), linked?.publisher, meta(page, 'application-name')], (name) =>
    // A domain for a name says no more than the address does.
    /^(?:https?:|www\.)/iu.test(name) ? null : name.replace(/^www\./iu, ''),
  )
}

function authorsOfPage(page: PageDocument, linked: LinkedArticle | null, outlet: string | null): string[] {
  const named = linked?.authors.map((name) => words(name) ?? '') ?? []
  const listed = named.length > 0 ? named : AUTHOR_NAMES.flatMap((name) => meta(page, name) ?? []).slice(0, 1)
  return peopleFrom(listed, outlet)
}

function addressOfPage(page: PageDocument, linked: LinkedArticle | null): string | null {
  const saved = /^\s*saved from url=\(\d+\)(?<address>https?:\S+)/iu
  const comment = [...page.childNodes, ...page.documentElement.childNodes]
    .filter((node) => node.nodeType === COMMENT)
    .map((node) => saved.exec(node.textContent)?.groups?.address)
    .find((address) => address !== undefined)
  const canonical = page
    .getElementsByTagName('link')
    .find((link) => /(?:^|\s)canonical(?:\s|$)/iu.test(link.getAttribute('rel') ?? ''))
  return firstOf([canonical?.getAttribute('href'), meta(page, 'og:url'), linked?.url, comment], (address) =>
    /^https?:\/\/[^\s<>"]+$/iu.test(address) && URL.canParse(address) ? address : null,
  )
}

function languageOfPage(page: PageDocument, linked: LinkedArticle | null): string | null {
  const stated = [
    page.documentElement.getAttribute('lang'),
    page
      .getElementsByTagName('meta')
      .find((element) => element.getAttribute('http-equiv')?.toLowerCase() === 'content-language')
      ?.getAttribute('content'),
    meta(page, 'og:locale'),
    linked?.language,
  ]
  return firstOf(stated, (tag) => {
    const language = /^[a-z]{2,3}(?=$|[-_])/iu.exec(tag)?.[0].toLowerCase()
    return language ?? null
  })
}

/** The value of a meta element by `property`, `name` or `itemprop`, whatever its case. */
function meta(page: PageDocument, name: string): string | null {
  for (const element of page.getElementsByTagName('meta')) {
    const own = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (own?.toLowerCase() !== name) continue
    const value = words(element.getAttribute('content'))
    if (value !== null) return value
  }
  return null
}

function timeOfPage(page: PageDocument): string | null {
  const stated = elementsWithin(page, null).find((element) => element.getAttribute('itemprop') === 'datePublished')
  const times = page.getElementsByTagName('time').filter((time) => time.hasAttribute('datetime'))
  const published = stated ?? times.find((time) => isWithin(time, 'article')) ?? times[0]
  return published?.getAttribute('datetime') ?? published?.getAttribute('content') ?? null
}

function isWithin(element: PageElement, name: string): boolean {
  let at: PageElement | null = element
  while (at !== null && at.localName !== name) at = at.parentElement
  return at !== null
}

/** Words alone: pages put markup and entities into their metadata. Null for nothing. */
function words(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  const bare = /[<&]/u.test(value) ? bareWords(value) : value
  const normalised = normaliseText(bare)
  return normalised === '' || normalised.length > VALUE_CHARACTERS ? null : normalised
}

function bareWords(markup: string): string {
  const page = documentFrom(markup)
  for (const element of elementsWithin(page, UNREAD)) element.remove()
  return page.documentElement.textContent
}

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'iframe'])

function firstOf<Value>(
  values: readonly (string | null | undefined)[],
  accept: (value: string) => Value | null,
): Value | null {
  for (const value of values) {
    const normalised = words(value)
    const accepted = normalised === null ? null : accept(normalised)
    if (accepted !== null) return accepted
  }
  return null
}
