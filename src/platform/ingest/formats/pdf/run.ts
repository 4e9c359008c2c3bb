/**
 * A run of letters that a page sets in one go, in a frame where its line runs to the right and lines follow downwards:
 * text that stands on its side, or in columns from right to left, is turned until it does. Lengths are in points.
 */
export type Run = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The line that the letters stand on, from the top. */
  readonly baseline: number
  /** The height of the letters, as the font gives it. */
  readonly size: number
  /** A font of this file, by a name that means nothing else. */
  readonly font: string
  readonly isRightToLeft: boolean
  /** The page put white space before it. */
  readonly isSpaced: boolean
  /** It lies outside what the page shows. */
  readonly isCropped: boolean
}

/** How far above and below its baseline a letter reaches, in sizes. */
const ASCENT = 0.75
const DESCENT = 0.22

export function topOf({ baseline, size }: Run): number {
  return baseline - size * ASCENT
}

export function bottomOf({ baseline, size }: Run): number {
  return baseline + size * DESCENT
}

/** The share (0..1) of the lower of two runs that stands beside the other. */
export function overlapOf(a: Run, b: Run): number {
  const shared = Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b))
  return shared / (Math.min(a.size, b.size) * (ASCENT + DESCENT))
}
