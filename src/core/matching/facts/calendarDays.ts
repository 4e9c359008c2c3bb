/** The days that a date in a text can mean, given the day on which the text was published. */
import type { DateMention } from './dates'

/** Whole days since 1 January 1970, `last` inclusive. */
export type DayRange = { readonly first: number; readonly last: number }

const DAY_MS = 86_400_000
/** Months of the seasons as newspapers of the north use them, as [first month, months after it]. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/**
 * Every range of days that `date` may mean; empty where it leaves the year open and nobody knows when it was written.
 *
 * `publishedOn` is an ISO 8601 date or instant, or null. A bare weekday is the one before publication or the one after
 * it; a date without a year is the one nearest to publication; "last" and "next" are taken both strictly and loosely,
 * since outlets differ ("last summer" may be this year's).
 */
export function daysMeant(date: DateMention, publishedOn: string | null): DayRange[] {
  const written = publishedOn === null ? null : dayFromIso(publishedOn)
  const { year, month, day, weekday, relative } = date
  if (relative !== null) return written === null ? [] : relativeDays(relative, written)
  if (month !== null) {
    const years = year !== null ? [year] : written === null ? [] : nearestYear(written, month)
    return years.map((each) => (day === null ? monthRange(each, month) : oneDay(dayOf(each, month, day))))
  }
  if (year !== null) return [yearRange(year)]
  if (weekday === null || written === null) return []
  const back = (weekdayOfDay(written) - weekday + 7) % 7
  return [oneDay(written - back), oneDay(written - back + 7)]
}

/** Whether two dates can mean one time: any range of the one overlaps any of the other; null where either has none. */
export function canBeOneTime(a: readonly DayRange[], b: readonly DayRange[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null
  return a.some((x) => b.some((y) => x.first <= y.last && y.first <= x.last))
}

function dayFromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso)
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS)
}

/** 1 for Monday to 7 for Sunday; day 0 was a Thursday. */
function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function nearestYear(written: number, month: number): number[] {
  const year = yearOf(written)
  const distance = (each: number) => Math.abs(dayOf(each, month, 15) - written)
  return [year - 1, year, year + 1].sort((a, b) => distance(a) - distance(b)).slice(0, 1)
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

function relativeDays(words: string, written: number): DayRange[] {
  const [which = '', period = ''] = words.split(' ')
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0
  const year = yearOf(written)
  const month = new Date(written * DAY_MS).getUTCMonth() + 1
  switch (which === words ? words : period) {
    case 'today':
    case 'tonight':
    case 'morning':
    case 'evening':
    case 'night':
      return [{ first: written + Math.min(step, 0), last: written + Math.max(step, 0) }]
    case 'yesterday':
      return [oneDay(written - 1)]
    case 'tomorrow':
      return [oneDay(written + 1)]
    case 'week':
    case 'weekend': {
      const monday = written - weekdayOfDay(written) + 1 + 7 * step
      // "last week" is also the last seven days
      return [{ first: Math.min(monday, written + 7 * step), last: Math.max(monday + 6, written + 7 * step) }]
    }
    case 'month':
      return [monthRange(year, month + step)]
    case 'year':
      return [yearRange(year + step)]
    case 'decade':
    case 'century':
      return []
    default:
      return seasonDays(SEASONS[period], step, year)
  }
}

/** The season of this year and of the year that "last" or "next" names; a winter runs into the next year. */
function seasonDays(from: number | undefined, step: number, year: number): DayRange[] {
  if (from === undefined) return []
  return [...new Set([year, year + step])].map((each) => ({
    first: dayOf(each, from, 1),
    last: dayOf(each, from + 3, 1) - 1,
  }))
}

function oneDay(day: number): DayRange {
  return { first: day, last: day }
}

function monthRange(year: number, month: number): DayRange {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 }
}

function yearRange(year: number): DayRange {
  return { first: dayOf(year, 1, 1), last: dayOf(year + 1, 1, 1) - 1 }
}
