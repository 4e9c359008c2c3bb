import { columnName, type OutletColumn } from '../../core/coverage/outletColumns'
import type { OriginPlace } from '../../core/coverage/plots/originFlow'

/** A place where claims enter, as the plots print it. */
export function originName(
  place: OriginPlace,
  columns: readonly OutletColumn[],
  nameOf: (column: OutletColumn) => string = columnName,
): string {
  if (place.kind === 'named') return place.name
  const column = columns[place.column]
  const name = column === undefined ? '' : nameOf(column)
  return place.kind === 'outlet' ? `${name} itself` : `Shared text, first in ${name}`
}
