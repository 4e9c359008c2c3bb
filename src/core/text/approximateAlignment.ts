/** The best local alignment of a pattern with a text near a diagonal. */
import type { Diagonals } from './seedPlaces'

/**
 * Scores of a unit that matches, one that differs, and a gap. Five matches in a row outweigh the two gaps around them, so
 * that chance matches inside reworded text are not taken; a long gap costs little more than a short one, since a clause
 * put in is one edit. tests/unit/text/anchorDrift.test.ts notices.
 */
export const ALIGNMENT_SCORES = { match: 4, mismatch: -5, open: -8, extend: -1 } as const

/** `places[i]` is the place in the text of unit `i` of the pattern, or -1 where it was left out. */
export type Alignment = { readonly score: number; readonly places: Int32Array }

const STOP = 0
const DIAGONAL = 1
const TEXT_GAP = 2
const PATTERN_GAP = 3
const SOURCE = 3
const TEXT_GAP_GOES_ON = 4
const PATTERN_GAP_GOES_ON = 8

/**
 * Aligns `pattern` with `text` along `band`: Smith and Waterman with the affine gaps of Gotoh (1982), in a band of
 * diagonals. Time and memory are the pattern's length times the band's width.
 */
export function alignInBand(text: Uint16Array, pattern: Uint16Array, band: Diagonals): Alignment {
  const { match, mismatch, open, extend } = ALIGNMENT_SCORES
  const width = band.high - band.low + 1
  const trace = new Uint8Array(pattern.length * width)
  const scores = new Int32Array(width + 1)
  const patternGaps = new Int32Array(width + 1).fill(open)
  let best = 0
  let bestCell = -1
  for (let row = 0; row < pattern.length; row++) {
    const unit = pattern[row]
    const offset = row + band.low // the place in the text of the row's first cell
    const from = Math.max(0, -offset)
    const to = Math.min(width, text.length - offset)
    let left = 0
    let textGap = open
    // A cell reads the row above at its own index (up and left on the text) and the next one (straight up).
    for (let cell = from; cell < to; cell++) {
      let flags = 0
      let score = (scores[cell] as number) + (text[offset + cell] === unit ? match : mismatch)
      let source = DIAGONAL
      if (textGap + extend > left + open) {
        textGap += extend
        flags |= TEXT_GAP_GOES_ON
      } else textGap = left + open
      const above = (scores[cell + 1] as number) + open
      let patternGap = (patternGaps[cell + 1] as number) + extend
      if (patternGap > above) flags |= PATTERN_GAP_GOES_ON
      else patternGap = above
      if (textGap > score) {
        score = textGap
        source = TEXT_GAP
      }
      if (patternGap > score) {
        score = patternGap
        source = PATTERN_GAP
      }
      if (score <= 0) {
        score = 0
        source = STOP
      }
      scores[cell] = score
      patternGaps[cell] = patternGap
      left = score
      trace[row * width + cell] = source | flags
      if (score > best) {
        best = score
        bestCell = row * width + cell
      }
    }
  }
  return { score: best, places: traceBack(trace, bestCell, width, band.low, pattern.length) }
}

function traceBack(trace: Uint8Array, bestCell: number, width: number, low: number, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1)
  let cell = bestCell
  let state = bestCell < 0 ? STOP : (trace[bestCell] as number) & SOURCE
  while (state !== STOP && cell >= 0) {
    const flags = trace[cell] as number
    if (state === DIAGONAL) {
      const row = Math.floor(cell / width)
      places[row] = row + low + (cell - row * width)
      cell -= width
      state = cell >= 0 ? (trace[cell] as number) & SOURCE : STOP
    } else if (state === TEXT_GAP) {
      cell -= 1
      if ((flags & TEXT_GAP_GOES_ON) === 0) state = (trace[cell] as number) & SOURCE
    } else {
      cell -= width - 1
      if ((flags & PATTERN_GAP_GOES_ON) === 0) state = (trace[cell] as number) & SOURCE
    }
  }
  return places
}

/**
 * The share of `context` that is found again right before (`direction` -1) or after (1) `place` of the text: 1 less the
 * edits a unit, the far end free (Sellers 1980). Chance gives about 0.3.
 */
export function contextShare(text: Uint16Array, place: number, context: Uint16Array, direction: 1 | -1): number {
  const length = context.length
  if (length === 0) return 0
  const reach = length + (length >> 1)
  const edits = new Int32Array(reach + 1)
  for (let column = 0; column <= reach; column++) edits[column] = column
  let fewest = length
  for (let row = 1; row <= length; row++) {
    const unit = context[direction === 1 ? row - 1 : length - row]
    let diagonal = edits[0] as number
    edits[0] = row
    for (let column = 1; column <= reach; column++) {
      const at = direction === 1 ? place + column - 1 : place - column
      const above = edits[column] as number
      const replaced = diagonal + (text[at] === unit ? 0 : 1) // outside of the text nothing is equal
      edits[column] = Math.min(replaced, above + 1, (edits[column - 1] as number) + 1)
      diagonal = above
    }
  }
  for (let column = 0; column <= reach; column++) fewest = Math.min(fewest, edits[column] as number)
  return 1 - fewest / length
}
