/** Parts mentions that claim one place of the text. */
import type { Choice } from './anchorChoice'
import { overlaps, type Span } from './span'

/**
 * A lead in rank below which nothing is decided, between two places for one mention as between two mentions for one
 * place. tests/unit/text/anchor.test.ts notices.
 */
export const TIE = 0.06

/** Spans are filed by this many code units, so that a rival is found without asking all. */
const DRAWER = 1024

/**
 * A choice for each mention, such that mentions of different words never share one: words that stood in two places and
 * stand in one now were deleted in the other. The claim with the higher rank has the place, the other looks again.
 *
 * `choices[index]` chooses for the mention at `old[index]` a place that none of the given spans has.
 */
export function partRivals(old: readonly Span[], choices: readonly ((taken: readonly Span[]) => Choice)[]): Choice[] {
  const result = choices.map((choose) => choose([]))
  const drawers = new Map<number, number[]>()
  const inOrder = result.map((_, index) => index).sort((a, b) => rankOf(result[b]) - rankOf(result[a]))
  for (const index of inOrder) {
    const rivals = rivalsOf(index, old, result, drawers)
    if (rivals.length > 0) {
      const claimed = rankOf(result[index])
      const taken = rivals.map((rival) => spanOf(result[rival])).filter((span) => span !== null)
      result[index] = choices[index]?.(taken) ?? { kind: 'none', because: 'gone' }
      const isLeftOver = result[index].kind === 'none' || rivalsOf(index, old, result, drawers).length > 0
      if (isLeftOver) {
        const equals = rivals.filter((rival) => rankOf(result[rival]) - claimed < TIE)
        for (const equal of equals) result[equal] = { kind: 'none', because: 'ambiguous' }
        result[index] = { kind: 'none', because: equals.length > 0 ? 'ambiguous' : 'gone' }
      }
    }
    for (const drawer of drawersOf(spanOf(result[index]))) drawers.set(drawer, [...(drawers.get(drawer) ?? []), index])
  }
  return result
}

/** The mentions already placed on the place of this one, whose words were others. */
function rivalsOf(
  index: number,
  old: readonly Span[],
  result: readonly Choice[],
  drawers: Map<number, number[]>,
): number[] {
  const own = old[index]
  const span = spanOf(result[index])
  if (!own || !span) return []
  const near = new Set(drawersOf(span).flatMap((drawer) => drawers.get(drawer) ?? []))
  return [...near].filter((rival) => {
    const theirs = old[rival]
    const place = spanOf(result[rival])
    return theirs && place && !overlaps(own, theirs) && shareHalf(span, place)
  })
}

function drawersOf(span: Span | null): number[] {
  if (!span) return []
  const first = Math.floor(span.start / DRAWER)
  return Array.from({ length: Math.floor((span.end - 1) / DRAWER) - first + 1 }, (_, nth) => first + nth)
}

function spanOf(choice: Choice | undefined): Span | null {
  return choice?.kind === 'found' ? choice.span : null
}

function rankOf(choice: Choice | undefined): number {
  return choice?.kind === 'found' ? choice.rank : Number.NEGATIVE_INFINITY
}

/** Whether two spans share at least half of the shorter one: edges found by alignment may touch. */
function shareHalf(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start)
}
