/** A cell of a grid by its row, 0 the header, and its column. */
export type GridPlace = { readonly row: number; readonly column: number }

type Extent = {
  /** Rows without the header. */
  readonly rowCount: number
  readonly pageRows: number
  /** The columns of a row that can take the focus, ascending; empty for a row that cannot. */
  readonly columnsOf: (row: number) => readonly number[]
}

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }

/** Where a key leads in a grid; null where it leads nowhere, so that the key stays free for others. */
export function placeAfter(press: Press, { row, column }: GridPlace, extent: Extent): GridPlace | null {
  if (press.altKey) return null
  const columns = extent.columnsOf(row)
  const isFar = press.ctrlKey || press.metaKey
  const first = columns[0] ?? column
  const last = columns.at(-1) ?? column
  const inRows = (target: number): number => Math.min(Math.max(target, 1), extent.rowCount)
  switch (press.key) {
    case 'ArrowLeft':
      return isFar ? null : { row, column: columns.findLast((each) => each < column) ?? column }
    case 'ArrowRight':
      return isFar ? null : { row, column: columns.find((each) => each > column) ?? column }
    case 'ArrowUp':
      if (isFar || (row === 1 && extent.columnsOf(0).length === 0)) return null
      return { row: Math.max(row - 1, 0), column }
    case 'ArrowDown':
      return isFar ? null : { row: Math.min(row + 1, extent.rowCount), column }
    case 'Home':
      return { row: isFar ? inRows(1) : row, column: first }
    case 'End':
      return { row: isFar ? inRows(extent.rowCount) : row, column: last }
    case 'PageUp':
      return isFar ? null : { row: inRows(row - extent.pageRows), column }
    case 'PageDown':
      return isFar ? null : { row: inRows(row + extent.pageRows), column }
    default:
      return null
  }
}

/** Whether keys belong to a field that text is typed or chosen in. */
export function isTypingIn(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'
}
