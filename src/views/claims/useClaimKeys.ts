import type { KeyboardEvent } from 'react'
import { selectClaims, selectRange, toggleClaim, useClaimsChoice } from '../../app/state/claimsTable'
import type { Claim } from '../../core/claim/claim'
import type { ClaimRow } from '../../core/coverage/claimRows'
import type { GridPlace } from '../../ui/grid/gridKeys'
import { useKeys } from '../../ui/useKeys'
import { type ClaimActs, statusOfKey } from './useClaimActs'

/**
 * The keys of the table beyond moving: `1` `2` `3`, `Space`, `Shift` to extend, `e` and `F2`, `Enter`, `Delete`, `Esc`.
 *
 * Returns what the grid asks first. With rows selected, the status keys and `Esc` work wherever the focus is.
 */
export function useClaimKeys({
  sorted,
  chosen,
  acts,
  onOpen,
  onEdit,
}: {
  sorted: readonly ClaimRow[]
  /** The selected claims among them. */
  chosen: readonly Claim[]
  acts: ClaimActs
  onOpen: (row: ClaimRow) => void
  onEdit: (row: ClaimRow) => void
}): (event: KeyboardEvent, place: GridPlace, moveTo: (place: GridPlace) => void) => boolean {
  const idsOf = () => sorted.map(({ id }) => id)

  function onStatusKey({ key }: { readonly key: string }): boolean {
    const status = statusOfKey(key)
    if (status === undefined || chosen.length === 0) return false
    void acts.setStatus(chosen, status)
    return true
  }
  function onEscape(): boolean {
    if (chosen.length > 0) selectClaims([])
    return chosen.length > 0
  }
  useKeys({ 1: onStatusKey, 2: onStatusKey, 3: onStatusKey, Escape: onEscape })

  return (event, place, moveTo) => {
    const row = sorted[place.row - 1]
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key !== 'a' || event.altKey) return false
      selectClaims(idsOf())
      return true
    }
    if (row === undefined) return false
    const meant = chosen.length > 0 ? chosen : [row.coverage.claim]
    const status = statusOfKey(event.key)
    if (status !== undefined) {
      void acts.setStatus(meant, status)
      return true
    }
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const next = { row: place.row + (event.key === 'ArrowDown' ? 1 : -1), column: place.column }
      const to = sorted[next.row - 1]
      if (to === undefined) return true
      if (!useClaimsChoice.getState().selected.has(row.id)) toggleClaim(row.id)
      selectRange(idsOf(), to.id)
      moveTo(next)
      return true
    }
    // Enter and Space belong to a button that has the focus.
    if (event.target instanceof HTMLButtonElement) return false
    switch (event.key) {
      case ' ':
        if (event.shiftKey) selectRange(idsOf(), row.id)
        else toggleClaim(row.id)
        return true
      case 'Enter':
        onOpen(row)
        return true
      case 'e':
      case 'F2':
        onEdit(row)
        return true
      case 'Delete':
        void acts.remove(meant)
        return true
      default:
        return false
    }
  }
}
