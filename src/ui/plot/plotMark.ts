/** A place in a plot that can be reached, read out and opened; and where the arrow keys lead from it. */

export type PlotMark = {
  readonly id: string
  /** Marks of one row follow one another on the left and right arrow. Rows ascend in the list of marks. */
  readonly row: number
  /** In the plot's own pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** All that sight tells: read out on focus, shown under the pointer. */
  readonly name: string
  /** An address, or what a press does. */
  readonly opens: string | (() => void)
}

/** Index of the mark that `key` leads to; null for a key that moves nowhere. `marks` lie row by row, left to right. */
export function nextMark(marks: readonly PlotMark[], from: number, key: string): number | null {
  const mark = marks[from]
  if (mark === undefined) return null
  switch (key) {
    case 'ArrowLeft':
      return marks[from - 1]?.row === mark.row ? from - 1 : null
    case 'ArrowRight':
      return marks[from + 1]?.row === mark.row ? from + 1 : null
    case 'Home':
      return marks.findIndex(({ row }) => row === mark.row)
    case 'End':
      return marks.findLastIndex(({ row }) => row === mark.row)
    case 'Control+Home':
      return 0
    case 'Control+End':
      return marks.length - 1
    case 'ArrowUp':
      return nearestIn(marks, mark, marks.findLast(({ row }) => row < mark.row)?.row)
    case 'ArrowDown':
      return nearestIn(marks, mark, marks.find(({ row }) => row > mark.row)?.row)
    default:
      return null
  }
}

/** The mark at a point of the plot, the last of those that lie over one another; null beside all. */
export function markAt(marks: readonly PlotMark[], x: number, y: number): PlotMark | null {
  return (
    marks.findLast((mark) => x >= mark.x && x <= mark.x + mark.width && y >= mark.y && y <= mark.y + mark.height) ??
    null
  )
}

/** The mark of `row` whose middle is nearest to that of `from`, the first of equals. */
function nearestIn(marks: readonly PlotMark[], from: PlotMark, row: number | undefined): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, mark] of marks.entries()) {
    if (mark.row !== row) continue
    const distance = Math.abs(mark.x + mark.width / 2 - from.x - from.width / 2)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}
