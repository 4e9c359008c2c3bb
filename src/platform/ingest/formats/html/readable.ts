/** What Readability takes for the article, as the texts of the page that it kept. */
import { Readability } from '@mozilla/readability'
import { isHidden, markOf } from './marks'
import {
  copyOf,
  elementsWithin,
  nextWithin,
  type PageAttribute,
  PageDocument,
  type PageElement,
  PageText,
} from './tree'
import { WORDLESS } from './wordless'

/** Readability compares the title with every heading. */
const TITLE_CHARACTERS = 500

export type Readable = { readonly texts: ReadonlySet<PageText>; readonly byline: string | null }

/** Nothing chosen and no byline where Readability finds no article. `page` is left as it is. */
export function readableOf(page: PageDocument): Readable {
  const copy = new PageDocument()
  copy.title = page.title.slice(0, TITLE_CHARACTERS)
  copy.appendChild(copyOf(page.documentElement, copy, mayHoldArticle))
  // What is hidden for good is not in the copy: the rest is to be read, whatever a style says.
  for (const element of elementsWithin(copy.body, null))
    if (element.attributes.some(isHiding)) element.attributes = element.attributes.filter((each) => !isHiding(each))
  const article = new Readability<PageElement>(asDocument(copy), {
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse()
  return { texts: textsOf(article?.content ?? null), byline: article?.byline ?? null }
}

const isHiding = ({ name }: PageAttribute): boolean => name === 'hidden' || name === 'style'

/** Consent forms have more running text than many an article. */
function mayHoldArticle(element: PageElement): boolean {
  if (element.localName === 'head') return true
  return !WORDLESS.has(element.localName) && !isHidden(element) && markOf(element) !== 'consent'
}

/** Readability asks for no more of a document than the tree has: `npm run evaluate -- pages` runs it on every page. */
function asDocument(page: PageDocument): Document {
  return page as unknown as Document
}

function textsOf(content: PageElement | null): Set<PageText> {
  const texts = new Set<PageText>()
  if (content === null) return texts
  for (let node = nextWithin(content, content); node !== null; node = nextWithin(node, content))
    if (node instanceof PageText && node.origin !== null) texts.add(node.origin)
  return texts
}
