/**
 * Figures in running text, read as intervals with a unit, and their comparison.
 *
 * English number words and approximators; digits of any language that are written the English way. A figure that is
 * only a label (a year, a date, a clock time, "Article 5", "F-16") is left out, and so is one whose separators could
 * be read two ways.
 */
import type { Span } from '../../text/span'
import { isLabel } from './numberLabels'
import type { Bound } from './numberWords'
import { boundAfter, boundBefore, DECADES, SCALES, VAGUE, WORD_VALUES } from './numberWords'
import { type Token, tokensOf } from './tokens'
import { type Unit, unitAfter } from './units'

/** A figure as the text gives it. `low` and `high` are what it says in words; equal for a plain number. */
export type Quantity = Span & {
  readonly low: number
  readonly high: number
  readonly bound: Bound
  /** "several", "dozens", "hundreds of thousands": a size without a count. */
  readonly vague: boolean
  readonly unit: Unit
  /** The words that make the value alone, without approximator and unit. */
  readonly value: Span
}

export type NumberComparison = 'same' | 'compatible' | 'conflict'

/**
 * Half a unit of the last significant digit is what rounding may hide ("$43,000" for $43,350), but never more than
 * this share of the value: 100 and 140 are two figures. Noticed by tests/unit/matching/facts/numbers.test.ts.
 */
const ROUNDING_SHARE = 0.05
/** How far "about" reaches on either side. A tenth is what style guides let "about" cover; the table test holds it. */
const ABOUT_SHARE = 0.1
/** How far "more than" and "at least" reach upwards: "over $300" may be $313 or $370, hardly $400. */
const OVER_SHARE = 0.3
/** How far "nearly" reaches downwards. */
const NEARLY_SHARE = 0.15

/** The figures of `text` inside `within`, in order; spans count in `text`. */
export function numbersIn(text: string, within?: Span): Quantity[] {
  const tokens = tokensOf(text, within)
  const found: Quantity[] = []
  let index = 0
  while (index < tokens.length) {
    const value = valueAt(tokens, index, text)
    if (value === null) {
      index += 1
      continue
    }
    if (!isLabel(tokens, index, value.next, text)) found.push(quantityFrom(tokens, index, value, text))
    index = value.next
  }
  return found
}

/** The first figure of `text`; throws a RangeError where there is none, since a caller with a figure in hand expects one. */
export function numberFrom(text: string): Quantity {
  const first = numbersIn(text)[0]
  if (first === undefined) throw new RangeError(`no figure in ${JSON.stringify(text)}`)
  return first
}

/** Whether two figures of one slot say the same, may both be right, or cannot both be right. Units are not compared. */
export function compareNumbers(a: Quantity, b: Quantity): NumberComparison {
  if (a.low === b.low && a.high === b.high && a.bound === b.bound) return 'same'
  const [x, y] = [reachOf(a), reachOf(b)]
  const apart = x.high < y.low || y.high < x.low
  if (apart) return 'conflict'
  return isPlain(a) && isPlain(b) && !roundsTo(a.low, b.low) && !roundsTo(b.low, a.low) ? 'conflict' : 'compatible'
}

function isPlain(quantity: Quantity): boolean {
  return quantity.bound === 'exact' && quantity.low === quantity.high
}

/** Whether `exact` written with fewer digits gives `rounded`. */
function roundsTo(exact: number, rounded: number): boolean {
  const step = roundingStep(rounded)
  const off = Math.abs(exact - rounded)
  return off < step / 2 && off <= ROUNDING_SHARE * rounded
}

/** The worth of the last significant digit: 1,000 for 43,000; 1 for 1,187; below 100 every figure is exact. */
function roundingStep(value: number): number {
  if (value < 100 || !Number.isInteger(value)) return 0
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step
}

/** The closed interval in which the true value may lie by what the words say. */
function reachOf(quantity: Quantity): { low: number; high: number } {
  const { low, high, bound } = quantity
  switch (bound) {
    case 'exact':
      return { low: low - slack(low), high: high + slack(high) }
    case 'about':
      return { low: low * (1 - ABOUT_SHARE), high: high * (1 + ABOUT_SHARE) }
    case 'over':
      return { low: low + Number.EPSILON * low, high: high * (1 + OVER_SHARE) }
    case 'atLeast':
      return { low, high: high * (1 + OVER_SHARE) }
    case 'nearly':
      return { low: low * (1 - NEARLY_SHARE), high }
    case 'under':
    case 'atMost':
      return { low: low * (1 - OVER_SHARE), high }
    default: {
      const never: never = bound
      return never
    }
  }
}

function slack(value: number): number {
  return Math.min(roundingStep(value) / 2, value * ROUNDING_SHARE)
}

type Value = { low: number; high: number; vague: boolean; bound: Bound | null; next: number }

/** The number written at `index`, ranges included; `next` is the index after it. */
function valueAt(tokens: readonly Token[], index: number, text: string): Value | null {
  const first = singleAt(tokens, index, text)
  if (first === null) return null
  // "40- to 60-hour" hangs a hyphen on the first number
  const hanging = tokens[first.next]?.text === '-' && tokens[first.next + 1]?.key === 'to'
  const at = hanging ? first.next + 1 : first.next
  const link = tokens[at]
  const joins = link !== undefined && (/^(?:to|or|[-–—])$/u.test(link.text) || isBetween(tokens, index, link))
  if (!joins || first.vague) return first
  const second = singleAt(tokens, at + 1, text)
  if (second === null || second.vague || second.high <= first.low) return first
  // "40 to 60", "two or three", "500,000 to 1.6 million"; "from 3 to 1.6 million" shares the scale
  const scaled = first.low < 1000 && second.scale > 1 && first.scale === 1 && Number.isInteger(first.low)
  const low = scaled && first.low * second.scale < second.high ? first.low * second.scale : first.low
  return { low, high: second.high, vague: false, bound: null, next: second.next }
}

function isBetween(tokens: readonly Token[], index: number, link: Token): boolean {
  return link.key === 'and' && tokens[index - 1]?.key === 'between'
}

type Single = Value & { scale: number }

function singleAt(tokens: readonly Token[], index: number, text: string): Single | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (token.kind === 'figure') return figureAt(tokens, index, text)
  if (token.kind !== 'word') return null
  return vagueAt(tokens, index) ?? wordsAt(tokens, index)
}

function figureAt(tokens: readonly Token[], index: number, text: string): Single | null {
  const token = tokens[index] as Token
  const value = figureValue(token.text)
  if (value === null || touchesForeignScript(text, token)) return null
  const after = tokens[index + 1]
  const hyphened = after?.text === '-' ? tokens[index + 2] : undefined
  const scale = SCALES.get(after?.key ?? '') ?? SCALES.get(hyphened?.key ?? '')
  const next = scale === undefined ? index + 1 : after?.text === '-' ? index + 3 : index + 2
  const product = Number((value * (scale ?? 1)).toPrecision(12))
  return { low: product, high: product, vague: false, bound: null, next, scale: scale ?? 1 }
}

/** `1,200` and `43,350.75`; null for what could be read two ways (`1.200`) or is no number (`1.2.3`). */
function figureValue(written: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(written)) return Number(written.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(written)) return Number(written.replaceAll('.', ''))
  if (/^\d{1,3}\.\d{3}$/u.test(written)) return null
  if (/^\d+(?:\.\d+)?$/u.test(written)) return Number(written)
  return null
}

/** Digits that stand inside Chinese, Japanese, Thai or Arabic words carry scale signs that are not read here. */
function touchesForeignScript(text: string, { start, end }: Span): boolean {
  const outside = /[\p{L}\p{N}]/u
  const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)]
  return (outside.test(before) && !/[\d$]/u.test(before)) || (outside.test(after) && !/\d/u.test(after))
}

function wordsAt(tokens: readonly Token[], index: number): Single | null {
  let [total, group, next, scale] = [0, 0, index, 1]
  let any = false
  for (;;) {
    const token = tokens[next]
    const joined = token !== undefined && any && (token.text === '-' || token.key === 'and')
    const word = joined ? tokens[next + 1] : token
    const [value, power] = [WORD_VALUES.get(word?.key ?? ''), SCALES.get(word?.key ?? '')]
    if (value === undefined && (power === undefined || !any)) break
    if (value !== undefined) {
      // "four five" are two numbers; "twenty five" is one
      if (any && !(group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && value < 10))) break
      if (joined && token?.key === 'and' && group < 100 && total === 0) break
      group += value
    } else if (power === 100) group *= 100
    else if (power !== undefined) {
      total += group * power
      ;[group, scale] = [0, power]
    }
    any = true
    next += joined ? 2 : 1
  }
  if (!any) return null
  return { low: total + group, high: total + group, vague: false, bound: null, next, scale }
}

/** "several", "dozens of", "hundreds of thousands of", "a few dozen", "a dozen or so", "half a million", "their 70s". */
function vagueAt(tokens: readonly Token[], index: number): Single | null {
  for (let length = 4; length >= 1; length -= 1) {
    const phrase = tokens
      .slice(index, index + length)
      .map((token) => token.key)
      .join(' ')
    const known = VAGUE.get(phrase)
    if (known === undefined) continue
    return { low: known[0], high: known[1], vague: known[0] !== known[1], bound: null, next: index + length, scale: 1 }
  }
  if (!/^(?:his|her|their|my|our|your)$/u.test(tokens[index]?.key ?? '')) return null
  const [decade, ending] = [tokens[index + 1], tokens[index + 2]]
  const inDigits = decade?.kind === 'figure' && ending?.text === 's' && ending.start === decade.end
  const low = inDigits ? Number(decade.text) : DECADES.get(decade?.key ?? '')
  if (low === undefined || low > 90) return null
  return { low, high: low + 9, vague: true, bound: null, next: index + (inDigits ? 3 : 2), scale: 1 }
}

function quantityFrom(tokens: readonly Token[], index: number, value: Value, text: string): Quantity {
  const before = boundBefore(tokens, index)
  const after = boundAfter(tokens, value.next)
  const unit = unitAfter(tokens, index, after.next, text)
  const bound = value.bound ?? before.bound ?? after.bound ?? 'exact'
  const first = tokens[before.start] as Token
  const last = tokens[value.next - 1] as Token
  return {
    start: first.start,
    end: Math.max(last.end, unit.end ?? 0, tokens[after.next - 1]?.end ?? 0),
    low: value.low,
    high: value.high,
    bound,
    vague: value.vague,
    unit: unit.unit,
    value: { start: (tokens[index] as Token).start, end: last.end },
  }
}
