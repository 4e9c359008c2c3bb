/** Tells digits that count something from digits that name something: years, dates, clock times, "Article 5", "F-16". */
import { isMonth } from './calendar'
import type { Token } from './tokens'

const YEAR = /^(?:1[5-9]|20)\d\d$/u
/** Words after which a number is a name. */
const NUMBERED =
  /^(?:no|nos|number|article|articles|section|sections|amendment|chapter|title|page|pages|part|phase|channel|route|highway|interstate|act|bill|case|vol|volume|flight|gate|room|district|precinct|apartment|proposition|resolution|category|level|version|line|hr|h\.r|since|until)$/u
/** "in 2014", "by 1995" and the like are years even where a noun follows; with a counted noun they would carry a comma. */
const CLOCK = /^(?:a\.?m|p\.?m|am|pm|o'clock|gmt|est|edt|utc)$/u

/** Whether the figure in `tokens[index, next)` is a label and counts nothing. */
export function isLabel(tokens: readonly Token[], index: number, next: number, text: string): boolean {
  const [before, first, last, after] = [tokens[index - 1], tokens[index], tokens[next - 1], tokens[next]]
  if (first === undefined || last === undefined) return true
  if (first.kind === 'word') return isIdiomaticOne(tokens, index, next)
  const touchingBefore = before !== undefined && before.end === first.start
  const touchingAfter = after !== undefined && after.start === last.end
  if (touchingBefore && /^[-–/:.#@&]$/u.test(before.text)) return true
  if (touchingAfter && /^[:/]$/u.test(after.text)) return true
  if (
    touchingAfter &&
    after.text === '-' &&
    !/^(?:year|month|week|day|hour|minute|page|mile|point|person|member|foot|inch|percent|term|story|man|week|acre|ton)/u.test(
      tokens[next + 1]?.key ?? '',
    )
  )
    return true
  if (isMonth(before?.key ?? '') || (before?.text === '.' && isMonth(tokens[index - 2]?.key ?? ''))) return true
  if (isMonth(after?.key ?? '') && next === index + 1) return true
  if (CLOCK.test(after?.key ?? '') || /^(?:a|p)$/u.test(after?.key ?? '')) return true
  if (YEAR.test(first.text) && next === index + 1 && before?.text !== '$') return true
  if (before?.text === ',' && YEAR.test(first.text)) return true
  if (NUMBERED.test(before?.key ?? '') || (before?.text === '.' && NUMBERED.test(tokens[index - 2]?.key ?? '')))
    return true
  return isNamePart(tokens, index, text)
}

/** "Boeing 737", "Title 42": a capitalised word right before, which does not begin the sentence. */
function isNamePart(tokens: readonly Token[], index: number, text: string): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word' || !/^\p{Lu}/u.test(before.text)) return false
  const earlier = tokens[index - 2]
  const begins = earlier === undefined || /^[.!?"“”'‘’—–:]$/u.test(earlier.text)
  return !begins && !/\n/u.test(text.slice(earlier.end, before.start))
}

/** "one" counts only before a noun: "one of the", "no one", "one another", "the one who" do not. */
function isIdiomaticOne(tokens: readonly Token[], index: number, next: number): boolean {
  if (tokens[index]?.key !== 'one' || next !== index + 1) return false
  const [before, after] = [tokens[index - 1]?.key ?? '', tokens[next]]
  if (/^(?:no|any|every|some|the|this|that|each|number|another|day|only)$/u.test(before)) return true
  return (
    after === undefined ||
    after.kind !== 'word' ||
    /^(?:another|who|that|which|can|could|is|was|has|would|may|might|day|thing|way|of|or|and|to|in|on|at|hand)$/u.test(
      after.key,
    )
  )
}
