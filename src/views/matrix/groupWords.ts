import type { ColumnGroup } from '../../core/coverage/columnOrigins'

/** What stands over a group of outlets: `From Reuters`, or only that they share an origin. */
export function groupWords({ source, columnCount }: ColumnGroup): string {
  if (source !== null) return `From ${source}`
  return columnCount > 1 ? 'One origin' : 'Shares no origin'
}
