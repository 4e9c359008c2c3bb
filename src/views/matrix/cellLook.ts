/** How a cell looks and what it says: the one list that grid and legend share. */
import { type Cell, type CellKind, isOrphan } from '../../core/coverage/coverage'
import type { GlyphName } from '../../ui/Glyph'

export const CELL_WORDS: Record<CellKind, string> = {
  states: 'States it',
  absent: 'Absent',
  notYetRead: 'Not yet read',
  notApplicable: 'Not applicable',
}

/** Blank on purpose: unread ground is hatched and has no glyph. */
export const CELL_GLYPHS: Record<CellKind, GlyphName | null> = {
  states: 'states',
  absent: 'absent',
  notYetRead: null,
  notApplicable: null,
}

/** The kinds that a legend explains, in its order; one that no cell has is left out. */
export const LEGEND_KINDS = ['states', 'absent', 'notYetRead', 'notApplicable'] as const satisfies readonly CellKind[]

/** Whether all that an outlet said of a claim is gone from the newest revision. */
export function isGone(cell: Cell): boolean {
  return cell.kind === 'states' && cell.tellings.every(isOrphan)
}
