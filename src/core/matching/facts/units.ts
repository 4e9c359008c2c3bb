/** What a figure counts: the noun after it, money, a share, a span of time, a distance, an age. */
import { stemOf, type Token } from './tokens'

/** `noun` is a stem (`hour`, `store`), a currency sign, or null where the text names nothing countable. */
export type Unit = {
  readonly kind: 'count' | 'money' | 'share' | 'duration' | 'distance' | 'age'
  readonly noun: string | null
}

const DURATIONS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'])
const DISTANCES = new Set(['mile', 'kilometer', 'kilometre', 'km', 'meter', 'metre', 'foot', 'feet', 'yard'])
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'people'],
  ['persons', 'people'],
  ['women', 'women'],
  ['men', 'men'],
  ['children', 'children'],
  ['troops', 'troop'],
  ['feet', 'foot'],
  ['police', 'police'],
])
const MONEY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
])
/** Words after which the noun of a figure can no longer come. */
const STOP =
  /^(?:in|at|on|for|from|with|by|that|who|whom|which|to|into|after|before|since|as|is|are|was|were|be|been|has|have|had|will|would|could|said|says|say|told|than|if|when|while|because|but|or|of|over|under|per|ago|worth|it|he|she|they|we|you|i)$/u
/** How many words may stand between a figure and its noun: "4,300 harbour and small river stations" has four. */
const REACH = 7

/** The unit of the figure whose tokens are `[index, next)`, and where its words end. */
export function unitAfter(
  tokens: readonly Token[],
  index: number,
  next: number,
  text: string,
): { unit: Unit; end: number | null } {
  const sign = tokens[index - 1]
  const after = tokens[next]
  if (sign !== undefined && /^[$€£¥]$/u.test(sign.text)) return { unit: { kind: 'money', noun: sign.text }, end: null }
  if (after !== undefined && (after.text === '%' || /^(?:percent|percentage|pct)$/u.test(after.key))) {
    return { unit: { kind: 'share', noun: null }, end: after.end }
  }
  if (after?.key === 'per' && tokens[next + 1]?.key === 'cent') {
    return { unit: { kind: 'share', noun: null }, end: tokens[next + 1]?.end ?? null }
  }
  if (after?.text === '-' && tokens[next + 1]?.key === 'year' && tokens[next + 3]?.key === 'old') {
    return { unit: { kind: 'age', noun: null }, end: tokens[next + 3]?.end ?? null }
  }
  if (isAgeLimit(tokens, index, next)) return { unit: { kind: 'age', noun: null }, end: null }
  if (isAppositiveAge(tokens, index, next)) return { unit: { kind: 'age', noun: null }, end: null }
  return nounAfter(tokens, next, text)
}

/** "21 or older", "adults over 21", "in their 70s": a figure of years that names no years. */
function isAgeLimit(tokens: readonly Token[], index: number, next: number): boolean {
  const [bound, who] = [tokens[index - 1]?.key ?? '', tokens[index - 2]?.key ?? '']
  if (/^(?:older|younger)$/u.test(tokens[next - 1]?.key ?? '')) return true
  if (tokens[next - 1]?.text === 's' || /^(?:their|his|her)$/u.test(tokens[index]?.key ?? '')) return true
  return (
    /^(?:over|under|above|below)$/u.test(bound) &&
    /^(?:adults?|people|anyone|those|children|minors|residents|men|women|everyone)$/u.test(who) &&
    !/^\p{L}/u.test(tokens[next]?.text ?? '')
  )
}

/** "Ms. Reyes, 76, who": a figure between commas right after a name. */
function isAppositiveAge(tokens: readonly Token[], index: number, next: number): boolean {
  const name = tokens[index - 2]
  return (
    tokens[index - 1]?.text === ',' &&
    /^[,.]$/u.test(tokens[next]?.text ?? '') &&
    next === index + 1 &&
    tokens[index]?.kind === 'figure' &&
    name?.kind === 'word' &&
    /^\p{Lu}/u.test(name.text)
  )
}

function nounAfter(tokens: readonly Token[], next: number, text: string): { unit: Unit; end: number | null } {
  const none = { unit: { kind: 'count', noun: null }, end: null } as const
  let at = next
  // "three of the sources", "hundreds of female workers"
  if (tokens[at]?.key === 'of') at += 1
  for (let step = 0; step < REACH; step += 1, at += 1) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (token === undefined) return none
    if (previous !== undefined && /\n/u.test(text.slice(previous.end, token.start))) return none
    if (token.text === '-' || token.key === 'and' || token.text === '.') continue
    if (token.kind !== 'word') return none
    if (STOP.test(token.key)) return none
    const possessive = /['’]s?$/u.test(token.text)
    const noun = possessive ? null : nounOf(token, tokens[at - 1])
    if (noun !== null) return { unit: unitOf(noun), end: token.end }
  }
  return none
}

/** The stem of a plural noun, or of a measure in the singular after a hyphen ("six-month"). */
function nounOf({ key }: Token, previous: Token | undefined): string | null {
  const irregular = IRREGULAR.get(key)
  if (irregular !== undefined) return irregular
  if (previous?.text === '-' && DURATIONS.has(key)) return key
  if (DISTANCES.has(key)) return key
  return key.length > 3 && key.endsWith('s') && !/(?:ss|us|is|ous)$/u.test(key) ? stemOf(key) : null
}

function unitOf(noun: string): Unit {
  const money = MONEY_WORDS.get(noun)
  if (money !== undefined) return { kind: 'money', noun: money }
  const measure = [...DURATIONS].find((word) => stemOf(word) === noun || word === noun)
  if (measure !== undefined) return { kind: 'duration', noun: measure }
  const distance = [...DISTANCES].find((word) => stemOf(word) === noun || word === noun)
  if (distance !== undefined) return { kind: 'distance', noun: distance }
  return { kind: 'count', noun }
}
