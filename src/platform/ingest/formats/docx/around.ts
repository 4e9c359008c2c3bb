/** What Word prints above and below each page. */
import { normaliseText } from '../../../../core/text/canonicalText'
import type { FoundBlock } from '../../clean/draft'
import type { Members } from '../../zip/members'
import { elementsNamed, parseXml, type XmlElement, type XmlNode } from '../xml'

const PART = /^word\/(?:header|footer)\d*\.xml$/u
/** A letterhead has ten lines; a first page, left and right ones make six parts. */
const MOST_LINES = 100

/** The lines of all headers and footers, each once, as furniture; a part that is damaged takes nothing else with it. */
export async function linesAround(members: Members): Promise<FoundBlock[]> {
  const lines = new Set<string>()
  for (const name of members.names.filter((each) => PART.test(each)).sort()) {
    const part = await members.text(name)
    const root = part?.ok ? parseXml(part.value) : 'damaged'
    if (typeof root === 'string') continue
    for (const paragraph of elementsNamed(root, 'w:p')) lines.add(normaliseText(wordsOf(paragraph)))
  }
  return [...lines]
    .filter((text) => text !== '')
    .slice(0, MOST_LINES)
    .map((text) => ({ kind: 'paragraph', text, linkShare: 0, role: 'furniture' }))
}

/** The words of a paragraph; boxes within it have paragraphs of their own. */
function wordsOf(node: XmlElement): string {
  return node.children.map(wordsIn).join('')
}

function wordsIn(node: XmlNode): string {
  if (typeof node === 'string' || node.name === 'w:p' || node.name === 'w:del') return ''
  if (node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('')
  return node.name === 'w:tab' || node.name === 'w:br' || node.name === 'w:ptab' ? ' ' : wordsOf(node)
}
