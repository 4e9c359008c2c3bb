import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { CLAIM_COLUMNS, useClaimsLayout } from '../../app/state/claimsTable'
import type { ClaimRow } from '../../core/coverage/claimRows'
import { claimColumns, claimFeatures } from './claimColumns'

/** The rows in the order chosen, grouped by status first where that is wished, and the columns that are shown. */
export function useSortedClaims(rows: readonly ClaimRow[]) {
  const { sortedBy, isGrouped, hidden } = useClaimsLayout()
  const state = useMemo(() => {
    const own = { id: sortedBy.column, desc: sortedBy.isDescending }
    return {
      sorting: isGrouped && own.id !== 'status' ? [{ id: 'status', desc: false }, own] : [own],
      columnVisibility: Object.fromEntries(hidden.map((column) => [column, false])),
    }
  }, [sortedBy, isGrouped, hidden])
  const table = useTable({
    features: claimFeatures,
    columns: claimColumns,
    data: rows,
    getRowId: (row) => row.id,
    state,
  })
  const model = table.getSortedRowModel().rows
  const sorted = useMemo(() => model.map((row) => row.original), [model])
  const leaves = table.getVisibleLeafColumns()
  const columns = useMemo(() => {
    const visible = new Set(leaves.map((column) => column.id))
    return CLAIM_COLUMNS.filter((column) => visible.has(column))
  }, [leaves])
  return { sorted, columns, sortedBy, isGrouped }
}
