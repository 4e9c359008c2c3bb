/**
 * Feeds: RSS 2.0 and before, RSS 1.0, Atom. Each item is an article of its own, handed back as a feed of one item with what
 * the feed says of itself; a feed of one item is that article.
 */
import { MAX_ROWS } from '../limits'
import { entryOf } from './feed/entry'
import { fieldWords } from './fieldWords'
import { article, type Format, type PackedFile } from './format'
import { parseXml, textOf, type XmlElement, xmlFrom } from './xml'
import { rootTag } from './xmlRoot'

/** RDF is written for much else: what of it is a feed says so in its namespaces. */
const RSS_1 = /purl\.org\/rss\/|my\.netscape\.com\/(?:publish\/formats\/)?rdf/iu
const ATOM = /w3\.org\/2005\/Atom|purl\.org\/atom/iu
/** What the feed says of itself that its articles need; each is written once more for every item, so it must be short. */
const HEAD = /^(?:title|link|language|dc:language|dc:publisher|author)$/u
const HEAD_CHARACTERS = 1_000
const HEAD_PARTS = 12
/** Of an item's title as the name of a part. */
const NAME_CHARACTERS = 120

export const feed: Format = {
  mediaType: 'application/rss+xml',
  recognises: ({ text }) => {
    const root = text === null ? null : rootTag(text)
    if (root === null) return false
    const name = localName(root.name).toLowerCase()
    if (name === 'rss') return true
    return name === 'rdf' ? RSS_1.test(root.tag) : (name === 'feed' || name === 'entry') && ATOM.test(root.tag)
  },
  read: async ({ text }, signal) => {
    const root = parseXml(text ?? '')
    signal?.throwIfAborted()
    if (typeof root === 'string') return { ok: false, reason: root }
    const parts = partsOf(withoutPrefix(root))
    if (parts.items.length > MAX_ROWS) return { ok: false, reason: 'tooComplex' }
    const [only, ...others] = parts.items
    if (only === undefined) return { ok: false, reason: 'headlineOnly' }
    if (others.length === 0) {
      const entry = await entryOf(only, parts.head)
      return entry === null ? { ok: false, reason: 'headlineOnly' } : article(entry)
    }
    const attached: PackedFile[] = []
    for (const item of parts.items)
      attached.push({ name: await nameOf(item, attached.length + 1), bytes: alone(item, parts) })
    signal?.throwIfAborted()
    return { ok: true, value: { kind: 'article', extraction: { blocks: [], findings: [] }, attached } }
  },
}

type Parts = { readonly root: XmlElement; readonly head: XmlElement; readonly items: readonly XmlElement[] }

/** The items of a feed, wherever its version puts them, and the element that speaks for the feed. */
function partsOf(root: XmlElement): Parts {
  const elements = (element: XmlElement, name: string) =>
    element.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)
  if (root.name === 'entry') return { root, head: { ...root, children: [] }, items: [root] }
  if (root.name === 'feed') return { root, head: root, items: elements(root, 'entry') }
  const [channel = root] = elements(root, 'channel')
  return {
    root,
    head: channel,
    items: [...elements(channel, 'item'), ...(channel === root ? [] : elements(root, 'item'))],
  }
}

/** Some feeds write `atom:feed`, `rss:item`: with the prefix of the root off, all are named alike. */
function withoutPrefix(root: XmlElement): XmlElement {
  const prefix = /^(?!rdf:)[^:]+:/iu.exec(root.name)?.[0]
  if (prefix === undefined) return root
  const stripped = (element: XmlElement): XmlElement => ({
    name: element.name.startsWith(prefix) ? element.name.slice(prefix.length) : element.name,
    attributes: element.attributes,
    children: element.children.map((child) => (typeof child === 'string' ? child : stripped(child))),
  })
  return stripped(root)
}

/** A feed of one item. */
function alone(item: XmlElement, { root, head }: Parts): Uint8Array {
  const told = head.children
    .filter((child) => typeof child !== 'string')
    .filter((child) => HEAD.test(child.name) && xmlFrom(child).length <= HEAD_CHARACTERS)
    .slice(0, HEAD_PARTS)
  const attributes = new Map(
    [...root.attributes]
      .filter(([name, value]) => /^(?:xmlns|xml:lang$|version$)/u.test(name) && value.length <= 200)
      .slice(0, 40),
  )
  const children: XmlElement[] =
    root.name === 'feed' ? [...told, item] : [{ name: 'channel', attributes: new Map(), children: [...told, item] }]
  return new TextEncoder().encode(xmlFrom({ name: root.name, attributes, children }))
}

/** An item is called by its title; steps of a folder are not in it. */
async function nameOf(item: XmlElement, number: number): Promise<string> {
  const title = item.children.find((child) => typeof child !== 'string' && child.name === 'title')
  const words = title === undefined ? '' : (await fieldWords(textOf(title))).replace(/[/\\]/gu, '-')
  const name = Array.from(words).slice(0, NAME_CHARACTERS).join('').trim()
  return `${name === '' ? `item ${number}` : name}.xml`
}

const localName = (name: string): string => name.split(':').at(-1) ?? ''
