/** Choices of the claims table: what is shown, in which order, and which rows are selected. Ids and choices only. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type ClaimFilter, NO_FILTER } from '../../core/coverage/claimRows'
import type { ClaimId, StoryId } from '../../core/ids'

export const CLAIM_COLUMNS = [
  'number',
  'status',
  'claim',
  'outlets',
  'origins',
  'discrepancies',
  'speaker',
  'mentions',
  'changed',
] as const
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number]

/** The columns that can be hidden; without number, status and words a row says nothing. */
export const OPTIONAL_COLUMNS = [
  'outlets',
  'origins',
  'discrepancies',
  'speaker',
  'mentions',
  'changed',
] as const satisfies readonly ClaimColumn[]
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number]

type Layout = {
  readonly sortedBy: { readonly column: ClaimColumn; readonly isDescending: boolean }
  readonly isGrouped: boolean
  readonly hidden: readonly OptionalColumn[]
}

/** Hidden until asked for: the outlets say nearly the same, and the words need the room. */
const HIDDEN_AT_FIRST: readonly OptionalColumn[] = ['mentions']

/** How the table is laid out; kept on the device, the same for every story. */
export const useClaimsLayout = create<Layout>()(
  persist(
    (): Layout => ({ sortedBy: { column: 'number', isDescending: false }, isGrouped: false, hidden: HIDDEN_AT_FIRST }),
    {
      name: 'claimdesk-claims-layout',
      version: 1,
    },
  ),
)

/** Sorts by a column; the column that already sorts is turned round. */
export function sortClaimsBy(column: ClaimColumn): void {
  useClaimsLayout.setState(({ sortedBy }) => ({
    sortedBy: { column, isDescending: sortedBy.column === column && !sortedBy.isDescending },
  }))
}

export function groupClaims(isGrouped: boolean): void {
  useClaimsLayout.setState({ isGrouped })
}

export function showColumn(column: OptionalColumn, isShown: boolean): void {
  useClaimsLayout.setState(({ hidden }) => ({
    hidden: isShown ? hidden.filter((each) => each !== column) : [...hidden, column],
  }))
}

type Choice = {
  /** Whose claims the rest is about: another story starts afresh. */
  readonly storyId: StoryId | null
  readonly filter: ClaimFilter
  readonly selected: ReadonlySet<ClaimId>
  /** Where a range with Shift starts. */
  readonly anchor: ClaimId | null
  /** The cell to come back to: a claim and a column of the grid. */
  readonly place: { readonly key: string; readonly column: number } | null
}

const NO_CHOICE = { filter: NO_FILTER, selected: new Set<ClaimId>(), anchor: null, place: null }

export const useClaimsChoice = create<Choice>(() => ({ storyId: null, ...NO_CHOICE }))

/** Forgets filter and selection when the story is another one. */
export function enterClaims(storyId: StoryId): void {
  if (useClaimsChoice.getState().storyId !== storyId) useClaimsChoice.setState({ storyId, ...NO_CHOICE })
}

export function filterClaimsBy(change: Partial<ClaimFilter>): void {
  useClaimsChoice.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

export function clearFilter(): void {
  useClaimsChoice.setState({ filter: NO_FILTER })
}

/** Selects a row or lets it go; the next range starts here. */
export function toggleClaim(claimId: ClaimId): void {
  useClaimsChoice.setState(({ selected }) => {
    const next = new Set(selected)
    if (!next.delete(claimId)) next.add(claimId)
    return { selected: next, anchor: claimId }
  })
}

/** Adds the rows from the anchor to `claimId`, both included, in the order shown; without an anchor only that row. */
export function selectRange(shown: readonly ClaimId[], claimId: ClaimId): void {
  useClaimsChoice.setState(({ selected, anchor }) => {
    const to = shown.indexOf(claimId)
    const from = anchor === null ? -1 : shown.indexOf(anchor)
    const range = from === -1 ? [claimId] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
    return { selected: new Set([...selected, ...range]), anchor: from === -1 ? claimId : anchor }
  })
}

export function selectClaims(claimIds: Iterable<ClaimId>): void {
  useClaimsChoice.setState({ selected: new Set(claimIds), anchor: null })
}

export function rememberClaimPlace(place: Choice['place']): void {
  useClaimsChoice.setState({ place })
}
