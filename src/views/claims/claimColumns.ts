/** The table's columns for TanStack Table: which key each sorts by, and how wide it is. */
import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import type { ClaimColumn } from '../../app/state/claimsTable'
import type { ClaimRow } from '../../core/coverage/claimRows'

export const claimFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
})

const helper = createColumnHelper<typeof claimFeatures, ClaimRow>()

/** Every accessor is a key worked out beforehand, so that the basic comparison is enough and 5,000 rows sort at once. */
export const claimColumns = helper.columns([
  helper.accessor('number', { id: 'number', sortFn: 'basic' }),
  helper.accessor('statusRank', { id: 'status', sortFn: 'basic' }),
  helper.accessor('words', { id: 'claim', sortFn: 'basic' }),
  helper.accessor('outletCount', { id: 'outlets', sortFn: 'basic' }),
  helper.accessor('originCount', { id: 'origins', sortFn: 'basic' }),
  helper.accessor('kindRank', { id: 'discrepancies', sortFn: 'basic' }),
  helper.accessor('speakerKey', { id: 'speaker', sortFn: 'basic' }),
  helper.accessor('mentionCount', { id: 'mentions', sortFn: 'basic' }),
  helper.accessor('changedAt', { id: 'changed', sortFn: 'basic' }),
])

export const COLUMN_WORDS: Record<ClaimColumn, string> = {
  number: 'No.',
  status: 'Status',
  claim: 'Claim',
  outlets: 'Outlets',
  origins: 'Origins',
  discrepancies: 'Discrepancies',
  speaker: 'Speaker',
  mentions: 'Mentions',
  changed: 'Changed',
}

/** Widths for CSS grid. */
export const COLUMN_WIDTHS: Record<ClaimColumn, string> = {
  number: '3.5rem',
  status: '6.75rem',
  claim: 'minmax(0, 1fr)',
  outlets: '5.75rem',
  origins: '5rem',
  discrepancies: '9.5rem',
  speaker: '8rem',
  mentions: '5.5rem',
  changed: '6rem',
}
export const SELECT_WIDTH = '2.25rem'
