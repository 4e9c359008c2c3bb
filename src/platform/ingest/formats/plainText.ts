/** Plain text: paragraphs by lines, lists by their bullets. Everything else is left to the cleaner. */
import { normaliseText } from '../../../core/text/canonicalText'
import type { FoundBlock } from '../clean/draft'
import { article, type Format } from './format'
import { paragraphsOf } from './lines'

const BULLET = /^\s*[-*•‣▪●]\s+(?=\p{L}|["“«„])/u

export const plainText: Format = {
  mediaType: 'text/plain',
  recognises: () => true,
  read: ({ text }) => Promise.resolve(article({ blocks: plainBlocks(text ?? ''), findings: [] })),
}

/** The blocks of a plain text; bullets are dropped, since the kind says what they said. */
export function plainBlocks(text: string): FoundBlock[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const isItem = BULLET.test(paragraph)
    const words = normaliseText(isItem ? paragraph.replace(BULLET, '') : paragraph)
    return words === '' ? [] : [{ kind: isItem ? 'listItem' : 'paragraph', text: words, linkShare: 0, role: null }]
  })
}
