/** Text as anchoring compares it: what typesetting changes is taken out, every unit knows where it came from. */
import { partsPair } from './describe'
import type { Span } from './span'

/**
 * A text without white space and invisible characters, with one quote mark and one dash for all of their kinds.
 *
 * `codes[i]` is a UTF-16 code unit, `offsets[i]` the offset in the text of the code unit that it stands for.
 */
export type FoldedText = { readonly text: string; readonly codes: Uint16Array; readonly offsets: Int32Array }

const DROPPED = 0
const QUOTE = 0x27
const DASH = 0x2d
const STOP = 0x2e
const ELLIPSIS = 0x2026

/** White space, controls, format characters and variation selectors, as ranges of code units with both ends. */
const INVISIBLE = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x1680, 0x1680],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const

const QUOTE_MARKS = '"\'`´ʹʺʻʼˈ«»‘’‚‛“”„‟′″‴‵‶‷‹›「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣'
const DASHES = '-‐‑‒–—―−⸺⸻﹘﹣－'

/** What each code unit becomes; most stay. White space goes altogether, so that a space gained or lost is no change. */
const FOLDED: Uint16Array = foldTable()

/** Folds `text`; case and accents stay, since they can tell one word from another. */
export function foldText(text: string): FoldedText {
  let codes = new Uint16Array(text.length + 16)
  let offsets = new Int32Array(text.length + 16)
  let count = 0
  for (let offset = 0; offset < text.length; offset++) {
    const code = FOLDED[text.charCodeAt(offset)] ?? DROPPED
    if (code === DROPPED) continue
    if (code === DASH && count > 0 && codes[count - 1] === DASH && offsets[count - 1] === offset - 1) {
      offsets[count - 1] = offset // a dash typed as two hyphens: the unit stands for its last
      continue
    }
    const times = code === ELLIPSIS ? 3 : 1
    if (count + times > codes.length) {
      codes = grown(codes, new Uint16Array(codes.length * 2))
      offsets = grown(offsets, new Int32Array(offsets.length * 2))
    }
    for (let time = 0; time < times; time++) {
      codes[count] = times === 3 ? STOP : code
      offsets[count] = offset
      count++
    }
  }
  return { text, codes: codes.subarray(0, count), offsets: offsets.subarray(0, count) }
}

/** The code units of the text behind the folded units `from` (inclusive) to `to` (exclusive); surrogate pairs stay whole. */
export function spanOfFolded(folded: FoldedText, from: number, to: number): Span {
  const { text, offsets, codes } = folded
  let start = offsets[from] ?? text.length
  if (codes[from] === DASH) while (start > 0 && FOLDED[text.charCodeAt(start - 1)] === DASH) start--
  let end = (offsets[to - 1] ?? -1) + 1
  if (partsPair(text, start)) start--
  if (partsPair(text, end)) end++
  return { start, end }
}

/** The first folded unit at or after `offset` of the text; their count when there is none. */
export function foldedIndexAt(folded: FoldedText, offset: number): number {
  const { offsets } = folded
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function grown<Units extends Uint16Array | Int32Array>(from: Units, to: Units): Units {
  to.set(from)
  return to
}

/** Made from lists, not from tests of all 65,536 code units: this runs while the page loads. */
function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  for (const [from, to] of INVISIBLE) table.fill(DROPPED, from, to + 1)
  for (const mark of QUOTE_MARKS) table[mark.charCodeAt(0)] = QUOTE
  for (const dash of DASHES) table[dash.charCodeAt(0)] = DASH
  return table
}
