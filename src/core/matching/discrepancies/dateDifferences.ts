/** Dates of one slot that differ between two tellings. */
import { compareDates, type DateMention, datesIn } from '../facts/dates'
import { isFunctionWord, stemOf, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import { mentionAround, type ReadTelling } from './telling'

/** Content words this close to a date say what happened then. */
const NEAR = 8

type Dated = { readonly date: DateMention; readonly near: ReadonlySet<string> }

/**
 * What the words around two dates must share, each word counting by its rarity in both articles (1 where it stands
 * once): two events of one story share its topic and its people, which are frequent.
 */
const SLOT_FLOOR = 0.5

/** Dates that differ where the same thing is dated, and that are of one kind: two years, two days, a day and a week. */
export function dateDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [datesA, datesB] = [datedIn(a), datedIn(b)]
  const freeB = datesB.filter((y) => !datesA.some((x) => agrees(x.date, y.date)))
  const differences: Difference[] = []
  for (const x of datesA) {
    if (datesB.some((y) => agrees(x.date, y.date))) continue
    const fitting = freeB
      .map((y) => ({ y, fit: isOneKind(x.date, y.date) ? fitOf(a, x, b, y) : 0 }))
      .sort((p, q) => q.fit - p.fit)[0]
    if (fitting === undefined || fitting.fit < SLOT_FLOOR) continue
    const { y } = fitting
    const conflict = compareDates(x.date, y.date) === 'conflict' && x.date.relative === null && y.date.relative === null
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

/** Days (1), weeks (2), months and seasons (3), years (4): dates one step apart can date one event, others cannot. */
function isOneKind(a: DateMention, b: DateMention): boolean {
  const [p, q] = [grainOf(a), grainOf(b)]
  return p === q || (Math.abs(p - q) <= 1 && (a.relative !== null || b.relative !== null || p + q === 4))
}

function grainOf({ day, weekday, month, relative }: DateMention): number {
  if (day !== null || weekday !== null || /day|night|morning|evening/u.test(relative ?? '')) return 1
  if (/week/u.test(relative ?? '')) return 2
  if (month !== null || (relative !== null && !/year|decade|century/u.test(relative))) return 3
  return 4
}

/** The same, or the same with a part left out ("March" and "March 2008"). */
function agrees(a: DateMention, b: DateMention): boolean {
  if (compareDates(a, b) === 'conflict' || (a.relative ?? b.relative) !== (b.relative ?? a.relative)) return false
  const shared = (['year', 'month', 'day', 'weekday'] as const).some((part) => a[part] !== null && a[part] === b[part])
  return shared || (a.relative !== null && a.relative === b.relative)
}

function datedIn(telling: ReadTelling): Dated[] {
  return telling.mentions.flatMap((mention) =>
    datesIn(telling.text, mention).map((date) => {
      const words = tokensOf(telling.text, mentionAround(telling, date)).filter(({ kind }) => kind === 'word')
      const before = words.filter(({ end }) => end <= date.start).slice(-NEAR)
      const after = words.filter(({ start }) => start >= date.end).slice(0, NEAR)
      const near = [...before, ...after].filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemOf(key))
      return { date, near: new Set(near) }
    }),
  )
}

function spanOf({ start, end }: DateMention): { start: number; end: number } {
  return { start, end }
}
