/** Plain text: paragraphs by lines, lists by their bullets, quotations by the marks of mail. Everything else is left to the cleaner. */
import { normaliseText } from '../../../core/text/canonicalText'
import type { FoundBlock } from '../clean/draft'
import { article, type Format } from './format'
import { paragraphsOf } from './lines'

/** The marks of a mail that answers another, one for each time it was answered; a million of them would overflow the pattern. */
const QUOTED = /^(?:[ \t]?>){1,1000}[ \t]?/u
/** Beside a single such line a text may mean "more than", or a path through a menu. */
const QUOTED_LINES = 2
const BULLET = /^\s*[-*•‣▪●]\s+(?=\p{L}|["“«„])/u

export const plainText: Format = {
  mediaType: 'text/plain',
  recognises: () => true,
  read: ({ text }) =>
    Promise.resolve(
      article({ blocks: quotes(text ?? '') ? blocksWithQuoted(text ?? '') : plainBlocks(text ?? ''), findings: [] }),
    ),
}

/** The blocks of a plain text; bullets are dropped, since the kind says what they said. */
export function plainBlocks(text: string): FoundBlock[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const isItem = BULLET.test(paragraph)
    const words = normaliseText(isItem ? paragraph.replace(BULLET, '') : paragraph)
    return words === '' ? [] : [{ kind: isItem ? 'listItem' : 'paragraph', text: words, linkShare: 0, role: null }]
  })
}

/** The blocks of a plain text as mails are: what it quotes of an earlier one is a quotation, without its marks. */
export function blocksWithQuoted(text: string): FoundBlock[] {
  const runs: { isQuoted: boolean; lines: string[] }[] = []
  for (const line of text.split(/\r?\n/u)) {
    const isQuoted = QUOTED.test(line)
    const current = runs.at(-1)
    if (current !== undefined && current.isQuoted === isQuoted) current.lines.push(line.replace(QUOTED, ''))
    else runs.push({ isQuoted, lines: [line.replace(QUOTED, '')] })
  }
  return runs.flatMap(({ isQuoted, lines }) => {
    const blocks = plainBlocks(lines.join('\n'))
    return isQuoted ? blocks.map((block) => ({ ...block, kind: 'quotation' as const })) : blocks
  })
}

function quotes(text: string): boolean {
  const lines = text.split(/\r?\n/u)
  return (
    lines.filter((line, index) => QUOTED.test(line) && QUOTED.test(lines[index + 1] ?? '')).length >= QUOTED_LINES - 1
  )
}
