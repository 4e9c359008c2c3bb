/** Where in an alignment the typed discrepancies fall: which words to mark, and which phrases they head. */
import { overlaps, type Span } from '../../text/span'
import { DISCREPANCY_KINDS, type Discrepancy, type DiscrepancyKind } from '../discrepancies/findDiscrepancies'
import type { AlignedWord, AlignmentTelling } from './alignedWords'
import type { Alignment } from './alignTellings'

/** A telling of an article; `article` is the key that discrepancies use. */
export type ArticleTelling = AlignmentTelling & { readonly article: string }

/** `differs` where a discrepancy says so, `spelling` where it is a known house spelling only. */
export type WordMark = 'differs' | 'spelling'

export type PhraseDifferences = {
  /** Parallel to the words of each telling; null where nothing is marked. */
  readonly marks: readonly (readonly (WordMark | null)[])[]
  /** Parallel to the phrases: the kinds whose words stand there, in the order of `DISCREPANCY_KINDS`, and how many wordings there are. */
  readonly phrases: readonly { readonly kinds: readonly DiscrepancyKind[]; readonly wordingCount: number }[]
}

/**
 * Marks the words of `alignment` that `discrepancies` point to. With a `base` only what differs from that telling's
 * article is marked, in it and in the others; with null every difference between any two.
 */
export function phraseDifferences(
  alignment: Alignment,
  tellings: readonly ArticleTelling[],
  discrepancies: readonly Discrepancy[],
  base: number | null = null,
): PhraseDifferences {
  const { words, phrases } = alignment
  const marks: (WordMark | null)[][] = words.map((row) => row.map(() => null))
  const kinds = words.map((row) => row.map(() => new Set<DiscrepancyKind>()))
  const baseArticle = base === null ? null : tellings[base]?.article
  for (const discrepancy of discrepancies) {
    if (baseArticle != null && !discrepancy.between.includes(baseArticle)) continue
    for (const side of [0, 1] as const) {
      for (const [row, index] of differingWords(discrepancy, side, alignment, tellings)) {
        const before = marks[row]
        if (before !== undefined && before[index] !== 'differs')
          before[index] = discrepancy.quiet ? 'spelling' : 'differs'
        if (!discrepancy.quiet) kinds[row]?.[index]?.add(discrepancy.kind)
      }
    }
  }
  return {
    marks,
    phrases: phrases.map(({ cells }) => {
      const present = new Set(
        cells.flatMap(({ from, to }, row) => (kinds[row] ?? []).slice(from, to).flatMap((each) => [...each])),
      )
      const wordings = cells.flatMap(({ from, to }, row) =>
        from === to ? [] : [wordingOf(words[row] ?? [], from, to)],
      )
      return {
        kinds: DISCREPANCY_KINDS.filter((kind) => present.has(kind)),
        wordingCount: new Set(wordings).size,
      }
    }),
  }
}

/** The stretches that discrepancies point to in each telling: what a table should not cut in two. */
export function differingStretches(
  tellings: readonly ArticleTelling[],
  discrepancies: readonly Discrepancy[],
): Span[][] {
  return tellings.map(({ article, span }) => {
    const stretches = discrepancies.flatMap(({ between, words }) =>
      ([0, 1] as const).flatMap((side) => (between[side] === article ? words[side] : [])),
    )
    return stretches.filter((stretch, index) => {
      const first = stretches.findIndex(({ start, end }) => start === stretch.start && end === stretch.end)
      return overlaps(stretch, span) && first === index
    })
  })
}

/** Up to here a source is counted; what follows describes it. */
const SOURCE_NOUN = /^(?:sources?|officials?|people|persons?|insiders?|diplomats?|aides?|advis[eo]rs?)$/u

/** The words of one side that the other side does not have as well: of "four Russian sources" against "five Russian sources" the number. */
function differingWords(
  { kind, between, words: spans }: Discrepancy,
  side: 0 | 1,
  { words }: Alignment,
  tellings: readonly ArticleTelling[],
): [row: number, index: number][] {
  const pointed = wordsIn(between[side], spans[side], words, tellings)
  const others = wordsIn(between[side === 0 ? 1 : 0], spans[side === 0 ? 1 : 0], words, tellings)
  if (kind === 'sourceCount') return countingWords(pointed, words)
  const keys = new Set(others.map(([row, index]) => words[row]?.[index]?.key))
  const own = pointed.filter(([row, index]) => !keys.has(words[row]?.[index]?.key))
  // the same words in another order, or in capitals: all of them differ
  return own.length > 0 || others.length > pointed.length ? own : pointed
}

/** Of "three of the sources familiar with the talks" the number; of "a source" both words. */
function countingWords(pointed: readonly [number, number][], words: Alignment['words']): [number, number][] {
  const noun = pointed.findIndex(([row, index]) => SOURCE_NOUN.test(words[row]?.[index]?.key ?? ''))
  const counting = noun === -1 ? [...pointed] : pointed.slice(0, noun + 1)
  const numbers = counting.filter(([row, index]) => words[row]?.[index]?.kind === 'number')
  return numbers.length > 0 ? numbers : counting
}

function wordsIn(
  article: string,
  spans: readonly Span[],
  words: Alignment['words'],
  tellings: readonly ArticleTelling[],
): [row: number, index: number][] {
  return tellings.flatMap((telling, row) =>
    telling.article === article
      ? (words[row] ?? []).flatMap((word, index): [number, number][] =>
          spans.some((span) => overlaps(span, word)) ? [[row, index]] : [],
        )
      : [],
  )
}

function wordingOf(words: readonly AlignedWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')
}
