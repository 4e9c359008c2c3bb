import { textWidth, wrapText } from './textLines'

/** Between a row's label and what it labels, CSS pixels. */
export const LABEL_GAP = 12
/** The widest a column of labels gets: CSS pixels, and share of the plot. */
const LABEL_WIDTH = 150
const LABEL_SHARE = 0.36
const LABEL_LINES = 2

/** The labels of a plot's rows, wrapped, with the `width` that they take together. */
export function rowLabels(
  names: readonly string[],
  plotWidth: number,
  lineCount = LABEL_LINES,
): { readonly width: number; readonly lines: readonly (readonly string[])[] } {
  const most = Math.min(LABEL_WIDTH, plotWidth * LABEL_SHARE)
  const lines = names.map((name) => wrapText(name, most, lineCount))
  return { width: Math.ceil(Math.max(0, ...lines.flat().map((line) => textWidth(line)))), lines }
}
