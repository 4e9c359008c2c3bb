/**
 * The canonical text: what a revision keeps, and what every offset counts in.
 *
 * The rule, in this order, for each block:
 * 1. lone surrogates become U+FFFD, so that the text can be written as UTF-8;
 * 2. invisible characters go: soft hyphen, zero-width space, word joiner, byte order mark, bidirectional controls.
 *    Zero-width joiner and non-joiner stay: Persian, Hindi and emoji are spelled with them;
 * 3. control characters that are no white space go;
 * 4. Unicode NFC, of stream-safe text (UAX #15, D4: a combining grapheme joiner in every run of over 30 combining marks, which
 *    no language writes; ordering a million of them would take minutes);
 * 5. every run of white space (line ends, tabs, no-break and other wide or narrow spaces) becomes one space;
 * 6. no white space at either end.
 *
 * Nothing else changes: quotation marks, dashes and the outlet's own slips are its words.
 */
import type { Block, BlockKind } from './block'

/** What parts two blocks of the canonical text. */
export const BLOCK_SEPARATOR = '\n\n'

const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
/** U+0085 is a line end that `\s` does not know. */
const WHITE_SPACE = /[\s\u0085]+/gu
/** `Cc` less the characters that `WHITE_SPACE` takes. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu
const MARKS = /((?:(?!\u034F)\p{M}){30})(?=(?!\u034F)\p{M})/gu
const JOINED_MARKS = '$1\u034F'

/** A block before it has a place in a text: its kind and its words, in any spelling. */
export type LooseBlock = { readonly kind: BlockKind; readonly text: string }

/** Spells the words of one block by the rule above; applying it twice changes nothing. */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(MARKS, JOINED_MARKS)
    .normalize('NFC')
    .replace(MARKS, JOINED_MARKS) // one mark may be spelled as two
    .replace(WHITE_SPACE, ' ')
    .trim()
}

/**
 * Joins blocks to the canonical text, with the place of each (UTF-16 code units, end exclusive).
 * Blocks without a visible character are left out.
 */
export function canonicalText(loose: readonly LooseBlock[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  let text = ''
  for (const { kind, text: words } of loose) {
    const normalised = normaliseText(words)
    if (normalised === '') continue
    if (text !== '') text += BLOCK_SEPARATOR
    blocks.push({ kind, start: text.length, end: text.length + normalised.length })
    text += normalised
  }
  return { text, blocks }
}

/** The inverse of `canonicalText` for a text that it made: each block with its words. */
export function looseBlocks(text: string, blocks: readonly Block[]): LooseBlock[] {
  return blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))
}
