/** Counts, sizes and dates as the interface prints them. */

const NUMBER = new Intl.NumberFormat('en')

/** `1,204`. */
export function numberWords(value: number): string {
  return NUMBER.format(value)
}

/** `1 article`, `5 articles`; the plural is the noun with an s unless it is given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? noun : plural}`
}

/** `184 kB`, `2.1 MB`, in powers of a thousand. */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte')
  if (bytes < 1_000_000) return `${NUMBER.format(Math.round(bytes / 1000))} kB`
  return `${NUMBER.format(Math.round(bytes / 100_000) / 10)} MB`
}

const DAY_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** `24 May, 12:12 UTC` of an instant. */
export function instantWords(instant: string): string {
  return `${DAY_TIME.format(new Date(instant))} UTC`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A publication date as stored, ISO 8601 or EDTF with an unknown year: `24 May 2024`, `24 May, year unsure`. */
export function dateWords(date: string): string {
  const parts = /^(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/u.exec(date)
  if (parts === null) return date
  const [, year, month, day, time, zone] = parts
  const name = MONTHS[Number(month) - 1] ?? month
  const dayWords = `${Number(day)} ${name}${year === 'XXXX' ? ', year unsure' : ` ${year}`}`
  if (time === undefined) return dayWords
  return `${dayWords}, ${time}${zone === undefined ? '' : zone === 'Z' || zone === '+00:00' ? ' UTC' : ` UTC${zone}`}`
}

/** Code units of a passage that an announcement repeats: with what is said about it they fit on the status line. */
export const REPEATED_LENGTH = 60

/** Double marks, each beside the single one that it becomes within others. */
const MARKS = new Map(Object.entries({ '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›', '"': "'" }))
const MARK = /[“”„«»"]/gu
/** A whole in marks, or with a mark that nothing closes or opens. */
const IN_MARKS = /^[“„«»"]?([^“”„«»"]*)[“”«»"]?$/u
const LAST_STOP = /[.,;:。]+([“”«»"]?)$/u
const STOP_OUTSIDE = /([“”«»"])[.,;:。]+$/u

/**
 * Somebody's words in marks, to stand within a sentence: without marks of their own around them, without their last
 * stop, with single marks inside. What is longer than `atMost` code units is cut after a word.
 */
export function quotedWords(words: string, atMost = Number.POSITIVE_INFINITY): string {
  const own = withoutStop(cutWords(words.trim(), atMost)).replace(IN_MARKS, '$1')
  return `“${own.replaceAll(MARK, (mark) => MARKS.get(mark) ?? mark)}”`
}

function withoutStop(words: string): string {
  return words.replace(STOP_OUTSIDE, '$1').replace(LAST_STOP, '$1')
}

function cutWords(words: string, atMost: number): string {
  if (words.length <= atMost) return words
  return `${withoutStop(words.slice(0, atMost).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, ''))} …`
}
