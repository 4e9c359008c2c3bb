/** The numbers behind "First appearance": which claims each article brought first into the story, as far as dates tell. */
import type { Claim } from '../../claim/claim'
import type { ArticleId } from '../../ids'
import type { ArticleCoverage, Coverage, CoverageColumn, CoverageRow, Telling } from '../coverage'
import { type Interval, isBefore, publishedIntervals } from './publishedInterval'

/**
 * `first`: every other article that states the claim is later, or there is none. `repeats`: one of them is earlier.
 * `unsure`: the dates do not tell.
 */
export const APPEARANCE_KINDS = ['first', 'unsure', 'repeats'] as const
export type AppearanceKind = (typeof APPEARANCE_KINDS)[number]

export type Appearance = { readonly kind: AppearanceKind; readonly claim: Claim; readonly telling: Telling }

export type ArticleAppearances = {
  readonly article: ArticleCoverage
  readonly column: CoverageColumn
  /** Null where the date is not known. */
  readonly published: Interval | null
  /** By kind, in the order of `APPEARANCE_KINDS`, then by the claims' numbers. */
  readonly appearances: readonly Appearance[]
  readonly counts: Readonly<Record<AppearanceKind, number>>
}

/** One for each article, in the order of publication. */
export function firstAppearances({ articles, columns, rows }: Coverage): ArticleAppearances[] {
  const columnOf = new Map(columns.flatMap((column) => column.articleIds.map((id) => [id, column])))
  const intervals = publishedIntervals(articles.map(({ article }) => article))
  const publishedOf = new Map(articles.map(({ article }) => [article.id, intervals.get(article) ?? null]))
  const byArticle = new Map<ArticleId, Appearance[]>(articles.map(({ article }) => [article.id, []]))
  for (const row of rows) {
    const tellings = firstTellings(row)
    for (const [articleId, telling] of tellings) {
      const kind = kindOf(articleId, [...tellings.keys()], publishedOf)
      byArticle.get(articleId)?.push({ kind, claim: row.claim, telling })
    }
  }
  return articles.flatMap((article): ArticleAppearances[] => {
    const column = columnOf.get(article.article.id)
    if (column === undefined) return []
    const own = (byArticle.get(article.article.id) ?? []).sort(
      (a, b) => APPEARANCE_KINDS.indexOf(a.kind) - APPEARANCE_KINDS.indexOf(b.kind) || a.claim.number - b.claim.number,
    )
    const counts = { first: 0, unsure: 0, repeats: 0 }
    for (const { kind } of own) counts[kind]++
    return [{ article, column, published: publishedOf.get(article.article.id) ?? null, appearances: own, counts }]
  })
}

/** The first telling of a claim in each article that states it. */
function firstTellings({ cells }: CoverageRow): Map<ArticleId, Telling> {
  const tellings = new Map<ArticleId, Telling>()
  for (const cell of cells) {
    if (cell.kind !== 'states') continue
    for (const telling of cell.tellings) {
      if (!tellings.has(telling.articleId)) tellings.set(telling.articleId, telling)
    }
  }
  return tellings
}

function kindOf(
  article: ArticleId,
  stating: readonly ArticleId[],
  published: ReadonlyMap<ArticleId, Interval | null>,
): AppearanceKind {
  const own = published.get(article) ?? null
  const others = stating.filter((each) => each !== article).map((each) => published.get(each) ?? null)
  if (others.some((other) => isBefore(other, own))) return 'repeats'
  return others.every((other) => isBefore(own, other)) ? 'first' : 'unsure'
}
