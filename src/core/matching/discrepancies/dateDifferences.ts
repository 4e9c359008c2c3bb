/** Dates of one slot that differ between two tellings. */
import { canBeOneTime, type DayRange, daysMeant } from '../facts/calendarDays'
import { compareDates, type DateMention, datesIn } from '../facts/dates'
import { isFunctionWord, stemOf, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import { mentionAround, type ReadTelling } from './telling'

/** Content words this close to a date say what happened then. */
const NEAR = 8

type Dated = { readonly date: DateMention; readonly days: readonly DayRange[]; readonly near: ReadonlySet<string> }

/**
 * What the words around two dates must share, each word counting by its rarity in both articles (1 where it stands
 * once): two events of one story share its topic and its people, which are frequent.
 */
const SLOT_FLOOR = 0.5

/**
 * Dates that differ where the same thing is dated. Where both articles say when they were published, "Friday" and
 * "May 24" are compared as days; elsewhere only dates of one kind are: two years, two days of a month, two weekdays.
 */
export function dateDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [datesA, datesB] = [datedIn(a), datedIn(b)]
  const freeB = datesB.filter((y) => !datesA.some((x) => agrees(x, y)))
  const differences: Difference[] = []
  for (const x of datesA) {
    if (datesB.some((y) => agrees(x, y))) continue
    const fitting = freeB
      .map((y) => ({ y, fit: isComparable(x, y) ? fitOf(a, x, b, y) : 0 }))
      .sort((p, q) => q.fit - p.fit)[0]
    if (fitting === undefined || fitting.fit < SLOT_FLOOR) continue
    const { y } = fitting
    const conflict = compareDates(x.date, y.date) === 'conflict' || canBeOneTime(x.days, y.days) === false
    const about = new Set([...x.near, ...y.near])
    differences.push({ words: [[spanOf(x.date)], [spanOf(y.date)]], conflict, quiet: false, about })
  }
  return differences
}

function fitOf(a: ReadTelling, x: Dated, b: ReadTelling, y: Dated): number {
  const rarity = ({ stemCounts }: ReadTelling, stem: string): number => 1 / Math.sqrt(stemCounts.get(stem) ?? 1)
  return [...x.near]
    .filter((stem) => y.near.has(stem))
    .reduce((sum, stem) => sum + rarity(a, stem) * rarity(b, stem), 0)
}

/**
 * Of one grain, or one step apart where a relative word says less or more ("in November", "last year"). A weekday and a
 * day of a month are compared only where both are known to be days: the same day has both names.
 */
function isComparable(x: Dated, y: Dated): boolean {
  const [p, q] = [grainOf(x.date), grainOf(y.date)]
  if (p === 1 && q === 1) {
    const named = (['day', 'weekday'] as const).some((part) => x.date[part] !== null && y.date[part] !== null)
    return named || canBeOneTime(x.days, y.days) === false
  }
  // "Last summer" is in "last year", or nobody can tell.
  if (x.date.relative !== null && y.date.relative !== null) return p === q
  return p === q || (Math.abs(p - q) <= 1 && (x.date.relative !== null || y.date.relative !== null || p + q === 4))
}

/** Days (1), weeks (2), months and seasons (3), years (4). */
function grainOf({ day, weekday, month, relative }: DateMention): number {
  if (day !== null || weekday !== null || /day|night|morning|evening|morrow/u.test(relative ?? '')) return 1
  if (/week/u.test(relative ?? '')) return 2
  if (month !== null || (relative !== null && !/year|decade|century/u.test(relative))) return 3
  return 4
}

/** They can mean one time, or are the same with a part left out ("March" and "March 2008"). */
function agrees({ date: a, days: x }: Dated, { date: b, days: y }: Dated): boolean {
  const one = canBeOneTime(x, y)
  if (one === true && grainOf(a) === grainOf(b) && compareDates(a, b) !== 'conflict') return true
  if (compareDates(a, b) === 'conflict' || (a.relative ?? b.relative) !== (b.relative ?? a.relative)) return false
  const shared = (['year', 'month', 'day', 'weekday'] as const).some((part) => a[part] !== null && a[part] === b[part])
  return shared || (a.relative !== null && a.relative === b.relative && one !== false)
}

function datedIn(telling: ReadTelling): Dated[] {
  return telling.mentions.flatMap((mention) =>
    datesIn(telling.text, mention).map((date) => {
      const words = tokensOf(telling.text, mentionAround(telling, date)).filter(({ kind }) => kind === 'word')
      const before = words.filter(({ end }) => end <= date.start).slice(-NEAR)
      const after = words.filter(({ start }) => start >= date.end).slice(0, NEAR)
      const near = [...before, ...after].filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemOf(key))
      return { date, days: daysMeant(date, telling.publishedOn ?? null), near: new Set(near) }
    }),
  )
}

function spanOf({ start, end }: DateMention): { start: number; end: number } {
  return { start, end }
}
