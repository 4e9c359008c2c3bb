/** Origins by column: the engine names articles, the screens show outlets. */
import type { Cell, Coverage, CoverageColumn } from './coverage'

/** The origins of one claim among the columns that state it. */
export type ColumnOrigins = {
  /** Outlets of each origin; an outlet with articles from several counts for the first, so that none counts twice. */
  readonly groups: readonly number[]
  /** The origin of each column, by its place in `groups`; null where the column does not state the claim. */
  readonly ofColumn: readonly (number | null)[]
}

type Grouped = { readonly articles: readonly string[] }

/** Null where no article of the origins states the claim any more, as when a new telling is still being compared. */
export function columnOrigins(
  origins: readonly Grouped[],
  cells: readonly Pick<Cell, 'kind'>[],
  columns: readonly Pick<CoverageColumn, 'articleIds'>[],
): ColumnOrigins | null {
  const groups = origins.map(() => 0)
  const ofColumn = columns.map(({ articleIds }, index) => {
    if (cells[index]?.kind !== 'states') return null
    const own = origins.findIndex(({ articles }) => articleIds.some((id) => articles.includes(id)))
    if (own === -1) return null
    groups[own] = (groups[own] ?? 0) + 1
    return own
  })
  return groups.some((count) => count > 0) ? { groups, ofColumn } : null
}

/** A run of columns from one origin of the story. `source` is its name where the texts give one. */
export type ColumnGroup = { readonly source: string | null; readonly columnCount: number }

/**
 * The coverage with its columns put together by the story's origins, and the runs. Origins stand in the order of their
 * first column, columns within them as before; one that no origin names stands for itself.
 */
export function groupByOrigin(
  coverage: Coverage,
  origins: readonly (Grouped & { readonly source: string | null })[],
): { coverage: Coverage; groups: ColumnGroup[] } {
  const runs = new Map<string, { source: string | null; indices: number[] }>()
  for (const [index, { key, articleIds }] of coverage.columns.entries()) {
    const own = origins.findIndex(({ articles }) => articleIds.some((id) => articles.includes(id)))
    const name = own === -1 ? key : own.toString()
    const run = runs.get(name) ?? { source: origins[own]?.source ?? null, indices: [] }
    run.indices.push(index)
    runs.set(name, run)
  }
  const indices = [...runs.values()].flatMap((run) => run.indices)
  const arrange = <Value>(values: readonly Value[]): Value[] => indices.flatMap((index) => values[index] ?? [])
  return {
    coverage: {
      ...coverage,
      columns: arrange(coverage.columns),
      rows: coverage.rows.map((row) => ({ ...row, cells: arrange(row.cells) })),
    },
    groups: [...runs.values()].map((run) => ({ source: run.source, columnCount: run.indices.length })),
  }
}
