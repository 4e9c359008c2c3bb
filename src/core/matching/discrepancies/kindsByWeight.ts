import type { Discrepancy, DiscrepancyKind } from './findDiscrepancies'

/** The order in which the first of several discrepancies is shown: what may turn a claim round comes first. */
const WEIGHT: readonly DiscrepancyKind[] = [
  'negation',
  'number',
  'quote',
  'sourceCount',
  'date',
  'attribution',
  'name',
  'hedge',
]

/** The kinds that occur, the weightiest first. Known house spellings do not count. */
export function kindsByWeight(discrepancies: readonly Pick<Discrepancy, 'kind' | 'quiet'>[]): DiscrepancyKind[] {
  const kinds = new Set(discrepancies.filter(({ quiet }) => !quiet).map(({ kind }) => kind))
  return WEIGHT.filter((kind) => kinds.has(kind))
}
