/** The cells of one row of the matrix: the coverage's own, told apart by what differs and what waits. */
import type { Discrepancy, DiscrepancyKind } from '../matching/discrepancies/findDiscrepancies'
import { kindsByWeight } from '../matching/discrepancies/kindsByWeight'
import type { Suggestion } from '../matching/suggest'
import type { Span } from '../text/span'
import type { Cell, CoverageColumn, Telling } from './coverage'

/** One kind in which an outlet is the exception, with its own words for it. */
export type CellDifference = {
  readonly kind: DiscrepancyKind
  /** The words lie in this article's text; none where the others say more. */
  readonly article: string
  readonly spans: readonly Span[]
  /** The first of them as printed; null where there are none. */
  readonly words: string | null
  /** The tellings cannot both be right. */
  readonly conflict: boolean
}

/** A cell in full: `differs` holds at least one difference, one a kind, the weightiest first. */
export type MatrixCell =
  | Cell
  | { readonly kind: 'differs'; readonly tellings: readonly Telling[]; readonly differences: readonly CellDifference[] }
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
export type MatrixCellKind = MatrixCell['kind']

/** What the engine says of one claim, as far as its cells go. */
export type CellFindings = {
  readonly discrepancies: readonly Discrepancy[]
  /** Open ones, best first. */
  readonly suggestions: readonly Suggestion[]
}

/**
 * The cells of a claim, one for each column. An outlet is the exception in a kind as `exceptions` says; a suggestion
 * shows where the outlet does not state the claim. `claimText` are the claim's own words; `textOf` gives an article's
 * newest text.
 */
export function matrixCells(
  cells: readonly Cell[],
  columns: readonly Pick<CoverageColumn, 'articleIds'>[],
  claimText: string,
  { discrepancies, suggestions }: CellFindings,
  textOf: (article: string) => string,
): MatrixCell[] {
  const columnOf = new Map<string, number>()
  for (const [index, { articleIds }] of columns.entries()) {
    if (cells[index]?.kind === 'states') for (const id of articleIds) columnOf.set(id, index)
  }
  const counted = discrepancies.filter(({ between: [a, b], quiet }) => !quiet && columnOf.has(a) && columnOf.has(b))
  const differences = cells.map((): CellDifference[] => [])
  for (const kind of kindsByWeight(counted)) {
    const own = counted.filter((each) => each.kind === kind)
    const pairs = own.map(({ between: [a, b] }): Pair => [columnOf.get(a) ?? -1, columnOf.get(b) ?? -1])
    const found = exceptions(pairs, () => toldAsClaimed(claimText, own, columnOf, textOf))
    for (const index of found) {
      const difference = differenceAt(index, own, found, columnOf, textOf)
      if (difference !== null) differences[index]?.push(difference)
    }
  }
  return cells.map((cell, index): MatrixCell => {
    const own = differences[index] ?? []
    if (cell.kind === 'states') {
      return own.length === 0 ? cell : { kind: 'differs', tellings: cell.tellings, differences: own }
    }
    const ids: readonly string[] = columns[index]?.articleIds ?? []
    const suggestion =
      cell.kind === 'notApplicable' ? undefined : suggestions.find(({ article }) => ids.includes(article))
    return suggestion === undefined ? cell : { kind: 'suggestion', suggestion }
  })
}

type Pair = readonly [number, number]

/**
 * Which outlets are the exception, given the pairs that differ in one kind; so that not every cell of a row turns dark.
 *
 * Only outlets in some pair speak to the kind at all. Each agrees with those of them that it is in no pair with. The
 * outlets with whom most agree tell it the common way, and whoever differs from one of them is an exception. Where two
 * such groups are of one size, those that `asClaimed` gives, who use the claim's own words, are the common way; if that
 * does not settle it there is none, and all are exceptions. No difference is lost: of a pair without an exception both
 * become one. `asClaimed` is asked only where it decides.
 */
export function exceptions(
  pairs: readonly Pair[],
  asClaimed: () => ReadonlySet<number> = () => new Set(),
): Set<number> {
  const differing = new Map<number, Set<number>>()
  for (const [a, b] of pairs) {
    differing.set(a, (differing.get(a) ?? new Set()).add(b))
    differing.set(b, (differing.get(b) ?? new Set()).add(a))
  }
  const least = Math.min(...[...differing.values()].map(({ size }) => size))
  const most = [...differing].filter(([, others]) => others.size === least).map(([outlet]) => outlet)
  const differ = (a: number, b: number): boolean => differing.get(a)?.has(b) === true
  const isTie = (group: readonly number[]): boolean => group.some((a) => group.some((b) => differ(a, b)))
  const claimed = isTie(most) ? asClaimed() : null
  const told = claimed === null ? most : most.filter((outlet) => claimed.has(outlet))
  const common = isTie(told) ? [] : told
  const isException = (outlet: number): boolean => common.length === 0 || common.some((each) => differ(outlet, each))
  const found = new Set([...differing.keys()].filter(isException))
  for (const [a, b] of pairs.filter(([a, b]) => !found.has(a) && !found.has(b))) found.add(a).add(b)
  return found
}

/** The columns whose differing words, of one kind, all stand in the claim's own text. */
function toldAsClaimed(
  claimText: string,
  discrepancies: readonly Discrepancy[],
  columnOf: ReadonlyMap<string, number>,
  textOf: (article: string) => string,
): Set<number> {
  const claim = plainWords(claimText)
  const told = new Map<number, boolean>()
  for (const { between, words } of discrepancies) {
    for (const side of [0, 1] as const) {
      const article = between[side]
      const column = columnOf.get(article)
      if (column === undefined) continue
      const isOwn = words[side].every(({ start, end }) => claim.includes(plainWords(textOf(article).slice(start, end))))
      told.set(column, told.get(column) !== false && words[side].length > 0 && isOwn)
    }
  }
  return new Set([...told].filter(([, isOwn]) => isOwn).map(([column]) => column))
}

/** Words alone, with a blank on either side, so that "four" is not found in "fourteen". */
function plainWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

/** One difference of a kind for a column: with the common way first, conflicts before mere details, words before none. */
function differenceAt(
  index: number,
  discrepancies: readonly Discrepancy[],
  found: ReadonlySet<number>,
  columnOf: ReadonlyMap<string, number>,
  textOf: (article: string) => string,
): CellDifference | null {
  let best: CellDifference | null = null
  let bestRank = -1
  for (const { kind, between, words, conflict } of discrepancies) {
    for (const side of [0, 1] as const) {
      const article = between[side]
      if (columnOf.get(article) !== index) continue
      const spans = words[side]
      const [first] = spans
      const told = first === undefined ? null : textOf(article).slice(first.start, first.end)
      const isCommon = !found.has(columnOf.get(between[1 - side] ?? '') ?? -1)
      const rank = (isCommon ? 4 : 0) + (conflict ? 2 : 0) + (told === null ? 0 : 1)
      if (rank <= bestRank) continue
      bestRank = rank
      best = { kind, article, spans, words: told, conflict }
    }
  }
  return best
}
