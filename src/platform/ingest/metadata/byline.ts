/** Who signed, as the page's own markup prints it: `rel="author"`, microdata, or a class that says byline or author. */
import { normaliseText } from '../../../core/text/canonicalText'
import { peopleOf } from '../clean/names'
import { elementsWithin, type PageDocument, type PageElement } from '../formats/html/tree'

const SIGNED =
  /(?:^|[\s_-])(?:byline|authors?|autor(?:e|en|es)?|auteurs?|verfasser(?:in)?|writer)(?:[\s_-]+(?:names?|links?|list|item|block|wrapper|info|text|line|post|url|vcard|fn))*(?:$|\s)/iu
/** What carries such a class and is no byline of this article. */
const ELSEWHERE =
  /comment|quote|related|teaser|social|follow|avatar|photo|image|picture|media|bio(?:$|[^\p{L}])|description|footer|sidebar|recommend|card/iu
const OUTSIDE = new Set(['aside', 'footer', 'nav', 'figure', 'li'])
const BYLINE_CHARACTERS = 160
const LEADING =
  /^(?:(?:written |story |words |text )?by|von|por|par|di|door|av|af|από|автор(?:ка)?|nga|yazan|text|autor(?:in)?)\s*:?\s+/iu
/** How far below the headline a byline stands, in elements. */
const REACH = 400

/** The people of the first byline below the page's first headline; none where its markup marks none. */
export function peopleSigned(page: PageDocument): string[] {
  const all = elementsWithin(page.body, null)
  const headline = all.findIndex(({ localName, textContent }) => localName === 'h1' && textContent.trim() !== '')
  const near = all.slice(Math.max(0, headline - REACH / 4), Math.max(0, headline) + REACH)
  for (const element of near) {
    if (!isSigned(element) || isElsewhere(element)) continue
    const people = peopleIn(element)
    if (people.length > 0) return people
  }
  return []
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
