import type { CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'

/** A short name for each article: its outlet, numbered where the outlet has several. */
export function articleLabels(
  articles: readonly { readonly column: CoverageColumn }[],
  nameOf: (column: CoverageColumn) => string = columnName,
): string[] {
  const seen = new Map<string, number>()
  return articles.map(({ column }) => {
    const count = (seen.get(column.key) ?? 0) + 1
    seen.set(column.key, count)
    return column.articleIds.length === 1 ? nameOf(column) : `${nameOf(column)} (${count})`
  })
}
