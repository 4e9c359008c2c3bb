/**
 * Reading order: which segments of a page are read together, column by column.
 *
 * A column begins where several lines begin under each other with white space before all of them. Between what lies across
 * that white space (a headline, a picture's caption) the page is cut in two, and each side is looked at again. This is the
 * recursive cut of Nagy and Seth (1984), but by where lines begin instead of by the widest white space, since a newspaper's
 * gutters are narrower than the gaps in its tables. Tables, whose cells share their lines, are left whole.
 */
import { median } from './median'
import type { Segment } from './segments'

/** A gutter is at least this wide, in sizes of the page's letters. */
const GUTTER = 0.55
/** Lines that begin within this share of a size of each other begin under each other. */
const UNDER = 0.35
/** How far to the left of its column a line may begin, in sizes. */
const SLACK = 0.05
/** Fewer lines make no column. Noticed by "reads two columns of a newspaper". */
const FEWEST_LINES = 3
/** Letters in the middle line of a column; cells of tables are shorter. Scripts without spaces need half of it. */
const COLUMN_LETTERS = 18
/** Where lines of both sides stand beside each other, lines of prose fill this share of their column. */
const FILLED = 0.75
/** White space from this many sizes on parts cells of a table. */
const CELL_GAP = 1.5
/** What belongs to no column is further from it than this many sizes. */
const APART = 1.5
/** So many begin-lines are tried, the commonest first; real pages have a dozen. */
const MOST_CUTS = 24
/** Cuts within cuts: a page of six columns under a headline needs seven. */
const DEEPEST = 14

const WIDE_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

type Cut = { readonly left: readonly Segment[]; readonly right: readonly Segment[]; readonly score: number }

/** The segments in groups that are read one after the other; within a group lines follow each other downwards. */
export function columnsOf(segments: readonly Segment[], depth = DEEPEST): Segment[][] {
  if (segments.length === 0) return []
  const cut = depth === 0 ? null : bestCut(segments)
  if (cut === null) return [[...segments]]
  const chosen = new Set([...cut.left, ...cut.right])
  const rest = segments.filter((segment) => !chosen.has(segment))
  const firstLine = [...chosen].reduce((top, segment) => Math.min(top, middleOf(segment)), Number.POSITIVE_INFINITY)
  const above = rest.filter((segment) => middleOf(segment) < firstLine)
  const below = rest.filter((segment) => middleOf(segment) >= firstLine)
  return [above, cut.left, cut.right, below].flatMap((part) => columnsOf(part, depth - 1))
}

function bestCut(segments: readonly Segment[]): Cut | null {
  const size = median(segments.map((segment) => segment.size))
  const downwards = [...segments].sort((a, b) => middleOf(a) - middleOf(b))
  let best: Cut | null = null
  for (const start of commonStarts(segments, size * UNDER)) {
    for (const stretch of stretchesAt(start, downwards, size)) {
      const cut = cutOf(stretch, start - size * SLACK)
      if (cut !== null && (best === null || cut.score > best.score)) best = cut
    }
  }
  return best
}

/** Where at least `FEWEST_LINES` segments begin, the commonest first. */
function commonStarts(segments: readonly Segment[], tolerance: number): number[] {
  const sorted = segments.map(({ start }) => start).sort((a, b) => a - b)
  const clusters: { start: number; count: number }[] = []
  for (const start of sorted) {
    const last = clusters.at(-1)
    if (last !== undefined && start - last.start <= tolerance) last.count += 1
    else clusters.push({ start, count: 1 })
  }
  return clusters
    .filter(({ count }) => count >= FEWEST_LINES)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CUTS)
    .map(({ start }) => start)
}

/** The stretches of the page, from the top, in which nothing lies across the gutter before `start`. */
function stretchesAt(start: number, downwards: readonly Segment[], size: number): Segment[][] {
  const stretches: Segment[][] = [[]]
  for (const segment of downwards) {
    const isAcross = segment.start < start - size * SLACK && segment.end > start - size * GUTTER
    if (isAcross) stretches.push([])
    else stretches.at(-1)?.push(segment)
  }
  return stretches
}

function cutOf(stretch: readonly Segment[], start: number): Cut | null {
  if (stretch.length < FEWEST_LINES * 2) return null
  const [left, right] = withoutLoneTop(
    stretch.filter((segment) => segment.start < start),
    stretch.filter((segment) => segment.start >= start),
  )
  return areColumns(left, right) ? { left, right, score: Math.min(linesIn(left), linesIn(right)) } : null
}

/** A line or two on the right that stand well above both columns, as a date does, belong to neither. */
function withoutLoneTop(left: readonly Segment[], right: readonly Segment[]): [Segment[], Segment[]] {
  const top = left.reduce((highest, segment) => Math.min(highest, segment.top), Number.POSITIVE_INFINITY)
  const isAbove = (segment: Segment) => segment.bottom < top
  const rest = right.filter((segment) => !isAbove(segment))
  const next = rest.reduce((highest, segment) => Math.min(highest, segment.top), Number.POSITIVE_INFINITY)
  const lone = right.filter(isAbove)
  const isApart = lone.every(({ bottom, size }) => next - bottom > size * APART)
  return [[...left], isApart && linesIn(lone) < FEWEST_LINES ? rest : [...right]]
}

function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (linesIn(left) < FEWEST_LINES || linesIn(right) < FEWEST_LINES) return false
  if (!isProse(left) || !isProse(right)) return false
  return !shareLines(left, right) || (fills(left) && fills(right))
}

/** By the chunk that the middle letter stands in: one line set wide falls into many short ones. */
function isProse(segments: readonly Segment[]): boolean {
  const wide =
    segments.filter(({ runs }) => runs.some(({ text }) => WIDE_LETTERS.test(text))).length > segments.length / 2
  const lengths = chunksOf(segments).flatMap(({ letterCount }) =>
    Array<number>(Math.ceil(letterCount / 4)).fill(letterCount),
  )
  return median(lengths) >= (wide ? COLUMN_LETTERS / 2 : COLUMN_LETTERS)
}

/** What stands on one line without a gap as wide as those between cells: justified lines have wide spaces. */
function chunksOf(segments: readonly Segment[]): { start: number; end: number; letterCount: number }[] {
  const sorted = [...segments].sort((a, b) => lineOf(a) - lineOf(b) || a.start - b.start)
  const chunks: { start: number; end: number; letterCount: number }[] = []
  let before: Segment | null = null
  for (const segment of sorted) {
    const last = chunks.at(-1)
    const isSame =
      before !== null && lineOf(before) === lineOf(segment) && segment.start - before.end < segment.size * CELL_GAP
    if (last !== undefined && isSame) {
      last.end = Math.max(last.end, segment.end)
      last.letterCount += segment.letterCount
    } else chunks.push({ start: segment.start, end: segment.end, letterCount: segment.letterCount })
    before = segment
  }
  return chunks
}

/** Whether the lines of one side stand on the baselines of the other, as those of a table do, and of a page with a grid. */
function shareLines(left: readonly Segment[], right: readonly Segment[]): boolean {
  const baselines = new Set(left.flatMap(({ baseline }) => [Math.round(baseline), Math.round(baseline + 0.5)]))
  const shared = right.filter(({ baseline }) => baselines.has(Math.round(baseline))).length
  return shared > right.length / 2
}

function fills(segments: readonly Segment[]): boolean {
  const chunks = chunksOf(segments)
  const widths = chunks.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.9)] ?? 0
  const lettersIn = (some: typeof chunks) => some.reduce((count, { letterCount }) => count + letterCount, 0)
  return lettersIn(chunks.filter(({ start, end }) => end - start >= widest * FILLED)) > lettersIn(chunks) / 2
}

function linesIn(segments: readonly Segment[]): number {
  return new Set(segments.map(lineOf)).size
}

/** The same number for what stands on one line. */
function lineOf({ baseline, size }: Segment): number {
  return Math.round(baseline / (size * 0.5))
}

function middleOf({ top, bottom }: Segment): number {
  return (top + bottom) / 2
}
