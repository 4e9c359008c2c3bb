/** Round instants for an axis of time. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Steps that a clock and a calendar know, up to which no rounder one is needed. */
const STEPS = [1, 5, 10, 15, 30]
  .map((minutes) => minutes * MINUTE)
  .concat([1, 2, 3, 6, 12].map((hours) => hours * HOUR))
  .concat([1, 2, 5, 10, 30, 90, 365, 3650].map((days) => days * DAY))

export type TimeTicks = { readonly stepMs: number; readonly isDays: boolean; readonly ticks: readonly number[] }

/**
 * About `most` ticks in UTC, at least `leastStepMs` apart, that reach from at or before `lowMs` to at or after `highMs`;
 * never fewer than two.
 */
export function timeTicks(
  lowMs: number,
  highMs: number,
  { most, leastStepMs = MINUTE }: { most: number; leastStepMs?: number },
): TimeTicks {
  const wanted = Math.max(leastStepMs, (highMs - lowMs) / Math.max(1, most - 1))
  const stepMs = STEPS.find((step) => step >= wanted) ?? Math.ceil(wanted / DAY) * DAY
  const first = Math.floor(lowMs / stepMs) * stepMs
  const last = Math.max(Math.ceil(highMs / stepMs) * stepMs, first + stepMs)
  const count = Math.round((last - first) / stepMs)
  return {
    stepMs,
    isDays: stepMs >= DAY,
    ticks: Array.from({ length: count + 1 }, (_, index) => first + index * stepMs),
  }
}
