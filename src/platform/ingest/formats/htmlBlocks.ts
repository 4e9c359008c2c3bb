/** The blocks of a page's tree in reading order, with a word never glued to the next block's. */
import type { BlockKind } from '../../../core/text/block'
import { normaliseText } from '../../../core/text/canonicalText'
import type { BlockRole, FoundBlock } from '../clean/draft'
import { isHidden } from './html/marks'
import { isElement, type PageElement, type PageNode, type PageParent, PageText, TEXT } from './html/tree'
import { WORDLESS } from './html/wordless'

/** Elements that start a block of their own. All others are inline. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** So many side by side are an article's. */
const PARAGRAPHS = 3
const HEADING = /^h[1-6]$/u

/** A block with its place in the tree, and the share (0..1) of its characters that lie in texts chosen beforehand. */
export type PageBlock = FoundBlock & { readonly element: PageElement; readonly chosenShare: number }

type Context = { readonly kind: BlockKind; readonly role: BlockRole | null; readonly element: PageElement }
/** What is gathered of the block at hand: its words, their characters but for white space, and how many of those lie in links, or were chosen. */
type Gathered = { text: string; length: number; linked: number; chosen: number; breaks: number }
const nothing = (): Gathered => ({ text: '', length: 0, linked: 0, chosen: 0, breaks: 0 })

/** Reads `root` and everything below it; `root` is not changed. */
export function blocksUnder(root: PageElement, chosenTexts: ReadonlySet<PageText> | null = null): PageBlock[] {
  const blocks: PageBlock[] = []
  const contexts: Context[] = [{ kind: 'paragraph', role: null, element: root }]
  let links = 0
  let gathered = nothing()

  function finish(): void {
    const { length, linked, chosen } = gathered
    const text = length === 0 ? '' : normaliseText(gathered.text)
    if (text !== '') {
      const { kind, role, element } = contexts.at(-1) ?? { kind: 'paragraph', role: null, element: root }
      blocks.push({ kind, text, linkShare: linked / length, role, element, chosenShare: chosen / length })
    }
    gathered = nothing()
  }

  function read(node: PageText): void {
    const words = node.textContent
    const length = visibleLength(words)
    gathered.text += words
    gathered.length += length
    if (links > 0) gathered.linked += length
    if (chosenTexts?.has(node)) gathered.chosen += length
    if (length > 0) gathered.breaks = 0
  }

  /** Whether to go on with the children. */
  function enter(node: PageElement): boolean {
    const name = node.localName
    if (WORDLESS.has(name) || isHidden(node)) return false
    if (name === 'br') {
      gathered.breaks += 1
      // One line break parts lines of a paragraph, two part paragraphs.
      if (gathered.breaks > 1) finish()
      else gathered.text += '\n'
      return false
    }
    if (BLOCKS.has(name)) {
      finish()
      contexts.push(contextOf(node, contexts.at(-1)))
    } else if (name === 'td' || name === 'th') gathered.text += ' '
    if (name === 'a') links += 1
    return true
  }

  function leave({ localName }: PageElement): void {
    if (localName === 'a') links -= 1
    if (BLOCKS.has(localName)) {
      finish()
      contexts.pop()
    } else if (localName === 'td' || localName === 'th') gathered.text += ' '
  }

  walk(root, enter, leave, read)
  finish()
  return blocks
}

/** How many characters (UTF-16 code units) are no white space. By their numbers: every text of a page is counted. */
function visibleLength(words: string): number {
  let length = 0
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    if (code < 0x80 ? code > 0x20 || code < 0x09 || (code > 0x0d && code < 0x20) : !/\s/u.test(words.charAt(at)))
      length += 1
  }
  return length
}

/** A loop, since pages may nest as deep as they like. */
function walk(
  root: PageElement,
  enter: (element: PageElement) => boolean,
  leave: (element: PageElement) => void,
  read: (text: PageText) => void,
): void {
  let node: PageNode = root
  for (;;) {
    if (isElement(node)) {
      const goesOn = enter(node)
      if (goesOn && node.firstChild !== null) {
        node = node.firstChild
        continue
      }
      if (goesOn) leave(node)
    } else if (node instanceof PageText && node.nodeType === TEXT) read(node)
    while (node !== root && node.nextSibling === null) {
      const parent: PageParent | null = node.parentNode
      if (parent === null) return
      node = parent
      if (isElement(node)) leave(node)
    }
    if (node === root || node.nextSibling === null) return
    node = node.nextSibling
  }
}

function contextOf(element: PageElement, outer: Context | undefined): Context {
  const name = element.localName
  const role = outer?.role ?? null
  if (HEADING.test(name)) return { kind: 'heading', role: name === 'h1' ? 'headline' : role, element }
  // Pages that are laid out as lists hold whole articles in an item.
  if (name === 'p' && outer?.kind === 'listItem' && isAmongParagraphs(element))
    return { kind: 'paragraph', role, element }
  if (name === 'li') return { kind: 'listItem', role, element }
  // A quotation set as a figure is no picture.
  if (name === 'blockquote') return { kind: 'quotation', role: role === 'caption' ? null : role, element }
  if (name === 'figcaption' || name === 'figure' || name === 'caption')
    return { kind: 'paragraph', role: 'caption', element }
  return { kind: outer?.kind ?? 'paragraph', role, element }
}

function isAmongParagraphs({ parentNode }: PageElement): boolean {
  let count = 0
  for (let node = parentNode?.firstChild ?? null; node !== null && count < PARAGRAPHS; node = node.nextSibling)
    if (isElement(node) && node.localName === 'p') count += 1
  return count >= PARAGRAPHS
}
