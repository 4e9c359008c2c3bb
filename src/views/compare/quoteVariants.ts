/** What the tellings put in quotation marks, wording by wording. */

import type { Alignment } from '../../core/matching/alignment/alignTellings'
import type { Discrepancy } from '../../core/matching/discrepancies/findDiscrepancies'
import { quotesIn, quotesInside } from '../../core/matching/facts/quotes'
import { keyOf } from '../../core/matching/facts/tokens'
import { overlaps, type Span } from '../../core/text/span'
import type { ComparedTelling } from './comparedTellings'

/** One wording and the tellings, by index, that have it in quotation marks. */
export type QuoteVariant = {
  readonly words: string
  readonly rows: readonly number[]
  /** Another telling puts the same utterance in other words. */
  readonly isContested: boolean
}

/** Every wording once, in the order of where it stands in the aligned tellings. */
export function quoteVariants(
  tellings: readonly ComparedTelling[],
  { words, columns }: Alignment,
  discrepancies: readonly Discrepancy[],
): QuoteVariant[] {
  const variants = new Map<string, { words: string; rows: number[]; column: number; isContested: boolean }>()
  for (const [row, { text, span, article }] of tellings.entries()) {
    for (const quote of quotesInside(quotesIn(text), span)) {
      const inside = (words[row] ?? []).flatMap((word, index) => (overlaps(word, quote) ? [index] : []))
      const key = inside.map((index) => keyOf(words[row]?.[index]?.key ?? '')).join(' ')
      if (key === '') continue
      const column = columns.findIndex((each) => each[row] === inside[0])
      const isContested = isQuoteDisputed(article, quote, discrepancies)
      const known = variants.get(key)
      if (known === undefined) {
        variants.set(key, { words: printed(text, quote), rows: [row], column, isContested })
      } else {
        if (!known.rows.includes(row)) known.rows.push(row)
        known.isContested ||= isContested
      }
    }
  }
  return [...variants.values()].sort((a, b) => a.column - b.column || b.rows.length - a.rows.length)
}

function isQuoteDisputed(article: string, quote: Span, discrepancies: readonly Discrepancy[]): boolean {
  return discrepancies.some(
    ({ kind, between, words }) =>
      kind === 'quote' &&
      ([0, 1] as const).some(
        (side) =>
          between[side] === article && words[side].some((each) => each.start === each.end || overlaps(each, quote)),
      ),
  )
}

/** In one style of quotation marks: outlets' own differ, and so do those they forgot to close. */
function printed(text: string, { start, end }: Span): string {
  return `“${text
    .slice(start, end)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[,.;]$/u, '')}”`
}
