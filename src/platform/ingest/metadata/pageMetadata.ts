/** What a page says of itself in its head: JSON-LD, Open Graph, meta elements, `lang`, its title and its first heading. */
import { dateFromMachine } from '../../../core/article/dates'
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding } from '../clean/draft'
import { fold } from '../clean/shape'
import { documentFrom } from '../formats/html/parse'
import { COMMENT, elementsWithin, type PageDocument, type PageElement } from '../formats/html/tree'
import { dateSigned, peopleSigned } from './byline'
import { type LinkedArticle, linkedArticle } from './jsonLd'
import { finding } from './metadata'
import { outletFromAddress } from './outlets'
import { headlineAmong, type TitleCandidates } from './pageTitle'
import { houseAmong, peopleFrom, signatoriesFrom } from './people'
import { outletBehind } from './siteSuffix'

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
const UPDATE_NAMES = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified']
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
]
/** Longer values are not what their name says; pages put whole paragraphs there. */
const VALUE_CHARACTERS = 500
/** No page states one thing more often in earnest: the longest byline of the tuning pages names four. */
const VALUES = 50

/** Reads a document that has no window; only strings come out, as words without markup. */
export function findingsOfPage(page: PageDocument): Finding[] {
  const linked = linkedOf(page)
  const url = addressOfPage(page, linked)
  const stated = outletOfPage(page, linked, url)
  const outlet = stated ?? outletInTitle(page, linked, url)
  const title = titleOfPage(page, linked, [outlet, ...namesOfAddress(url)], sectionsOfAddress(url))
  const date =
    firstOf([linked?.datePublished, ...DATE_NAMES.map((name) => meta(page, name))], machineDate) ??
    firstOf([timeOfPage(page)], machineDate)
  const updated = firstOf([linked?.dateModified, ...UPDATE_NAMES.map((name) => meta(page, name))], machineDate)
  const language = languageOfPage(page, linked)
  return [
    ...(title === null ? [] : [finding('title', title.words, title.source, title.certainty)]),
    ...(outlet === null ? [] : [finding('outlet', outlet, 'metadata', stated === null ? 'unsure' : 'sure')]),
    ...authorFindings(page, linked, outlet),
    ...dateFindings(page, date),
    ...(updated === null || updated === date ? [] : [finding('updatedOn', updated, 'metadata', 'sure')]),
    ...(url === null ? [] : [finding('url', url, 'metadata', 'sure')]),
    ...(language === null ? [] : [finding('language', language, 'metadata', 'fairlySure')]),
  ]
}

const linkedOfPages = new WeakMap<PageDocument, LinkedArticle | null>()

function linkedOf(page: PageDocument): LinkedArticle | null {
  const known = linkedOfPages.get(page)
  if (known !== undefined) return known
  const scripts = page
    .getElementsByTagName('script')
    .filter((script) => /ld\+json/iu.test(script.getAttribute('type') ?? ''))
  const linked = linkedArticle(scripts.map((script) => script.textContent))
  linkedOfPages.set(page, linked)
  return linked
}

/** The article's text as the page's data gives it, words or markup; empty where it does not. */
export function bodyInData(page: PageDocument): string {
  return linkedOf(page)?.body ?? ''
}

/** What the page's metadata says the article is about, or null. */
export function descriptionOfPage(page: PageDocument): string | null {
  return meta(page, 'og:description') ?? meta(page, 'description') ?? meta(page, 'twitter:description')
}

function titleOfPage(
  page: PageDocument,
  linked: LinkedArticle | null,
  outlets: readonly (string | null)[],
  sections: readonly string[],
) {
  const headings = elementsWithin(page.body, HEADINGS)
  return headlineAmong(
    {
      openGraph: meta(page, 'og:title'),
      linked: words(linked?.headline),
      twitter: meta(page, 'twitter:title'),
      element: words(page.title),
      headings: headings
        .filter(({ localName }) => localName === 'h1')
        .slice(0, VALUES)
        .map(({ textContent }) => words(textContent))
        .filter((text) => text !== null),
      // Most pages agree on their title, and nobody asks.
      get printed() {
        return printedAmong(headings)
      },
    },
    outlets,
    sections,
  )
}

function printedAmong(headings: readonly PageElement[]): TitleCandidates['printed'] {
  return headings
    .filter((element) => !isWay(element))
    .slice(0, PRINTED_HEADINGS)
    .map(({ textContent, localName }) => ({ words: words(textContent) ?? '', level: Number(localName.slice(1)) }))
    .filter((heading) => heading.words !== '')
}

const HEADINGS = new Set('h1 h2 h3'.split(' '))
/** Below so many headings stand those of other articles. */
const PRINTED_HEADINGS = 30

/** Part of a menu or of the way to the article: newsrooms put a first-level heading there, worded for search engines. */
function isWay(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement)
    if (at.localName === 'nav' || /bread-?crumb/iu.test(at.className)) return true
  return false
}

/** A date of metadata, with its year; what Java prints (`Fri Apr 28 19:20:36 CEST 2023`) is put in order first. */
function machineDate(value: string): string | null {
  const java = /^\w{3} (?<month>\w{3}) (?<day>\d{1,2}) (?<time>[\d:]{5,8}) (?<zone>[A-Z]{2,5}) (?<year>\d{4})$/u.exec(
    value,
  )?.groups
  const date = dateFromMachine(
    java === undefined ? value : `${java.day} ${java.month} ${java.year} ${java.time} ${java.zone}`,
  )
  return date === null || date.startsWith('X') ? null : date
}

function dateFindings(page: PageDocument, stated: string | null): Finding[] {
  if (stated !== null) return [finding('publishedOn', stated, 'metadata', 'sure')]
  const printed = dateSigned(page)
  return printed === null ? [] : [finding('publishedOn', printed, 'text', 'fairlySure')]
}

/** What an address calls its outlet: the name, the domain, and the domain without its last part. */
function namesOfAddress(url: string | null): string[] {
  if (url === null) return []
  const domain = new URL(url).hostname.replace(/^www\./u, '')
  const name = outletFromAddress(url)?.name
  return [domain, domain.replace(/\.[a-z]+$/u, ''), ...(name === undefined ? [] : [name])]
}

/** What the path of an address calls its sections: `world`, `europe`. */
function sectionsOfAddress(url: string | null): string[] {
  return url === null ? [] : new URL(url).pathname.split('/').slice(1, -1)
}

function outletOfPage(page: PageDocument, linked: LinkedArticle | null, url: string | null): string | null {
  const known = url === null ? null : outletFromAddress(url)
  if (known?.certainty === 'sure') return known.name
  return firstOf([meta(page, 'og:site_name'), linked?.publisher, meta(page, 'application-name')], (name) =>
    // A domain for a name says no more than the address does.
    /^(?:https?:|www\.)/iu.test(name) ? null : name.replace(/^www\./iu, ''),
  )
}

/** The name that the title gives its outlet, where nothing else does. */
function outletInTitle(page: PageDocument, linked: LinkedArticle | null, url: string | null): string | null {
  const title = words(page.title)
  const headings = elementsWithin(page.body, HEADINGS).slice(0, PRINTED_HEADINGS)
  const others = [meta(page, 'og:title'), words(linked?.headline), ...headings.map((each) => words(each.textContent))]
  return title === null
    ? null
    : outletBehind(
        title,
        others.filter((other) => other !== null),
        namesOfAddress(url),
      )
}

/** The people stated; else those of a byline by its markup; else the newsroom that is stated in their place. */
function authorFindings(page: PageDocument, linked: LinkedArticle | null, outlet: string | null): Finding[] {
  const named = linked?.authors.map((name) => words(name)).filter((name) => name !== null) ?? []
  const listed = AUTHOR_NAMES.map((name) => allMeta(page, name))
  const stated = [named, ...listed].find((names) => peopleFrom(names, outlet).length > 0 && !isHouse(names, outlet))
  if (stated !== undefined) {
    // Somebody who stands in the list beside people is an author, were it the outlet.
    const everybody = (stated === named ? signatoriesFrom : peopleFrom)(stated, outlet)
    return [{ field: 'authors', value: everybody, source: 'metadata', certainty: 'sure' }]
  }
  const signed = peopleSigned(page)
  const people = signed === null ? [] : signed.people.filter((name) => !isHouse([name], outlet))
  if (signed !== null && people.length > 0)
    return [{ field: 'authors', value: people, source: 'text', certainty: signed.certainty }]
  const house = houseAmong([...named, ...listed.flat()])
  return house === null ? [] : [{ field: 'authors', value: [house], source: 'metadata', certainty: 'fairlySure' }]
}

function isHouse(names: readonly string[], outlet: string | null): boolean {
  return outlet !== null && names.every((name) => fold(name) === fold(outlet))
}

function addressOfPage(page: PageDocument, linked: LinkedArticle | null): string | null {
  const canonical = page
    .getElementsByTagName('link')
    .find((link) => /(?:^|\s)canonical(?:\s|$)/iu.test(link.getAttribute('rel') ?? ''))
  const isAddress = (address: string): string | null =>
    /^https?:\/\/[^\s<>"]+$/iu.test(address) && URL.canParse(address) ? address : null
  return (
    firstOf([canonical?.getAttribute('href'), meta(page, 'og:url'), linked?.url], isAddress) ??
    firstOf([addressInComment(page)], isAddress)
  )
}

/** Where a browser says that it saved the page from. */
function addressInComment(page: PageDocument): string | undefined {
  const saved = /^\s*saved from url=\(\d+\)(?<address>https?:\S+)/iu
  return [...page.childNodes, ...page.documentElement.childNodes]
    .filter((node) => node.nodeType === COMMENT)
    .map((node) => saved.exec(node.textContent)?.groups?.address)
    .find((address) => address !== undefined)
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

/** The value of the first meta element by `property`, `name` or `itemprop`, whatever its case. */
function meta(page: PageDocument, name: string): string | null {
  return allMeta(page, name)[0] ?? null
}

function allMeta(page: PageDocument, name: string): string[] {
  return (metaOf(page).get(name) ?? []).map((value) => words(value)).filter((value) => value !== null)
}

const metaOfPages = new WeakMap<PageDocument, ReadonlyMap<string, readonly string[]>>()

/** Read once for each page: what is asked of it is asked thirty times. */
function metaOf(page: PageDocument): ReadonlyMap<string, readonly string[]> {
  const known = metaOfPages.get(page)
  if (known !== undefined) return known
  const values = new Map<string, string[]>()
  for (const element of page.getElementsByTagName('meta')) {
    const value = element.getAttribute('content')
    if (value === null) continue
    for (const kind of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(kind)?.toLowerCase()
      if (name === undefined) continue
      const known = values.get(name) ?? []
      if (known.length < VALUES) known.push(value)
      values.set(name, known)
    }
  }
  metaOfPages.set(page, values)
  return values
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
