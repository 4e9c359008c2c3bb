/** One item of a feed: its words, and what it and its feed say of it. */
import { normaliseText } from '../../../../core/text/canonicalText'
import type { Finding, FoundBlock } from '../../clean/draft'
import { fold } from '../../clean/shape'
import { finding } from '../../metadata/metadata'
import { peopleFrom } from '../../metadata/people'
import { httpAddress } from '../address'
import { fieldWords, MARKUP, withoutEntities } from '../fieldWords'
import type { Extraction } from '../format'
import { readSelection } from '../html'
import { mailDate } from '../mime/mailDate'
import { plainBlocks } from '../plainText'
import { textOf, type XmlElement, xmlFrom } from '../xml'

/** Where an item's words stand, the whole text before its beginning. */
const WORDS = ['content:encoded', 'content', 'description', 'summary', 'itunes:summary', 'media:description']
/** More of a block is links, and it is the headline again with a link to its page, or "Comments". */
const LINKED = 0.5
/** Behind the text content systems write from which feed it was taken: title and outlet, both links. */
const NOTICE_LINKED = 0.3

/** The item as an article; null where it has a headline and no text. `head` is the element that speaks for the feed. */
export async function entryOf(item: XmlElement, head: XmlElement): Promise<Extraction | null> {
  const title = await fieldWords(wordsIn(item, 'title'))
  for (const element of WORDS.flatMap((name) => named(item, name))) {
    const blocks = withoutNotice(await blocksOf(element), title)
    if (blocks.some((block) => block.linkShare < LINKED && saysMore(block.text, title)))
      return { blocks, findings: await findingsOf(item, head, title), material: 'page' }
  }
  return null
}

const saysMore = (text: string, title: string): boolean => fold(text) !== '' && fold(text) !== fold(title)

async function blocksOf(element: XmlElement): Promise<FoundBlock[]> {
  const type = element.attributes.get('type') ?? ''
  if (/^(?:image|audio|video)\/|^application\/(?!xhtml)/iu.test(type)) return []
  const holdsElements = element.children.some((child) => typeof child !== 'string')
  // An HTML parser reads `</br>` as one line break more.
  const words = holdsElements ? element.children.map(xmlFrom).join('').replaceAll('</br>', '') : textOf(element)
  if (holdsElements || MARKUP.test(words))
    return [...(await readSelection(words.replaceAll(XHTML_PREFIX, '$1'))).blocks]
  return plainBlocks(await withoutEntities(words))
}

const XHTML_PREFIX = /(<\/?)(?:xhtml|xh|html|h):(?=[a-z])/gu

/** "The post … appeared first on …", in any language: the last paragraph, linked, with the title in it. */
function withoutNotice(blocks: readonly FoundBlock[], title: string): FoundBlock[] {
  return blocks.map((block, index) => {
    const isNotice =
      index > 0 &&
      index === blocks.length - 1 &&
      block.linkShare >= NOTICE_LINKED &&
      title !== '' &&
      fold(block.text).includes(fold(title))
    return isNotice ? { ...block, role: 'furniture' } : block
  })
}

async function findingsOf(item: XmlElement, head: XmlElement, title: string): Promise<Finding[]> {
  const own =
    firstOf(item, ['dc:publisher']) ||
    wordsIn(named(item, 'source')[0] ?? NOTHING, 'title') ||
    directWords(named(item, 'source')[0])
  const outlet = await fieldWords(own)
  const house = await fieldWords(wordsIn(head, 'title'))
  const published = dateOf(item, ['pubDate', 'published', 'dc:date', 'dcterms:issued', 'dcterms:created', 'issued'])
  const updated = dateOf(item, ['updated', 'dcterms:modified', 'atom:updated', 'modified'])
  const url = addressOf(item)
  const language =
    firstOf(item, ['dc:language', 'language']) ||
    item.attributes.get('xml:lang') ||
    firstOf(head, ['language', 'dc:language']) ||
    head.attributes.get('xml:lang') ||
    ''
  return [
    ...(title === '' ? [] : [finding('title', title, 'metadata', 'sure')]),
    ...(outlet === '' ? [] : [finding('outlet', outlet, 'metadata', 'fairlySure')]),
    // A feed is often called after a section of its outlet.
    ...(house === '' ? [] : [finding('outlet', house, 'metadata', 'unsure')]),
    ...(await authorsOf(item, head, outlet || house)),
    ...(published === null ? [] : [finding('publishedOn', published, 'metadata', 'sure')]),
    ...(updated === null ? [] : [finding('updatedOn', updated, 'metadata', 'sure')]),
    ...(published === null && updated !== null ? [finding('publishedOn', updated, 'metadata', 'unsure')] : []),
    ...(url === null ? [] : [finding('url', url, 'metadata', 'sure')]),
    // Content systems come with a language set that nobody looks at.
    ...(/^[a-z]{2,3}(?:-[\w-]{1,20})?$/iu.test(language) ? [finding('language', language, 'metadata', 'unsure')] : []),
  ]
}

/** Who signed the item, surely; who keeps the feed, where nobody did. */
async function authorsOf(item: XmlElement, head: XmlElement, outlet: string): Promise<Finding[]> {
  const people = async (element: XmlElement, certainty: 'sure' | 'unsure'): Promise<Finding[]> => {
    const values: string[] = []
    for (const each of ['dc:creator', 'author'].flatMap((name) => named(element, name))) {
      const name = named(each, 'name')[0]
      values.push(withoutAddress(await fieldWords(name === undefined ? directWords(each) : textOf(name))))
    }
    const value = peopleFrom(values, outlet === '' ? null : outlet)
    return value.length === 0 ? [] : [{ field: 'authors', value, source: 'metadata', certainty }]
  }
  const signed = await people(item, 'sure')
  return signed.length > 0 ? signed : people(head, 'unsure')
}

/** RSS wants a mail address first, the name in brackets behind it. */
function withoutAddress(author: string): string {
  return /^\S+@\S+\s*\((.+)\)$/u.exec(author)?.[1] ?? author
}

/** The item's page: its link, or an identifier that says that it is one. */
function addressOf(item: XmlElement): string | null {
  const links = named(item, 'link').filter(({ attributes }) => /^(?:alternate)?$/iu.test(attributes.get('rel') ?? ''))
  const identifiers = ['guid', 'id'].flatMap((name) => named(item, name))
  const places = [
    wordsIn(item, 'feedburner:origLink'),
    ...links.map((link) => link.attributes.get('href') ?? textOf(link)),
    ...identifiers.filter(({ attributes }) => attributes.get('isPermaLink') !== 'false').map(textOf),
    item.attributes.get('rdf:about') ?? '',
  ]
  return places.map(httpAddress).find((place) => place !== null) ?? null
}

function dateOf(item: XmlElement, names: readonly string[]): string | null {
  return names.map((name) => mailDate(wordsIn(item, name))).find((date) => date !== null) ?? null
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] }

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)
}

function firstOf(element: XmlElement, names: readonly string[]): string {
  return names.map((name) => wordsIn(element, name)).find((words) => words !== '') ?? ''
}

function wordsIn(element: XmlElement, name: string): string {
  return normaliseText(
    named(element, name)
      .map(textOf)
      .find((words) => words.trim() !== '') ?? '',
  )
}

/** The text of an element that holds no others. */
function directWords(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.children.filter((child) => typeof child === 'string').join('')
}
