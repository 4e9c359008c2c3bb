/** Who signed and when, as the page prints it about its headline: in markup that says so, behind "By", or before the date. */
import { dateOfLine, findDate } from '../../../core/article/dates'
import { normaliseText } from '../../../core/text/canonicalText'
import { peopleOf } from '../clean/names'
import {
  elementsWithin,
  nextWithin,
  type PageDocument,
  type PageElement,
  type PageNode,
  TEXT,
} from '../formats/html/tree'
import { namesNobody } from './people'

const SIGNED =
  /(?:^|[\s_-])(?:byline|authors?|autor(?:e|en|es)?|auteurs?|verfasser(?:in)?|writer)(?:[\s_-]+(?:names?|links?|list|item|block|wrapper|info|text|line|post|url|vcard|fn))*(?:$|\s)/iu
const DATED =
  /(?:^|[\s_-])(?:date|datetime|pubdate|published|publication|timestamp|datum|fecha|data|tarih|zeitstempel|time)(?:$|[\s_-])/iu
/** What carries such a class and is no byline of this article. */
const ELSEWHERE =
  /comment|quote|related|teaser|social|follow|avatar|photo|image|picture|caption|credit|media|bio(?:$|[^\p{L}])|description|footer|sidebar|recommend|card/iu
const OUTSIDE = new Set(['aside', 'footer', 'nav', 'figure', 'figcaption', 'li'])
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'svg'])
const BYLINE_CHARACTERS = 160
const BY =
  'by|von|vom?|por|par|di|door|av|af|από|автор(?:ка)?|текст|nga|yazan|text|autor(?:a|in|e)?|auteur|author|reporter|szerző|tekst|oleh|bởi|作者|文'
const LEADING = new RegExp(`^(?:(?:\\p{L}+ ){0,2}(?:${BY})(?=\\s|[:：]|$)\\s*[:：]?\\s*)`, 'iu')
/** Nothing but what joins one name to the next. */
const JOINS = /^(?:[,;&/]|(?:,\s*)?(?:and|und|et|y|e|en|og|och|и|і|та|ve|a|i))$/iu
const BAR = /^[|•·–—-]\s*/u
/** "Published 4 months ago", "vor 2 Stunden": a date, without a day in it. */
const PUBLISHED =
  /^(?:(?:first )?(?:published|posted|updated)|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publicerad|publisert|опубликовано|опубліковано|yayınlanma|güncelleme|vor \d+|hace \d+|il y a \d+)(?:[^\p{L}]|$)|\d+ \p{L}+ ago$/iu
/** How she is introduced: "Karin Beck, MDR THÜRINGEN", "Karin Beck – Altenau", "Karin Beck for Herald.example". */
const INTRODUCED = /,\s+(?=\p{Lu}{2,})|\s+[|•·–—-]\s+|\s+(?:[Ff]or|[Ff]ür|[Ii]n)\s+(?=\p{Lu})/u
/** How far below the headline a byline stands, in elements. */
const REACH = 150

/** Surely signed where markup or a "By" says so; fairly surely where a name stands before a date. */
export type Signed = { readonly people: readonly string[]; readonly certainty: 'sure' | 'fairlySure' }

/** The people of the first byline about the page's first headline; null where it has none. */
export function peopleSigned(page: PageDocument): Signed | null {
  for (const element of aboutHeadline(page)) {
    const signed = signedBy(element)
    if (signed === null || isElsewhere(element)) continue
    return { ...signed, people: widest(element, signed.people) }
  }
  return null
}

/** The first day with its year that markup about the headline calls a date, in ISO 8601; or null. */
export function dateSigned(page: PageDocument): string | null {
  for (const element of aboutHeadline(page)) {
    if (!DATED.test(element.className) || isElsewhere(element)) continue
    const text = normaliseText(element.textContent)
    const date = text.length > BYLINE_CHARACTERS ? null : findDate(text)
    if (date !== null && !date.value.startsWith('X')) return dateOfLine(text)?.value ?? date.value
  }
  return null
}

function aboutHeadline(page: PageDocument): PageElement[] {
  const all = elementsWithin(page.body, null)
  const isHeadline =
    (...levels: string[]) =>
    (element: PageElement) =>
      // The words only of those: to build those of every element takes the square of a deep page.
      levels.includes(element.localName) && element.textContent.trim() !== ''
  const first = all.findIndex(isHeadline('h1'))
  const headline = first >= 0 ? first : all.findIndex(isHeadline('h2'))
  return all.slice(Math.max(0, headline - REACH / 4), Math.max(0, headline) + REACH)
}

/** Around the byline of one may stand those of others who signed with her. */
function widest(element: PageElement, people: readonly string[]): readonly string[] {
  let all = people
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.textContent.length > BYLINE_CHARACTERS * 2) break
    const more = namesIn(runsOf(at)).people
    if (more.length > all.length && all.every((name) => more.includes(name))) all = more
  }
  return all
}

function signedBy(element: PageElement): Signed | null {
  if (UNREAD.has(element.localName) || element.textContent.length > BYLINE_CHARACTERS * 2) return null
  const runs = runsOf(element)
  if (runs.reduce((sum, { text }) => sum + text.length, 0) > BYLINE_CHARACTERS) return null
  const { people, isBy, next } = namesIn(runs)
  if (people.length === 0) return null
  if (isBy || isMarked(element)) return { people, certainty: 'sure' }
  const isDated = next !== null && (dateOfLine(next) !== null || PUBLISHED.test(next))
  return isDated ? { people, certainty: 'fairlySure' } : null
}

function isMarked(element: PageElement): boolean {
  const marks = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  return /(?:^|\s)author(?:$|\s)/iu.test(marks) || SIGNED.test(element.className)
}

function isElsewhere(element: PageElement): boolean {
  if (ELSEWHERE.test(`${element.className} ${element.id}`)) return true
  for (let at = element.parentElement; at !== null && at.localName !== 'body'; at = at.parentElement)
    if (OUTSIDE.has(at.localName)) return true
  return false
}

/** A stretch of text without markup in it, and what its element looks like. */
type Run = { readonly text: string; readonly look: string }

function runsOf(element: PageElement): Run[] {
  const runs: Run[] = []
  for (let node: PageNode | null = nextWithin(element, element); node !== null; node = nextWithin(node, element)) {
    const parent = node.parentElement
    if (node.nodeType !== TEXT || parent === null || UNREAD.has(parent.localName)) continue
    const text = normaliseText(node.textContent)
    if (text !== '') runs.push({ text, look: `${parent.localName}.${parent.className}` })
  }
  return runs
}

/**
 * The people that the runs begin with, and the run `next` behind them. Names stand in one run, or in runs that look
 * alike, or that nothing but a comma or an "and" parts; what comes then is where she works, or when it was printed.
 */
function namesIn(runs: readonly Run[]): { people: string[]; isBy: boolean; next: string | null } {
  const people: string[] = []
  let isBy = false
  let isJoined = true
  let isParted = false
  let look: string | null = null
  for (const { text, look: own } of runs) {
    isParted ||= people.length > 0 && BAR.test(text)
    if (isParted && /[^|•·–—-]/u.test(text)) return { people: unique(people), isBy, next: text.replace(BAR, '') }
    if (isParted) continue
    const bare = text.replace(LEADING, '')
    if (people.length === 0) isBy ||= bare !== text
    const named = peopleAtStart(bare)
    if (named !== null && (people.length === 0 || isJoined || own === look)) {
      people.push(...named.people)
      look ??= own
      isJoined = named.isOpen
      if (named.rest !== null) return { people: unique(people), isBy, next: named.rest }
    } else if (JOINS.test(text)) isJoined = true
    else if (people.length > 0) return { people: unique(people), isBy, next: text }
    else if (bare !== '') return { people, isBy, next: text }
  }
  return { people: unique(people), isBy, next: null }
}

/** `rest` is what stands behind the names in the same run; `isOpen` says that another name follows. */
function peopleAtStart(text: string): { people: string[]; rest: string | null; isOpen: boolean } | null {
  const trimmed = text.replace(/^[\s,;&]+/u, '')
  const end = INTRODUCED.exec(trimmed)
  const part = end === null ? trimmed : trimmed.slice(0, end.index)
  const closed = part.replace(/(?:[\s,;&|/•·]|\s(?:and|und|et|y|e|og|och|и|і|та|ve))+$/u, '')
  const people = peopleOf(closed)
  if (people === null || people.some(namesNobody)) return null
  return {
    people,
    rest: end === null ? null : trimmed.slice(end.index + end[0].length),
    isOpen: closed !== part && !/[|•·]\s*$/u.test(part),
  }
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]
