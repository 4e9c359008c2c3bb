/** Lanes of overlapping spans: where each one's underline runs, so that no two share a line. */
import type { Span } from './span'

/**
 * The lane of each span, 0 for the first line under the text; spans that overlap never share a lane.
 *
 * `spans` are sorted by `inReadingOrder`. A span takes the lowest lane that is free where it starts and keeps it to
 * its end, so the lanes needed are as many as spans lie over one another at the deepest place. This is interval
 * partitioning (Kleinberg and Tardos, Algorithm Design, 4.1); O(n · deepest place).
 */
export function assignLanes(spans: readonly Span[]): number[] {
  const freeFrom: number[] = []
  return spans.map(({ start, end }) => {
    const free = freeFrom.findIndex((from) => from <= start)
    const lane = free === -1 ? freeFrom.length : free
    freeFrom[lane] = end
    return lane
  })
}

/** Compares spans for sorting: by start, and the longer first where two start together. */
export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
