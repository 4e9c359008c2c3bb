/** Where the blocks of the facts-left meter stand: a row an article, broken into lines where the window is narrow. */

/** CSS pixels. A block narrower than the least pitch gives would not show its lines. */
const WIDEST_PITCH = 20
const NARROWEST_PITCH = 14
export const BLOCK_HEIGHT = 22
const ROW = 38
const DENSE_ROW = 28
/** Of the lines of one article. */
const LINE = BLOCK_HEIGHT + 3
/** From so many articles on rows are dense. */
const DENSE_FROM = 9
/** Room for the words behind the last block, CSS pixels. */
const TAIL = 60
/** With more lines than some three windows hold the plot scrolls sideways instead. tests/unit/overview/factsLayout.test.ts notices. */
const MOST_LINES = 90

export type FactsLayout = {
  /** CSS pixels, as everything here; the width is that of the window unless the plot scrolls. */
  readonly width: number
  readonly height: number
  readonly block: { readonly width: number; readonly height: number }
  /** Of an article's block: its upper left corner, and its line among those of all articles. */
  readonly placeOf: (
    article: number,
    block: number,
  ) => { readonly x: number; readonly y: number; readonly line: number }
  /** The middle of an article's first line. */
  readonly middleOf: (article: number) => number
  /** Where the words behind an article's last block begin; `y` is their middle. */
  readonly tailOf: (article: number) => { readonly x: number; readonly y: number }
}

/** A layout for articles of so many blocks, right of `left` and as far as it can within `width`. */
export function factsLayout(counts: readonly number[], { left, width }: { left: number; width: number }): FactsLayout {
  const most = Math.max(1, ...counts)
  const room = width - left - TAIL
  const pitch = Math.max(NARROWEST_PITCH, Math.min(WIDEST_PITCH, Math.floor(room / most)))
  const fitting = Math.max(1, Math.floor(room / pitch))
  const linesOf = (count: number, perLine: number): number => Math.max(1, Math.ceil(count / perLine))
  const isBroken = counts.reduce((sum, count) => sum + linesOf(count, fitting), 0) <= MOST_LINES
  const perLine = isBroken ? Math.min(most, fitting) : most
  const row = counts.length >= DENSE_FROM ? DENSE_ROW : ROW
  const tops: number[] = []
  const firstLines: number[] = []
  let [height, lines] = [0, 0]
  for (const count of counts) {
    const own = linesOf(count, perLine)
    tops.push(height + (row - BLOCK_HEIGHT) / 2)
    firstLines.push(lines)
    height += row + (own - 1) * LINE
    lines += own
  }
  const placeOf = (article: number, block: number) => {
    const line = Math.floor(block / perLine)
    return {
      x: left + (block - line * perLine) * pitch,
      y: (tops[article] ?? 0) + line * LINE,
      line: (firstLines[article] ?? 0) + line,
    }
  }
  return {
    width: Math.max(width, left + perLine * pitch + TAIL),
    height,
    block: { width: pitch - Math.max(2, Math.round(pitch / 4)), height: BLOCK_HEIGHT },
    placeOf,
    middleOf: (article) => (tops[article] ?? 0) + BLOCK_HEIGHT / 2,
    tailOf: (article) => {
      const last = placeOf(article, Math.max(0, (counts[article] ?? 0) - 1))
      return { x: last.x + (counts[article] ? pitch : 0) + 6, y: last.y + BLOCK_HEIGHT / 2 }
    },
  }
}
