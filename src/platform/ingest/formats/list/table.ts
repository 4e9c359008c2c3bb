/** A table of rows that are all as long as its columns. */
import type { Result } from '../../../../core/result'
import { MAX_COLUMNS, MAX_ROWS } from '../../limits'
import type { FormatRefusal, ListTable, Reading } from '../format'

/** The reading of a list: rows are filled up or cut to the columns, rows of nothing are left out. */
export function listFrom(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Result<Reading, FormatRefusal> {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (columns.length === 0 || filled.length === 0) return { ok: false, reason: 'noRows' }
  if (columns.length > MAX_COLUMNS || filled.length > MAX_ROWS) return { ok: false, reason: 'tooComplex' }
  const table: ListTable = { columns, rows: filled.map((row) => columns.map((_, index) => row[index] ?? '')) }
  return { ok: true, value: { kind: 'list', table } }
}
