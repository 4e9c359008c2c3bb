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

/** A paragraph that is being put together: what is asked of it is kept as it grows, so that a thousand parts cost no more than one text. */
type Joining = { readonly block: DraftBlock; readonly parts: string[]; words: number; open: string | null }

export const joinBrokenParagraphs: Rule = (draft) => {
  const joined: Joining[] = []
  for (const block of draft.blocks) {
    const before = joined.at(-1)
    if (before !== undefined && areOne(before, block, joined.length === 1)) {
      before.parts.push(block.text)
      before.words += wordCount(block.text)
      before.open = openQuotation(block.text, before.open)
      joined[joined.length - 1] = {
        ...before,
        block: { ...before.block, linkShare: Math.min(before.block.linkShare, block.linkShare) },
      }
    } else {
      const { text } = block
      joined.push({ block, parts: [text], words: wordCount(text), open: openQuotation(text, null) })
    }
  }
  return {
    ...draft,
    blocks: joined.map(({ block, parts }) => (parts.length === 1 ? block : { ...block, text: parts.join(' ') })),
  }
}

function areOne({ block: first, parts, words, open }: Joining, second: DraftBlock, isOpening: boolean): boolean {
  if (first.kind !== 'paragraph' || second.kind !== 'paragraph' || first.role !== null || second.role !== null)
    return false
  const end = parts.at(-1) ?? ''
  if (endsSentence(end) || !OPEN_END.test(end) || words < FIRST_PART_WORDS) return false
  if ((parts.length === 1 && isAddress(end)) || isAddress(second.text) || DOMAIN_START.test(second.text)) return false
  if (open !== null && closesBeforeOpening(second.text, open)) return true
  // The opening block is the headline, and a standfirst may well start in lower case.
  return !isOpening && second.linkShare < 1 && LOWER_CASE_START.test(second.text)
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' }

/** The mark of the quotation that is still open at the end of `text`, before which `before` was open; or null. */
function openQuotation(text: string, before: string | null): string | null {
  let open = before
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
