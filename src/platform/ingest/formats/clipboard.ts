/** HTML from the clipboard: what browsers and word processors wrap around a selection is undone before it is read. */
import { finding } from '../metadata/metadata'
import { httpAddress } from './address'
import type { Extraction } from './format'
import { readSelection } from './html'

/** The header of the clipboard format of Windows, which some programs hand on with the HTML. */
const HEADER = /^\s*Version:[\d.]+\s(?:\w+:[^\r\n]*\r?\n)*/u
/** Word writes the items of a list as paragraphs, their bullets and numbers as words that a browser is to ignore. */
const BULLET = /<!\[if !supportLists\]>[\s\S]{0,2000}?<!\[endif\]>/giu
const ITEM_START = /^<p\b[^<>]{0,500}\bclass="?MsoList[^<>]*>/iu
/** A headline that links to its own article, as in a selection from the page or a list of articles. */
const LINKED_HEADLINE =
  /<h1\b[^<>]*>(?:[^<]|<(?!\/h1|a\b)[^<>]*>)*<a\b[^<>]*?\bhref="([^"<>]*)"|<a\b[^<>]*?\bhref="([^"<>]*)"[^<>]*>\s*<h1\b/iu
/** Headlines stand at the start of a selection. */
const START_CHARACTERS = 20_000

/** A pasted selection; the link of its headline is the article's address where nothing surer is said. */
export async function readClipboard(html: string): Promise<Extraction> {
  const header = HEADER.exec(html)?.[0] ?? ''
  const page = withListItems(html.slice(header.length))
  const source = httpAddress(/^SourceURL:(?<address>[^\r\n]*)/mu.exec(header)?.groups?.address ?? '')
  const link = LINKED_HEADLINE.exec(page.slice(0, START_CHARACTERS))
  const linked = httpAddress((link?.[1] ?? link?.[2] ?? '').replaceAll('&amp;', '&'))
  const { blocks, findings } = await readSelection(page)
  return {
    blocks,
    findings: [
      ...findings,
      ...(source === null ? [] : [finding('url', source, 'metadata', 'sure')]),
      ...(linked === null ? [] : [finding('url', linked, 'metadata', 'fairlySure')]),
    ],
  }
}

/** Word's paragraphs of a list as items of one. A paragraph's end is looked at once, whatever the markup. */
function withListItems(html: string): string {
  if (!html.includes('MsoList')) return html
  const pieces = html.replace(BULLET, '').split('</p>')
  return pieces
    .map((piece, index) => {
      if (index === pieces.length - 1) return piece
      const start = piece.lastIndexOf('<p')
      const isItem = start >= 0 && ITEM_START.test(piece.slice(start))
      return isItem ? `${piece.slice(0, start)}<li${piece.slice(start + 2)}</li>` : `${piece}</p>`
    })
    .join('')
}
