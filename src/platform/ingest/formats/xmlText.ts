/** XML of no kind that is known here: its words without its tags, a paragraph for each element that holds any. */
import { normaliseText } from '../../../core/text/canonicalText'
import type { FoundBlock } from '../clean/draft'
import { article, type Format } from './format'
import { parseXml, textOf, type XmlElement } from './xml'
import { rootTag } from './xmlRoot'

const HEADING = /^(?:title|headline|head|heading|hl\d|h\d)$/iu
/** Pictures and programs written as letters: no word is so long. */
const CODED = /^[\w+/=\s-]*[\w+/=-]{60}/u

export const xmlText: Format = {
  mediaType: 'application/xml',
  recognises: ({ text }) => {
    const root = text === null ? null : rootTag(text)
    if (text === null || root === null) return false
    return /^\s*\ufeff?<\?xml\b/iu.test(text) || text.trimEnd().endsWith(`</${root.name}>`)
  },
  read: ({ text }) => {
    const root = parseXml(text ?? '')
    return Promise.resolve(
      typeof root === 'string' ? { ok: false, reason: root } : article({ blocks: blocksOf(root), findings: [] }),
    )
  },
}

function blocksOf(element: XmlElement): FoundBlock[] {
  const { children, name } = element
  if (!children.some((child) => typeof child === 'string' && child.trim() !== ''))
    return children.flatMap((child) => (typeof child === 'string' ? [] : blocksOf(child)))
  const text = normaliseText(textOf(element))
  if (CODED.test(text)) return []
  const isHeading = HEADING.test(name.split(':').at(-1) ?? '')
  return [{ kind: isHeading ? 'heading' : 'paragraph', text, linkShare: 0, role: isHeading ? 'headline' : null }]
}
