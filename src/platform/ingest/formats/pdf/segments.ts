/** From runs to segments: what stands on one line without a gap, which is what columns are told by. */
import { overlapOf, type Run } from './run'

/** Runs that touch, in the order of the line. */
export type Segment = {
  readonly runs: readonly Run[]
  readonly start: number
  readonly end: number
  readonly baseline: number
  /** That of its longest run. */
  readonly size: number
  readonly top: number
  readonly bottom: number
  readonly letterCount: number
}

/** Between words of one line the gap is below this share of the size, or the page is set so wide that columns decide. */
const WORD_GAP = 0.7
/** Overlapping letters are kerned or accents; more is another line over this one. */
const OVERLAP = 0.6
/** Raised and lowered figures stand beside at least this share of their height. */
const BESIDE = 0.35
/** A letter this many times as large as what stands beside it is an initial. */
const INITIAL = 1.8
/** Letters set twice to look bold are at most this share of their size apart, and less than two thin letters side by side. */
const TWICE = 0.1
const TWICE_OF_WIDTH = 0.4

/** The segments of runs in the order the page sets them. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = []
  let open: Run[] = []
  const close = () => {
    if (open.length > 0) segments.push(segmentFrom(open))
    open = []
  }
  for (const run of withoutShadows(runs)) {
    const before = open.at(-1)
    if (before !== undefined && !areNeighbours(before, run)) close()
    open.push(run)
  }
  close()
  return segments
}

/** A segment of `runs`, which is not empty. */
export function segmentFrom(runs: readonly Run[]): Segment {
  const main = runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest))
  return {
    runs,
    start: runs.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: runs.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY),
    baseline: main.baseline,
    size: main.size,
    top: main.baseline - main.size * 0.75,
    bottom: main.baseline + main.size * 0.22,
    letterCount: runs.reduce((count, { text }) => count + text.length, 0),
  }
}

function areNeighbours(before: Run, run: Run): boolean {
  const size = Math.max(before.size, run.size)
  if (overlapOf(before, run) < BESIDE || isInitial(before, run)) return false
  const gap = Math.max(before.start, run.start) - Math.min(before.end, run.end)
  return gap < size * WORD_GAP && gap > -size * OVERLAP
}

/** A large letter that stands lower than the line beside it. */
function isInitial(before: Run, run: Run): boolean {
  return before.size > run.size * INITIAL && before.baseline - run.baseline > run.size * 0.3
}

/** Without runs that are set a second time on the same place: a shadow, or bold made by hand. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const byLine = new Map<number, Run[]>()
  return runs.filter((run) => {
    const line = Math.round(run.baseline)
    const near = [line - 1, line, line + 1].flatMap((key) => byLine.get(key)?.slice(-MOST_TWINS) ?? [])
    if (near.some((other) => isShadow(run, other))) return false
    byLine.set(line, [...(byLine.get(line) ?? []).slice(-MOST_TWINS), run])
    return true
  })
}

/** Whether the words of `run` stand within `other`, on top of the same words. */
function isShadow(run: Run, other: Run): boolean {
  const reach = Math.min(run.size * TWICE, (run.end - run.start) * TWICE_OF_WIDTH)
  return (
    Math.abs(other.size - run.size) < reach &&
    Math.abs(other.baseline - run.baseline) < reach &&
    run.start > other.start - reach &&
    run.end < other.end + reach &&
    other.text.includes(run.text.trim())
  )
}

/** Shadows follow what they shade soon: no more runs of a line than these are compared. */
const MOST_TWINS = 40
