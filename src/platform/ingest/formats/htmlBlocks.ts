/** The blocks of a DOM tree in reading order, with a word never glued to the next block's. */
import type { BlockKind } from '../../../core/text/block'
import { normaliseText } from '../../../core/text/canonicalText'
import type { BlockRole, FoundBlock } from '../clean/draft'

/** Elements that start a block of their own. All others are inline. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set('nav script style template noscript rp rt'.split(' '))
const HEADING = /^h[1-6]$/u

type Context = { readonly kind: BlockKind; readonly role: BlockRole | null }
/** What is gathered of the block at hand: its words, and how many characters of them lie in links. */
type Gathered = { text: string; linked: number; breaks: number }

/** Reads `root` and everything below it; `root` is not changed. */
export function blocksUnder(root: Node): FoundBlock[] {
  const blocks: FoundBlock[] = []
  let gathered: Gathered = { text: '', linked: 0, breaks: 0 }

  function finish({ kind, role }: Context): void {
    const text = normaliseText(gathered.text)
    const share = gathered.text.trim() === '' ? 0 : Math.min(1, gathered.linked / gathered.text.trim().length)
    if (text !== '') blocks.push({ kind, text, linkShare: share, role })
    gathered = { text: '', linked: 0, breaks: 0 }
  }

  function visit(node: Node, context: Context, inLink: boolean): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.nodeValue ?? ''
      gathered.text += words
      if (inLink) gathered.linked += words.trim().length
      if (words.trim() !== '') gathered.breaks = 0
      return
    }
    if (!(node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE)) return
    const tag = node.nodeName.toLowerCase()
    if (SKIPPED.has(tag) || isHidden(node)) return
    if (tag === 'br') {
      gathered.breaks += 1
      // One line break parts lines of a paragraph, two part paragraphs.
      if (gathered.breaks > 1) finish(context)
      else gathered.text += '\n'
      return
    }
    const isBlock = BLOCKS.has(tag)
    const inner = isBlock ? contextOf(tag, context) : context
    if (isBlock) finish(context)
    else if (tag === 'td' || tag === 'th') gathered.text += ' '
    for (const child of node.childNodes) visit(child, inner, inLink || tag === 'a')
    if (isBlock) finish(inner)
    else if (tag === 'td' || tag === 'th') gathered.text += ' '
  }

  visit(root, { kind: 'paragraph', role: null }, false)
  finish({ kind: 'paragraph', role: null })
  return blocks
}

function contextOf(tag: string, outer: Context): Context {
  if (HEADING.test(tag)) return { kind: 'heading', role: tag === 'h1' ? 'headline' : outer.role }
  if (tag === 'li') return { kind: 'listItem', role: outer.role }
  // A quotation set as a figure is no picture.
  if (tag === 'blockquote') return { kind: 'quotation', role: outer.role === 'caption' ? null : outer.role }
  if (tag === 'figcaption' || tag === 'figure' || tag === 'caption') return { kind: 'paragraph', role: 'caption' }
  return outer
}

function isHidden(node: Node): boolean {
  return 'hasAttribute' in node && (node as Element).hasAttribute('hidden')
}
