/** Dates in running text: absolute ("24 May 2024", "March 2"), months, weekdays, years and relative ones ("last week"). */
import type { Span } from '../../text/span'
import { monthOf, weekdayOf } from './calendar'
import { type Token, tokensOf } from './tokens'

/** A date as far as the text gives it; parts that it leaves open are null. */
export type DateMention = Span & {
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  readonly day: number | null
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null
  /** "last week", "next month", "this summer", "yesterday", in lower case; null for the others. */
  readonly relative: string | null
}

export type DateComparison = 'same' | 'compatible' | 'conflict'

const YEAR = /^(?:1[89]|20)\d\d$/u
const PERIOD = /^(?:week|month|year|night|morning|evening|weekend|spring|summer|autumn|fall|winter|decade|century)$/u

/** The dates of `text` inside `within`, in order. English only. */
export function datesIn(text: string, within?: Span): DateMention[] {
  const tokens = tokensOf(text, within)
  const dates: DateMention[] = []
  let index = 0
  while (index < tokens.length) {
    const found = absoluteAt(tokens, index) ?? relativeAt(tokens, index)
    if (found === null) {
      index += 1
      continue
    }
    const [first, last] = [tokens[index] as Token, tokens[found.next - 1] as Token]
    dates.push({ ...found.date, start: first.start, end: last.end })
    index = found.next
  }
  return dates
}

/** Whether two dates agree, may both be right (one says less), or exclude each other. Relative ones are never a conflict. */
export function compareDates(a: DateMention, b: DateMention): DateComparison {
  const parts = ['year', 'month', 'day', 'weekday'] as const
  const conflict = parts.some((part) => a[part] !== null && b[part] !== null && a[part] !== b[part])
  if (conflict) return 'conflict'
  return parts.every((part) => a[part] === b[part]) && a.relative === b.relative ? 'same' : 'compatible'
}

type Parts = Omit<DateMention, 'start' | 'end'>
type Found = { readonly date: Parts; readonly next: number }

const NOTHING: Parts = { year: null, month: null, day: null, weekday: null, relative: null }

function absoluteAt(tokens: readonly Token[], index: number): Found | null {
  const token = tokens[index] as Token
  const weekday = /^\p{Lu}/u.test(token.text) ? weekdayOf(token.key) : null
  if (weekday !== null) {
    const comma = tokens[index + 1]?.text === ',' ? 2 : 1
    const rest = monthAt(tokens, index + comma)
    return rest === null
      ? { date: { ...NOTHING, weekday }, next: index + 1 }
      : { date: { ...rest.date, weekday }, next: rest.next }
  }
  return monthAt(tokens, index) ?? yearAt(tokens, index)
}

/** "May 24, 2024", "Sept. 3", "24 May 2024", "March 2008", "in November". */
function monthAt(tokens: readonly Token[], index: number): Found | null {
  const dayFirst = dayOf(tokens[index])
  const nameAt = dayFirst === null ? index : index + 1
  const name = tokens[nameAt]
  if (name === undefined || !/^\p{Lu}/u.test(name.text)) return null
  const month = monthOf(name.text.toLowerCase())
  if (month === null) return null
  let next = nameAt + 1
  if (tokens[next]?.text === '.' && name.text.length <= 4) next += 1
  const dayAfter = dayFirst === null ? dayOf(tokens[next]) : null
  if (dayAfter !== null) next += 1
  const comma = tokens[next]?.text === ',' && YEAR.test(tokens[next + 1]?.text ?? '') ? 1 : 0
  const yearToken = tokens[next + comma]
  const year = YEAR.test(yearToken?.text ?? '') ? Number(yearToken?.text) : null
  if (year !== null) next += comma + 1
  // "may" and "march" are verbs: alone they need a preposition before
  const alone = dayFirst === null && dayAfter === null && year === null
  if (
    alone &&
    /^(?:may|march)$/iu.test(name.text) &&
    !/^(?:in|since|by|until|last|next|of|from|early|late|this)$/u.test(tokens[index - 1]?.key ?? '')
  )
    return null
  return { date: { ...NOTHING, month, day: dayFirst ?? dayAfter, year }, next }
}

function dayOf(token: Token | undefined): number | null {
  const day = token?.kind === 'figure' ? Number(token.text) : Number.NaN
  return Number.isInteger(day) && day >= 1 && day <= 31 ? day : null
}

/** A bare year needs a word of time before it, since "2012" alone may count something. */
function yearAt(tokens: readonly Token[], index: number): Found | null {
  const token = tokens[index] as Token
  const before = tokens[index - 1]?.key ?? ''
  if (
    !YEAR.test(token.text) ||
    !/^(?:in|since|from|until|by|of|early|late|during|to|and|spring|summer|autumn|fall|winter|a|the|around)$/u.test(
      before,
    )
  )
    return null
  return { date: { ...NOTHING, year: Number(token.text) }, next: index + 1 }
}

function relativeAt(tokens: readonly Token[], index: number): Found | null {
  const [token, after] = [tokens[index] as Token, tokens[index + 1]]
  if (/^(?:yesterday|today|tomorrow|tonight)$/u.test(token.key)) {
    return { date: { ...NOTHING, relative: token.key }, next: index + 1 }
  }
  if (!/^(?:last|next|this)$/u.test(token.key) || after === undefined || !PERIOD.test(after.key)) return null
  return { date: { ...NOTHING, relative: `${token.key} ${after.key}` }, next: index + 2 }
}
