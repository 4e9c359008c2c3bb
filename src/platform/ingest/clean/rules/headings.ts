/** Section headings in text that marks none: a short line without a full stop, with running text below it. */
import { type KeptBlock, keptBlocks, type Rule } from '../draft'
import { endsSentence, isRunningText, wordCount } from '../shape'

const HEADING_WORDS = 12
const HEADING_CHARACTERS = 90
const START = /^["“«„'‘¿¡([]?[\p{Lu}\p{Lo}\p{N}]/u
const QUESTION = /[?？;]["”»]?$/u

export const headings: Rule = (draft) => {
  const kept = keptBlocks(draft)
  const found = new Set(kept.filter((entry) => isHeading(entry, kept)).map(({ index }) => index))
  if (found.size === 0) return draft
  return {
    ...draft,
    blocks: draft.blocks.map((block, index) => (found.has(index) ? { ...block, kind: 'heading' } : block)),
  }
}

function isHeading({ block, rank }: KeptBlock, kept: readonly KeptBlock[]): boolean {
  if (block.kind !== 'paragraph' || block.text.length > HEADING_CHARACTERS || !START.test(block.text)) return false
  if (wordCount(block.text) > HEADING_WORDS) return false
  if (endsSentence(block.text) && !QUESTION.test(block.text)) return false
  if (/[,:–—-]$/u.test(block.text)) return false
  const below = kept[rank + 1]
  return below !== undefined && (isRunningText(below.block.text) || below.block.kind === 'listItem')
}
