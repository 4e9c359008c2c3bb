/** Who signed and when, as the page's own markup prints it: `rel="author"`, microdata, or a class that says so. */
import { dateOfLine, findDate } from '../../../core/article/dates'
import { normaliseText } from '../../../core/text/canonicalText'
import { peopleOf } from '../clean/names'
import { elementsWithin, type PageDocument, type PageElement } from '../formats/html/tree'

const SIGNED =
  /(?:^|[\s_-])(?:byline|authors?|autor(?:e|en|es)?|auteurs?|verfasser(?:in)?|writer)(?:[\s_-]+(?:names?|links?|list|item|block|wrapper|info|text|line|post|url|vcard|fn))*(?:$|\s)/iu
const DATED =
  /(?:^|[\s_-])(?:date|datetime|pubdate|published|publication|timestamp|datum|fecha|data|tarih|zeitstempel|time)(?:$|[\s_-])/iu
/** What carries such a class and is no byline of this article. */
const ELSEWHERE =
  /comment|quote|related|teaser|social|follow|avatar|photo|image|picture|media|bio(?:$|[^\p{L}])|description|footer|sidebar|recommend|card/iu
const OUTSIDE = new Set(['aside', 'footer', 'nav', 'figure', 'li'])
const BYLINE_CHARACTERS = 160
const LEADING =
  /^(?:(?:written |story |words |text )?by|von|por|par|di|door|av|af|από|автор(?:ка)?|nga|yazan|text|autor(?:in)?)\s*:?\s+/iu
/** How far below the headline a byline stands, in elements. */
const REACH = 150

/** The people of the first byline about the page's first headline; none where its markup marks none. */
export function peopleSigned(page: PageDocument): string[] {
  for (const element of aboutHeadline(page)) {
    if (!isSigned(element) || isElsewhere(element)) continue
    const people = peopleIn(element)
    if (people.length > 0) return people
  }
  return []
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
  const headline = all.findIndex(({ localName, textContent }) => localName === 'h1' && textContent.trim() !== '')
  return all.slice(Math.max(0, headline - REACH / 4), Math.max(0, headline) + REACH)
}

function isSigned(element: PageElement): boolean {
  const marks = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  return /(?:^|\s)author(?:$|\s)/iu.test(marks) || SIGNED.test(element.className)
}

function isElsewhere(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement)
    if (OUTSIDE.has(at.localName) && at !== element) return true
    else if (at === element && ELSEWHERE.test(`${at.className} ${at.id}`)) return true
  return false
}

function peopleIn(element: PageElement): string[] {
  const text = normaliseText(element.textContent)
  if (text === '' || text.length > BYLINE_CHARACTERS) return []
  const whole = peopleOf(text.replace(LEADING, '').split(COMMA_AND_PLACE)[0] ?? '')
  if (whole !== null) return whole
  const links = element.getElementsByTagName('a').map(({ textContent }) => normaliseText(textContent))
  const named = links.flatMap((link) => peopleOf(link.replace(LEADING, '')) ?? [])
  return [...new Set(named)]
}

/** "Jane Doe, MDR THÜRINGEN": what follows the comma in capitals is where she works. */
const COMMA_AND_PLACE = /,\s+(?=\p{Lu}{2,})|\s+[|•·–—-]\s+/u
