/**
 * DOCX by mammoth, to HTML, to blocks. Mammoth gets a package of our making: only the parts that hold words, unpacked
 * within limits, without pictures and without the style map that a document may bring along.
 */
import type { Result } from '../../../core/result'
import type { Finding } from '../clean/draft'
import { type Members, membersOf } from '../zip/members'
import { linesAround } from './docx/around'
import { readable } from './docx/readable'
import { article, type Extraction, type Format, type FormatRefusal } from './format'
import { readSelection } from './html'
import { findingsOfProperties } from './properties'
import { parseXml, xmlFrom } from './xml'

/** Parts whose XML holds words of the author's, and those that say what they are. */
const WORDS = /^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/u
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+\.rels|(?:styles|numbering)\d*\.xml))$/u
const PROPERTIES = {
  title: ['dc:title'],
  authors: ['dc:creator'],
  date: ['dcterms:created', 'dcterms:modified'],
}
/** The first heading of a document is its title where the author has said so. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'comment-reference => !']

export const docx: Format = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: ({ bytes }) => isDocx(membersOf(bytes).names),
  read: async ({ bytes }, signal) => {
    const members = membersOf(bytes)
    const parts = await partsFor(members)
    signal?.throwIfAborted()
    if (!parts.ok) return parts
    const read = await blocksOf(parts.value)
    if (!read.ok) return read
    const { blocks, findings } = read.value
    if (blocks.length === 0 && hasPictures(parts.value)) return { ok: false, reason: 'noText' }
    const around = blocks.length === 0 ? [] : await linesAround(members)
    return article({ blocks: [...blocks, ...around], findings: [...findings, ...(await propertiesOf(members))] })
  },
}

/** Whether the members of an archive are those of a Word document. */
export function isDocx(names: readonly string[]): boolean {
  return (
    names.includes('[Content_Types].xml') && names.some((name) => name.startsWith('word/') && name.endsWith('.xml'))
  )
}

type Parts = Record<string, Uint8Array>

async function partsFor(members: Members): Promise<Result<Parts, FormatRefusal>> {
  const parts: Parts = {}
  for (const name of members.names) {
    if (!WORDS.test(name) && !NEEDED.test(name)) continue
    const part = WORDS.test(name) ? await readablePart(members, name) : await members.bytes(name)
    if (part === null) continue
    if (!part.ok) return part
    parts[name] = part.value
  }
  return Object.keys(parts).some((name) => WORDS.test(name))
    ? { ok: true, value: parts }
    : { ok: false, reason: 'damaged' }
}

async function readablePart(members: Members, name: string): Promise<Result<Uint8Array, FormatRefusal> | null> {
  const text = await members.text(name)
  if (!text?.ok) return text
  const root = parseXml(text.value)
  if (typeof root === 'string') return { ok: false, reason: root }
  return { ok: true, value: new TextEncoder().encode(xmlFrom(readable(root))) }
}

async function blocksOf(parts: Parts): Promise<Result<Extraction, FormatRefusal>> {
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')])
  const packed = new Uint8Array(zipSync(parts, { level: 0 })).buffer
  let html: string
  try {
    const input = Object.assign({ arrayBuffer: packed }, { buffer: packed })
    const nothing = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const options = {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: nothing,
    }
    html = (await mammoth.convertToHtml(input, options)).value
  } catch (error) {
    // Mammoth throws errors of its own making at parts that contradict each other.
    if (error instanceof Error) return { ok: false, reason: 'damaged' }
    throw error
  }
  return { ok: true, value: await readSelection(wordsOnly(html)) }
}

/** Whether the text holds pictures, as a scan put into a document does. */
function hasPictures(parts: Parts): boolean {
  return Object.entries(parts).some(
    ([name, part]) => WORDS.test(name) && /<(?:w:drawing|w:pict)\b/u.test(new TextDecoder().decode(part)),
  )
}

/** A table's cell of one paragraph. */
const SHORT_CELL = /<(t[dh])([^>]*)><p>((?:(?!<\/?(?:p|t[dhr]|table)\b)[\s\S])*)<\/p><\/\1>/gu

/** Notes get the number that their mark in the text has; links are only words; a row of short cells is a line. */
function wordsOnly(html: string): string {
  let note = 0
  return html
    .replace(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/gu, (start) => {
      note += 1
      return `${start}[${note}] `
    })
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
    .replace(/<\/?a\b[^>]*>/gu, '')
    .replace(SHORT_CELL, '<$1$2>$3</$1>')
}

async function propertiesOf(members: Members): Promise<Finding[]> {
  const text = await members.text('docProps/core.xml')
  const root = text?.ok ? parseXml(text.value) : null
  return root === null || typeof root === 'string' ? [] : findingsOfProperties(root, PROPERTIES, 'unsure')
}
