/** EPUB: the chapters in the order of the spine, as one text; what its package says of title, creator and date. */
import type { Result } from '../../../core/result'
import type { FoundBlock } from '../clean/draft'
import { MAX_CHAPTERS } from '../limits'
import { type Members, membersOf } from '../zip/members'
import { article, type Format, type FormatRefusal } from './format'
import { readSelection } from './html'
import { findingsOfProperties } from './properties'
import { elementsNamed, parseXml, type XmlElement } from './xml'

const CONTAINER = 'META-INF/container.xml'
const PROPERTIES = { title: ['dc:title'], authors: ['dc:creator'], date: ['dc:date', 'dcterms:issued'] }
/** Fonts are often obfuscated by these, which locks nothing up. */
const FONT_METHODS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u
const CHAPTER = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/u

export const epub: Format = {
  mediaType: 'application/epub+zip',
  recognises: ({ bytes }) => isEpub(membersOf(bytes).names),
  read: async ({ bytes }, signal) => {
    const members = membersOf(bytes)
    if (await isLocked(members)) return { ok: false, reason: 'encrypted' }
    const opened = await packageOf(members)
    if (!opened.ok) return opened
    const { path, root } = opened.value
    const chapters = chaptersOf(root, path)
    if (chapters.length > MAX_CHAPTERS) return { ok: false, reason: 'tooComplex' }
    const blocks: FoundBlock[] = []
    for (const name of chapters) {
      signal?.throwIfAborted()
      const chapter = await members.text(name)
      if (chapter === null) continue
      if (!chapter.ok) return chapter
      blocks.push(...(await readSelection(asHtml(chapter.value))).blocks)
    }
    return article({ blocks, findings: findingsOfProperties(root, PROPERTIES, 'fairlySure') })
  },
}

/** XHTML closes any element in its own tag; to HTML an empty `<title/>` would be open to the end of the chapter. */
function asHtml(xhtml: string): string {
  return xhtml.replace(
    /<(?!(?:br|hr|img|input|link|meta|col|wbr)\b)([a-z][\w:-]{0,40})(?=[\s/])([^<>]*)\/>/giu,
    '<$1$2></$1>',
  )
}

/** Whether the members of an archive are those of a book. */
export function isEpub(names: readonly string[]): boolean {
  return names.includes(CONTAINER)
}

/** Whether anything but fonts is encrypted, as by a shop's rights management. */
async function isLocked(members: Members): Promise<boolean> {
  const text = await members.text('META-INF/encryption.xml')
  if (!text?.ok) return false
  const root = parseXml(text.value)
  if (typeof root === 'string') return false
  const methods = ['EncryptionMethod', 'enc:EncryptionMethod'].flatMap((name) => elementsNamed(root, name))
  return methods.some(({ attributes }) => !FONT_METHODS.test(attributes.get('Algorithm') ?? ''))
}

async function packageOf(members: Members): Promise<Result<{ path: string; root: XmlElement }, FormatRefusal>> {
  const container = await xmlOf(members, CONTAINER)
  if (!container.ok) return container
  const path = elementsNamed(container.value, 'rootfile')[0]?.attributes.get('full-path') ?? ''
  const root = await xmlOf(members, path)
  return root.ok ? { ok: true, value: { path, root: root.value } } : root
}

async function xmlOf(members: Members, name: string): Promise<Result<XmlElement, FormatRefusal>> {
  const text = await members.text(name)
  if (text === null) return { ok: false, reason: 'damaged' }
  if (!text.ok) return text
  const root = parseXml(text.value)
  return typeof root === 'string' ? { ok: false, reason: root } : { ok: true, value: root }
}

/** The members that the spine names, in its order; tables of contents and what is no part of the reading are left out. */
function chaptersOf(root: XmlElement, path: string): string[] {
  const items = new Map(named(root, 'item').map((item) => [item.attributes.get('id') ?? '', item.attributes]))
  return named(root, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.get('idref') ?? '')
    if (item === undefined || attributes.get('linear') === 'no') return []
    if (!CHAPTER.test(item.get('media-type') ?? '') || /\bnav\b/u.test(item.get('properties') ?? '')) return []
    return [resolved(item.get('href') ?? '', path)]
  })
}

function named(root: XmlElement, name: string): XmlElement[] {
  return [...elementsNamed(root, name), ...elementsNamed(root, `opf:${name}`)]
}

/** A member's name from an address beside the package file; it can name nothing outside the archive. */
function resolved(address: string, beside: string): string {
  const steps = beside.split('/').slice(0, -1)
  for (const step of decoded(address.replace(/[?#].*$/u, '')).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}
