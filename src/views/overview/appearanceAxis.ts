import { type Interval, isInstant } from '../../core/coverage/plots/publishedInterval'
import { timeTicks } from '../../ui/plot/timeTicks'

/** CSS pixels: an axis shorter than this shows no order. */
export const SHORTEST_AXIS = 48
/** Where runs go beyond the window whatever the axis, and the plot scrolls, it need not be short as well. */
const SCROLLED_AXIS = 160
/** Ticks nearer than that run into one another. */
const TICK_WIDTH = 62
/** Between the row's names and the first tick, so that its words stand clear. */
export const AXIS_INSET = 24
const HOUR_MS = 60 * 60 * 1000
/** One article's minute is not worth an axis of minutes. */
const LEAST_STEP_MS = HOUR_MS / 4

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' })

export type TimeAxis = {
  readonly ticks: readonly { readonly x: number; readonly words: string }[]
  /** Where a run begins: at the instant, or where its day begins on the axis; where nothing is known at the left. */
  readonly xOf: (published: Interval | null) => number
  /** The stretch of a day without a time; null for instants and unknown dates. */
  readonly dayOf: (published: Interval | null) => { readonly from: number; readonly to: number } | null
}

/** An axis for these dates on which each run, with its pixels from its own place on, ends within `width` if it can. */
export function timeAxis(
  published: readonly (Interval | null)[],
  runs: readonly number[],
  { left, width }: { left: number; width: number },
): TimeAxis {
  const start = left + AXIS_INSET
  const range = rangeOf(published)
  if (range === null) return { ticks: [], xOf: () => start, dayOf: () => null }
  // Hours on an axis of days alone would say more than is known.
  const leastStepMs = published.some((interval) => interval !== null && isInstant(interval))
    ? LEAST_STEP_MS
    : 24 * HOUR_MS
  const most = Math.max(2, Math.floor((width - start) / TICK_WIDTH))
  const { ticks, isDays } = timeTicks(range.lowMs, range.highMs, { most, leastStepMs })
  const low = ticks[0] ?? range.lowMs
  const span = Math.max(1, (ticks.at(-1) ?? range.highMs) - low)
  const shareOf = (ms: number): number => Math.min(1, Math.max(0, (ms - low) / span))
  const room = published.map((interval, index) => {
    const share = interval === null ? 0 : shareOf(interval.lowMs)
    return share === 0 ? Number.POSITIVE_INFINITY : (width - start - (runs[index] ?? 0)) / share
  })
  const fitting = Math.min(width - start - TICK_WIDTH / 2, ...room)
  const length = fitting < SHORTEST_AXIS ? SCROLLED_AXIS : fitting
  const at = (ms: number): number => Math.round(start + shareOf(ms) * length)
  // Where room ran out ticks are nearer than planned: every second or third has words.
  const every = Math.max(1, Math.ceil(TICK_WIDTH / (length / Math.max(1, ticks.length - 1))))
  const manyYears = range.highMs - range.lowMs > 300 * 24 * HOUR_MS
  return {
    ticks: ticks.map((ms, index) => ({
      x: at(ms),
      words: index % every === 0 ? tickWords(ms, isDays, manyYears) : '',
    })),
    xOf: (interval) => (interval === null ? start : at(interval.lowMs)),
    dayOf: (interval) =>
      interval === null || isInstant(interval) ? null : { from: at(interval.lowMs), to: at(interval.highMs) },
  }
}

/** From the first to the last, days without a time from their first minute to their last. */
function rangeOf(published: readonly (Interval | null)[]): Interval | null {
  const known = published.filter((interval) => interval !== null)
  if (known.length === 0) return null
  return {
    lowMs: Math.min(...known.map(({ lowMs }) => lowMs)),
    highMs: Math.max(...known.map(({ highMs }) => highMs)),
  }
}

/** At midnight the day, else the time. */
function tickWords(ms: number, isDays: boolean, manyYears: boolean): string {
  if (manyYears) return YEAR.format(ms)
  return isDays || ms % (24 * HOUR_MS) === 0 ? DAY.format(ms) : TIME.format(ms)
}
