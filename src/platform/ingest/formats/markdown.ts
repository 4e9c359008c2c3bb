/** Markdown: words without their marks. Links keep their words, pictures and raw HTML only their text; its head says what it is. */
import type { Nodes, Paragraph } from 'mdast'
import type { BlockKind } from '../../../core/text/block'
import { normaliseText } from '../../../core/text/canonicalText'
import type { FoundBlock } from '../clean/draft'
import { article, type Format } from './format'
import { chunksOf, wrappedChunks } from './lines'
import { frontMatterOf } from './markdown/frontMatter'
import { markdownPieces } from './markdown/pieces'
import { plainBlocks } from './plainText'

/** Marks that plain text does not have by accident: links with targets, headings, pairs of stars, angle-bracketed addresses. */
const MARKS =
  /\[[^[\]\n]{1,1000}\]\([^()\s]*(?:\s"[^"\n]*")?\)|^#{1,6}\s+\S|(?<!\*)\*\*[^*\s][^*\n]*\*\*(?!\*)|^<https?:\/\/[^\s>]+>$|^!\[[^[\]]{0,1000}\]\(/mu
const NAMED_SO = /\.(?:md|markdown|mdown)$/iu
/** Lines that Markdown itself reads as a line of its own. */
const STRUCTURED_LINE = /^\s*(?:[-*+>|#]|\d+[.)]\s|```|~~~|<|=+$)/u

export const markdown: Format = {
  mediaType: 'text/markdown',
  recognises: ({ text, fileName }) =>
    text !== null &&
    (MARKS.test(text) || NAMED_SO.test(fileName ?? '') || (frontMatterOf(text)?.findings ?? []).length > 1),
  read: async ({ text }) => {
    const { fromMarkdown } = await import('mdast-util-from-markdown')
    const head = frontMatterOf(text ?? '')
    const pieces = markdownPieces(withParagraphsApart(head?.rest ?? text ?? ''))
    const blocks = withOneHeadline(
      pieces.flatMap((piece) => {
        if (piece.kind === 'words') return plainBlocks(piece.text)
        const source = `${piece.text}\n\n${piece.definitions}`
        const { children } = fromMarkdown(source)
        // What stands elsewhere is read there.
        const own = children.filter(({ position }) => (position?.start.offset ?? 0) < piece.text.length)
        return own.flatMap((node) => blocksUnder(node, { kind: 'paragraph', source }))
      }),
    )
    return article({ blocks: [...(head?.unread ?? []), ...blocks], findings: head?.findings ?? [] })
  },
}

/**
 * Files that are Markdown only by their links often have a paragraph a line: a blank line is put between such lines, and
 * indentation, which would make code of them, is dropped.
 */
function withParagraphsApart(text: string): string {
  const chunks = chunksOf(text)
  const isWrapped = wrappedChunks(chunks)
  return chunks
    .map((chunk) => {
      const isOne = isWrapped(chunk)
      return chunk
        .map((line) => line.replace(/^(?: {4,}|\t+)/u, ''))
        .reduce((joined, line) => {
          if (joined === '') return line
          const together = isOne || STRUCTURED_LINE.test(line) || line.length + joined.length < 40
          return `${joined}${together ? '\n' : '\n\n'}${line}`
        }, '')
    })
    .join('\n\n')
}

type Context = { readonly kind: BlockKind; readonly source: string }

function withOneHeadline(blocks: readonly FoundBlock[]): FoundBlock[] {
  let hasHeadline = false
  return blocks.map((block) => {
    const isHeadline = block.role === 'headline' && !hasHeadline
    hasHeadline ||= isHeadline
    return { ...block, role: isHeadline ? 'headline' : block.role === 'headline' ? null : block.role }
  })
}

function blocksUnder(node: Nodes, context: Context): FoundBlock[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) => {
        // A paragraph that begins with a day ("24. Mai 2024") is no list of one.
        const isDay = node.ordered === true && node.children.length === 1 && (node.start ?? 1) !== 1
        const blocks = item.children.flatMap((child) =>
          blocksUnder(child, { ...context, kind: isDay ? context.kind : 'listItem' }),
        )
        const number = node.ordered === true ? `${(node.start ?? 1) + index}. ` : ''
        return blocks.map((block, at) => (at === 0 ? { ...block, text: number + block.text } : block))
      })
    case 'blockquote':
      return node.children.flatMap((child) => blocksUnder(child, { ...context, kind: 'quotation' }))
    case 'heading':
      return madeFrom(node, 'heading', node.depth === 1 ? 'headline' : null)
    case 'paragraph':
      return madeFrom(node, context.kind, isPicture(node) ? 'caption' : null)
    case 'code':
    case 'html':
      return node.value
        .split(/\n\s*\n/u)
        .flatMap((text) => block(context.kind, node.type === 'html' ? withoutTags(text) : text, 0, null))
    case 'definition':
      return block(context.kind, context.source.slice(node.position?.start.offset, node.position?.end.offset), 0, null)
    default:
      return []
  }
}

/** A paragraph that holds pictures only: its words describe them. */
function isPicture(node: Paragraph): boolean {
  return node.children.every(
    (child) => child.type.startsWith('image') || (child.type === 'text' && child.value.trim() === ''),
  )
}

function madeFrom(node: Nodes, kind: BlockKind, role: FoundBlock['role']): FoundBlock[] {
  const text = wordsOf(node, false)
  const linked = wordsOf(node, true)
  return block(kind, text, text.trim() === '' ? 0 : linked.trim().length / text.trim().length, role)
}

function block(kind: BlockKind, text: string, linkShare: number, role: FoundBlock['role']): FoundBlock[] {
  const words = normaliseText(text)
  return words === '' ? [] : [{ kind, text: words, linkShare, role }]
}

/** The words of a node; with `linkedOnly` those inside links. */
function wordsOf(node: Nodes, linkedOnly: boolean): string {
  if (node.type === 'link' || node.type === 'linkReference')
    return node.children.map((child) => wordsOf(child, false)).join('')
  if ('children' in node) return node.children.map((child) => wordsOf(child, linkedOnly)).join('')
  if (linkedOnly) return ''
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'html') return withoutTags(node.value)
  return 'value' in node ? node.value : ''
}

/** Raw HTML inside Markdown as bare words. They are only ever shown as text, so this need not be a sanitiser. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/gu, ' ')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<[a-z/!][^>]*>/giu, ' ')
}
