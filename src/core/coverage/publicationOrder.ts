/** When articles were published, as far as it is known, for ordering them. */
import type { Article } from '../article/article'

/** A leap year, so that 29 February of an unknown year is a day. Used only where no article of the story gives a year. */
const YEAR_WITHOUT_ANY = '2000'

/**
 * The articles in the order of publication; those without a date last, ties in the order of import, then by id.
 *
 * A day without a time counts from its first minute in UTC. An unknown year (EDTF `XXXX`) is taken to be the one that
 * most dated articles of the list share: a story is about one matter, so its articles are rarely a year apart.
 */
export function inPublicationOrder(articles: readonly Article[]): Article[] {
  const year = commonYear(articles)
  const times = new Map(articles.map((article) => [article, publishedMs(article, year)]))
  const timeOf = (article: Article): number => times.get(article) ?? Number.POSITIVE_INFINITY
  return articles.toSorted((a, b) => {
    const [first, second] = [timeOf(a), timeOf(b)]
    if (first !== second) return first < second ? -1 : 1
    return compare(a.importedAt, b.importedAt) || compare(a.id, b.id)
  })
}

function publishedMs(article: Article, year: string): number {
  const value = article.metadata.publishedOn.value
  const time = value === null ? Number.NaN : Date.parse(value.replace(/^XXXX/u, year))
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}

function commonYear(articles: readonly Article[]): string {
  const counts = new Map<string, number>()
  for (const { metadata } of articles) {
    const year = /^\d{4}/u.exec(metadata.publishedOn.value ?? '')?.[0]
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || compare(b[0], a[0]))
  return ordered[0]?.[0] ?? YEAR_WITHOUT_ANY
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
