/** When an article was published, as exactly as its date says: an instant, or somewhere within a day. */
import type { Article } from '../../article/article'

/** Milliseconds since 1970 in UTC; both ends belong to it, and of an instant they are the same. */
export type Interval = { readonly lowMs: number; readonly highMs: number }

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The interval of every article; null where its date is not known.
 *
 * A day without a time is the whole day in UTC. An unknown year (EDTF `XXXX`) is the one that all other dates of the
 * list agree on; where they do not, the date is not known.
 */
export function publishedIntervals(articles: readonly Article[]): Map<Article, Interval | null> {
  const years = new Set(articles.flatMap(({ metadata }) => /^\d{4}/u.exec(metadata.publishedOn.value ?? '')?.[0] ?? []))
  const [year] = years.size === 1 ? years : []
  return new Map(articles.map((article) => [article, intervalOf(article.metadata.publishedOn.value, year)]))
}

function intervalOf(value: string | null, year: string | undefined): Interval | null {
  const date = value?.replace(/^XXXX/u, year ?? 'XXXX') ?? ''
  // `Date.parse` makes something of nearly anything: of `XXXX-01-02` a day in 2001.
  const lowMs = /^\d{4}-\d{2}-\d{2}/u.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(lowMs)) return null
  return { lowMs, highMs: date.includes('T') ? lowMs : lowMs + DAY_MS - 1 }
}

/** Whether all of `a` lies before `b`: only then is it known which came first. */
export function isBefore(a: Interval | null, b: Interval | null): boolean {
  return a !== null && b !== null && a.highMs < b.lowMs
}

/** Whether the time of day is known, not only the day. */
export function isInstant({ lowMs, highMs }: Interval): boolean {
  return lowMs === highMs
}
