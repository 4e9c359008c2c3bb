import type { Article, Outlet } from '../article/article'
import type { ArticleId, OutletId } from '../ids'

export const UNKNOWN_OUTLET = 'Unknown outlet'

/** An outlet with its articles, or one article of which nobody knows the outlet. */
export type OutletColumn = {
  /** Stable while the outlet or the article lives. */
  readonly key: string
  readonly outletId: OutletId | null
  readonly name: string
  /** For an unknown outlet the article's title, to tell it from other unknown ones. */
  readonly title: string | null
  /** In the order of publication; never empty. */
  readonly articleIds: readonly ArticleId[]
  /** Of the first article, as stored; null where it is not known. */
  readonly publishedOn: string | null
}

/** Columns in the order of their first article; `articles` must be in the order of publication. */
export function outletColumns(articles: readonly Article[], outlets: readonly Outlet[]): OutletColumn[] {
  const names = new Map(outlets.map((outlet) => [outlet.id, outlet.name]))
  const columns = new Map<string, OutletColumn>()
  for (const { id, outletId, metadata } of articles) {
    const name = outletId === null ? undefined : names.get(outletId)
    const key = name === undefined ? `article:${id}` : `outlet:${outletId}`
    const column = columns.get(key)
    columns.set(
      key,
      column !== undefined
        ? { ...column, articleIds: [...column.articleIds, id] }
        : {
            key,
            outletId: name === undefined ? null : outletId,
            name: name ?? UNKNOWN_OUTLET,
            title: name === undefined ? (metadata.title.value ?? 'Untitled article') : null,
            articleIds: [id],
            publishedOn: metadata.publishedOn.value,
          },
    )
  }
  return [...columns.values()]
}

/** What tells a column from every other: the outlet's name, with the title where the outlet is unknown. */
export function columnName({ name, title }: Pick<OutletColumn, 'name' | 'title'>): string {
  return title === null ? name : `${name}: ${title}`
}
