/** Which of two imports of an article brought the older page: pages may come in in another order than they were printed. */
import type { ArticleMetadata } from '../article/article'
import { foundValue } from '../article/revisedMetadata'

/** What both pages say of themselves, ISO 8601 days or instants: the one that came later, and the one before it. */
export type OlderPage = { readonly what: 'updated' | 'published'; readonly before: string; readonly after: string }

/**
 * Set where the page of `after` says that it is older than that of `before`: by when both were updated, or published where
 * neither says that it was updated. What a person typed is no word of the page.
 *
 * As in `core/article/dates` a time counts with its zone only. A day and an instant are compared by the calendar of the
 * instant's zone; UTC, in which machines write the time of any place, may be a day earlier or later there.
 */
export function olderPage(before: ArticleMetadata, after: ArticleMetadata): OlderPage | null {
  const updated = [before, after].map(({ updatedOn }) => (updatedOn === undefined ? null : foundValue(updatedOn)))
  const isUpdated = updated.some((each) => each !== null)
  const [old, now] = isUpdated ? updated : [before, after].map(({ publishedOn }) => foundValue(publishedOn))
  if (old == null || now == null || !isEarlier(now, old)) return null
  return { what: isUpdated ? 'updated' : 'published', before: old, after: now }
}

/** Whether `one` was before `other`, wherever they were written; false where that cannot be told. */
function isEarlier(one: string, other: string): boolean {
  const [x, y] = [instantMs(one), instantMs(other)]
  if (x !== null && y !== null) return x < y
  const [days, others] = [daysOf(one), daysOf(other)]
  return days !== null && others !== null && days.last < others.first
}

/** An instant has a time and its zone; null for anything else. */
function instantMs(date: string): number | null {
  const ms = /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

/** Between the first and the last zone of the earth it may be the day before or after that in UTC: -12 to +14 hours. */
const [FIRST_ZONE_MS, LAST_ZONE_MS] = [-12, 14].map((hours) => hours * 3_600_000) as [number, number]

/** The calendar days that a date may be where the page was made, as ISO 8601; null where its year is not known. */
function daysOf(date: string): { readonly first: string; readonly last: string } | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(date)?.[0]
  if (day === undefined) return null
  const ms = instantMs(date)
  if (ms === null || !/(?:Z|[+-]00:?00)$/u.test(date)) return { first: day, last: day }
  const dayIn = (zoneMs: number): string => new Date(ms + zoneMs).toISOString().slice(0, 10)
  return { first: dayIn(FIRST_ZONE_MS), last: dayIn(LAST_ZONE_MS) }
}
