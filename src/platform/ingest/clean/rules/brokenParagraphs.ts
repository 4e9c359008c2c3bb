/**
 * Joins paragraphs that a stray blank line broke in two, most often inside a quotation.
 *
 * Two neighbours are one when the first does not end a sentence and either the second starts in lower case, or the
 * first leaves a quotation open that the second closes. An open quotation after a full stop is left alone: that is how
 * quotations over several paragraphs are printed.
 */
import type { DraftBlock, Rule } from '../draft'
import { endsSentence, isAddress, wordCount } from '../shape'

/** Shorter first parts are headings and labels. Seen by "does not join a heading to what follows". */
const FIRST_PART_WORDS = 5
const LOWER_CASE_START = /^[“"'‘«„(]?\p{Ll}(?!\p{Lu})/u
const OPEN_END = /[\p{L}\p{M}\p{N},;–—-]$/u
/** `kremlin.ru`: an address starts in lower case and starts no half sentence. */
const DOMAIN_START = /^[\p{Ll}\d-]+(?:\.[\p{Ll}\d-]+)+(?:$|[\s/])/u

export const joinBrokenParagraphs: Rule = (draft) => {
  const blocks: DraftBlock[] = []
  for (const block of draft.blocks) {
    const before = blocks.at(-1)
    if (before !== undefined && areOne(before, block, blocks.length === 1)) {
      blocks[blocks.length - 1] = {
        ...before,
        text: `${before.text} ${block.text}`,
        linkShare: Math.min(before.linkShare, block.linkShare),
      }
    } else blocks.push(block)
  }
  return { ...draft, blocks }
}

function areOne(first: DraftBlock, second: DraftBlock, isOpening: boolean): boolean {
  if (first.kind !== 'paragraph' || second.kind !== 'paragraph' || first.role !== null || second.role !== null)
    return false
  if (endsSentence(first.text) || !OPEN_END.test(first.text) || wordCount(first.text) < FIRST_PART_WORDS) return false
  if (isAddress(first.text) || isAddress(second.text) || DOMAIN_START.test(second.text)) return false
  const open = openQuotation(first.text)
  if (open !== null && closesBeforeOpening(second.text, open)) return true
  // The opening block is the headline, and a standfirst may well start in lower case.
  return !isOpening && second.linkShare < 1 && LOWER_CASE_START.test(second.text)
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' }

/** The mark of the quotation that is still open at the end of `text`, or null. */
function openQuotation(text: string): string | null {
  let open: string | null = null
  for (const mark of text) {
    if (open !== null && CLOSING[open]?.includes(mark)) open = null
    else if (open === null && mark in CLOSING) open = mark
  }
  return open
}

function closesBeforeOpening(text: string, open: string): boolean {
  const closing = CLOSING[open] ?? ''
  const first = Array.from(text).find((mark) => mark === open || closing.includes(mark))
  return first !== undefined && closing.includes(first)
}
