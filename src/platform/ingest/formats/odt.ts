/** ODT: the paragraphs of `content.xml`, in order; deleted words, comments and pictures' descriptions left out. */

import type { Result } from '../../../core/result'
import type { BlockKind } from '../../../core/text/block'
import { normaliseText } from '../../../core/text/canonicalText'
import type { Finding, FoundBlock } from '../clean/draft'
import { membersOf } from '../zip/members'
import { article, type Format, type FormatRefusal, type Reading } from './format'
import { findingsOfProperties } from './properties'
import { elementsNamed, parseXml, type XmlElement, type XmlNode } from './xml'

/** The media type is the first member, stored, by the format's own rule; a template is read as well. */
const MEDIA_TYPE = /^application\/vnd\.oasis\.opendocument\.text/u
/** The same as one XML file that is not packed. */
const FLAT = /^\s*<\?xml[^>]{0,200}>\s*<office:document\s[^>]*\.opendocument\.text/u
const PROPERTIES = {
  title: ['dc:title'],
  authors: ['meta:initial-creator', 'dc:creator'],
  date: ['meta:creation-date', 'dc:date'],
}
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'svg:title',
  'svg:desc',
  'text:sequence-decls',
  'text:table-of-content',
  'text:note-citation',
  'text:ruby-text',
  'draw:object',
  'office:forms',
])
/** What is printed above and below each page, of left, right and first pages alike. */
const AROUND = /^style:(?:header|footer)(?:-left|-first)?$/u

export const odt: Format = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: ({ bytes, text }) => {
    // The local header is 30 bytes, the name `mimetype` eight more.
    const start = new TextDecoder('windows-1252').decode(bytes.subarray(30, 120))
    return (start.startsWith('mimetype') && MEDIA_TYPE.test(start.slice(8))) || (text !== null && FLAT.test(text))
  },
  read: async ({ bytes, text }, signal) => {
    if (text !== null) return readFlat(text)
    const members = membersOf(bytes)
    const manifest = await members.text('META-INF/manifest.xml')
    if (manifest?.ok && manifest.value.includes('encryption-data')) return { ok: false, reason: 'encrypted' }
    const content = await members.text('content.xml')
    signal?.throwIfAborted()
    if (content === null) return { ok: false, reason: 'damaged' }
    if (!content.ok) return content
    const root = parseXml(content.value)
    if (typeof root === 'string') return { ok: false, reason: root }
    const [body] = elementsNamed(root, 'office:text')
    if (body === undefined) return { ok: false, reason: 'damaged' }
    const meta = await members.text('meta.xml')
    const properties = meta?.ok ? parseXml(meta.value) : 'damaged'
    const findings = typeof properties === 'string' ? [] : findingsOfProperties(properties, PROPERTIES, 'unsure')
    const styles = await members.text('styles.xml')
    const pages = styles?.ok ? parseXml(styles.value) : 'damaged'
    return read(body, findings, typeof pages === 'string' ? null : pages)
  },
}

function readFlat(text: string): Result<Reading, FormatRefusal> {
  const root = parseXml(text)
  if (typeof root === 'string') return { ok: false, reason: root }
  const [body] = elementsNamed(root, 'office:text')
  if (body === undefined) return { ok: false, reason: 'damaged' }
  return read(body, findingsOfProperties(root, PROPERTIES, 'unsure'), root)
}

function read(
  body: XmlElement,
  findings: readonly Finding[],
  styles: XmlElement | null,
): Result<Reading, FormatRefusal> {
  const blocks = blocksOf(body)
  if (blocks.length === 0 && elementsNamed(body, 'draw:image').length > 0) return { ok: false, reason: 'noText' }
  const around = blocks.length === 0 || styles === null ? [] : linesAround(styles)
  return article({ blocks: [...blocks, ...around], findings })
}

/** The lines of headers and footers, each once, as furniture. */
function linesAround(styles: XmlElement): FoundBlock[] {
  const [pages] = elementsNamed(styles, 'office:master-styles')
  const lines = new Set(
    pages === undefined ? [] : paragraphsAround(pages).map((each) => normaliseText(wordsOf(each, []))),
  )
  lines.delete('')
  return [...lines].map((text) => ({ kind: 'paragraph', text, linkShare: 0, role: 'furniture' }))
}

function paragraphsAround(element: XmlElement): XmlElement[] {
  const inner = element.children.filter((child) => typeof child !== 'string')
  return inner.flatMap((child) => (AROUND.test(child.name) ? elementsNamed(child, 'text:p') : paragraphsAround(child)))
}

/** The blocks of a text; notes and text boxes follow the paragraph that they hang on. */
function blocksOf(body: XmlElement): FoundBlock[] {
  const blocks: FoundBlock[] = []

  function visit(element: XmlElement, kind: BlockKind): void {
    if (SKIPPED.has(element.name)) return
    if (element.name === 'text:p' || element.name === 'text:h') addParagraph(element, kind)
    else if (element.name === 'table:table-row') addRow(element, kind)
    else visitChildren(element, element.name === 'text:list-item' ? 'listItem' : kind)
  }

  function visitChildren(element: XmlElement, kind: BlockKind): void {
    for (const child of element.children) if (typeof child !== 'string') visit(child, kind)
  }

  function addParagraph(element: XmlElement, kind: BlockKind): void {
    const aside: XmlElement[] = []
    const text = normaliseText(wordsOf(element, aside))
    if (text !== '') blocks.push(blockOf(element, kind, text))
    for (const each of aside) visit(each, kind === 'heading' ? 'paragraph' : kind)
  }

  /** A row of short cells is a line, since a cell alone says nothing; one that only lays out paragraphs is not. */
  function addRow(row: XmlElement, kind: BlockKind): void {
    const isLayout = row.children.some((cell) => typeof cell !== 'string' && paragraphsIn(cell) > 1)
    if (isLayout) visitChildren(row, kind)
    else addLine(row, kind)
  }

  function addLine(row: XmlElement, kind: BlockKind): void {
    const aside: XmlElement[] = []
    const text = normaliseText(row.children.map((cell) => `${wordsOf(cell, aside)} `).join(''))
    if (text !== '') blocks.push({ kind, text, linkShare: 0, role: null })
    for (const each of aside) visit(each, kind)
  }

  /** Counted once: tables in tables would ask the inner cells again at every level. */
  const counted = new Map<XmlElement, number>()
  function paragraphsIn(element: XmlElement): number {
    let count = counted.get(element)
    if (count !== undefined) return count
    count = 0
    for (const child of element.children)
      if (typeof child !== 'string') count += (child.name === 'text:p' ? 1 : 0) + paragraphsIn(child)
    counted.set(element, count)
    return count
  }

  visit(body, 'paragraph')
  return blocks
}

function blockOf(element: XmlElement, kind: BlockKind, text: string): FoundBlock {
  if (element.name === 'text:p') {
    const isTitle = element.attributes.get('text:style-name') === 'Title'
    return { kind: isTitle ? 'heading' : kind, text, linkShare: 0, role: isTitle ? 'headline' : null }
  }
  const level = element.attributes.get('text:outline-level') ?? '1'
  return { kind: 'heading', text, linkShare: 0, role: level === '1' ? 'headline' : null }
}

/** The words of a paragraph; notes and text boxes in it are put `aside`. */
function wordsOf(node: XmlNode, aside: XmlElement[]): string {
  if (typeof node === 'string') return node
  if (SKIPPED.has(node.name) || isHidden(node)) return ''
  if (node.name === 'text:s') return ' '
  if (node.name === 'text:tab') return '\t'
  if (node.name === 'text:line-break') return '\n'
  if (node.name === 'text:note-body' || node.name === 'draw:text-box') {
    aside.push(node)
    return ''
  }
  const words = node.children.map((child) => wordsOf(child, aside)).join('')
  return node.name === 'text:p' || node.name === 'text:h' ? `${words} ` : words
}

function isHidden({ name, attributes }: XmlElement): boolean {
  return name === 'text:hidden-text' && attributes.get('text:is-hidden') !== 'false'
}
