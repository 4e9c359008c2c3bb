/** What a claim's tellings differ in, as one sentence under its heading. */
import type { Discrepancy, DiscrepancyKind } from '../../core/matching/discrepancies/findDiscrepancies'
import { DISCREPANCY_KINDS } from '../../core/matching/discrepancies/findDiscrepancies'

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "five", in figures from eleven on. */
export function smallNumber(count: number): string {
  return SMALL_NUMBERS[count] ?? `${count}`
}

/** The word with its first letter in capitals. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const DIFFERENCE_WORDS: Record<DiscrepancyKind, string> = {
  number: 'numbers differ',
  sourceCount: 'the number of sources differs',
  name: 'names are spelt in more than one way',
  quote: 'words in quotation marks differ',
  date: 'dates differ',
  attribution: 'they have it from different speakers',
  hedge: 'some are surer than others',
  negation: 'one denies what another says',
}

/** "Five tellings in five outlets; numbers differ, dates differ." `quoteCount` is the number of wordings in quotation marks. */
export function summaryWords(
  { tellingCount, outletCount, quoteCount }: { tellingCount: number; outletCount: number; quoteCount: number },
  discrepancies: readonly Discrepancy[] | undefined,
): string {
  const many = (count: number, noun: string): string => `${smallNumber(count)} ${noun}${count === 1 ? '' : 's'}`
  const tellings = `${capitalised(many(tellingCount, 'telling'))} in ${many(outletCount, 'outlet')}.`
  if (discrepancies === undefined || tellingCount < 2) return tellings
  const found = new Set(discrepancies.filter(({ quiet }) => !quiet).map(({ kind }) => kind))
  const differences = DISCREPANCY_KINDS.filter((kind) => found.has(kind)).map((kind) =>
    kind === 'quote' && quoteCount > 1
      ? `${smallNumber(quoteCount)} wordings inside the quotation marks`
      : DIFFERENCE_WORDS[kind],
  )
  if (differences.length === 0)
    return `${tellings} No difference in numbers, names, quotes, dates or sources was found.`
  return `${tellings} ${capitalised(differences.join('; '))}.`
}
