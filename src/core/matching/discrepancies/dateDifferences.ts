/** Dates of one slot that differ between two tellings. */
import { compareDates, type DateMention, datesIn } from '../facts/dates'
import { isFunctionWord, stemOf, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import { mentionAround, type ReadTelling } from './telling'

/** Content words this close to a date say what happened then. */
const NEAR = 8

type Dated = { readonly date: DateMention; readonly near: ReadonlySet<string> }

/** Dates that differ where the same thing is dated: absolute ones that exclude each other, or that say more and less. */
export function dateDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [datesA, datesB] = [datedIn(a), datedIn(b)]
  const differences: Difference[] = []
  for (const x of datesA) {
    if (datesB.some((y) => agrees(x.date, y.date))) continue
    const fitting = datesB.filter(
      (y) => !datesA.some((other) => agrees(other.date, y.date)) && [...x.near].some((stem) => y.near.has(stem)),
    )
    const y = fitting[0]
    if (y === undefined) continue
    const conflict = compareDates(x.date, y.date) === 'conflict' && !isRelative(x.date) && !isRelative(y.date)
    const about = new Set([...x.near, ...y.near])
    differences.push({ words: [[spanOf(x.date)], [spanOf(y.date)]], conflict, quiet: false, about })
  }
  return differences
}

/** The same, or the same with a part left out ("March" and "March 2008"). */
function agrees(a: DateMention, b: DateMention): boolean {
  if (compareDates(a, b) === 'conflict' || (a.relative ?? b.relative) !== (b.relative ?? a.relative)) return false
  const shared = (['year', 'month', 'day', 'weekday'] as const).some((part) => a[part] !== null && a[part] === b[part])
  return shared || (a.relative !== null && a.relative === b.relative)
}

function isRelative({ relative }: DateMention): boolean {
  return relative !== null
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
