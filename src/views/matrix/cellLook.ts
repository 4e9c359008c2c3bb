/** How a cell looks and what it says: the one list that grid and legend share. */
import type { CellDifference, MatrixCell, MatrixCellKind } from '../../core/coverage/matrixCells'
import { isGone, isStale } from '../../core/coverage/matrixRows'
import type { GlyphName } from '../../ui/Glyph'

export const CELL_WORDS: Record<MatrixCellKind, string> = {
  differs: 'States it differently',
  states: 'States it',
  absent: 'Absent',
  notYetRead: 'Not yet read',
  notApplicable: 'Not applicable',
  suggestion: 'Suggestion',
}

/** Blank on purpose: unread ground is hatched and has no glyph; a cell that differs has its kind's, the legend any. */
export const CELL_GLYPHS: Record<MatrixCellKind, GlyphName | null> = {
  differs: 'quote',
  states: 'states',
  absent: 'absent',
  notYetRead: null,
  notApplicable: null,
  suggestion: 'suggestion',
}

/** The kinds that a legend explains, in its order. */
export const LEGEND_KINDS = [
  'differs',
  'states',
  'absent',
  'notYetRead',
  'notApplicable',
  'suggestion',
] as const satisfies readonly MatrixCellKind[]

/** Those that a legend explains only where there are some. */
export const RARE_KINDS: ReadonlySet<MatrixCellKind> = new Set(['differs', 'notApplicable', 'suggestion'])

export function glyphOf(cell: MatrixCell): GlyphName | null {
  if (isGone(cell)) return 'warning'
  if (cell.kind === 'states' && isStale(cell)) return 'warning'
  return cell.kind === 'differs' ? (cell.differences[0]?.kind ?? 'quote') : CELL_GLYPHS[cell.kind]
}

/** The outlet's words in quotation marks, or that it gives none where the others do. */
export function differingWords({ words }: Pick<CellDifference, 'words'>): string {
  return words === null ? 'none given' : `“${words.replace(/^[“”"«»„‘’']+|[“”"«»„‘’']+$/gu, '')}”`
}
