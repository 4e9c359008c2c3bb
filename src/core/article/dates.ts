/**
 * Dates as articles print them, in the languages of `LOCALES`.
 *
 * Month and weekday names come from the runtime's own CLDR tables (`Intl`), so there is no list of names to keep here.
 * A time is kept only with its zone: without one it is not an instant, and the machine's zone is not the outlet's.
 */
import type { Result } from '../result'
import type { Certainty } from './article'

/** A date found in words: an ISO 8601 day or instant with its zone, or EDTF `XXXX-05-24` without a year. */
export type FoundDate = { readonly value: string; readonly certainty: Certainty }

/** A date with its place in the text it was found in, UTF-16 code units, end exclusive. */
export type PlacedDate = FoundDate & { readonly start: number; readonly end: number }

const LOCALES =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro bg ru uk be sr hr sl el tr sq lt lv et is ca id az ka hy mk'.split(
    ' ',
  )

/** Offsets of zones whose letters mean one thing; CST and IST mean several and are left out. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  trt: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
  jst: '+09:00',
  kst: '+09:00',
}

/** What a date line may say besides its date. */
const LABELS = new Set(
  `published publication updated update last modified posted first on at date time created edited local of the
  veröffentlicht aktualisiert erstellt stand am um uhr vom datum zuletzt publié publie mis mise à a jour le modifié date
  publicado publicada actualizado actualizada última ultima modificación el las hs hrs h de del fecha atualizado em às as
  pubblicato aggiornato il alle ore ultimo aggiornamento gepubliceerd bijgewerkt op gewijzigd laatst publicerad uppdaterad
  kl den publisert oppdatert opdateret udgivet julkaistu päivitetty opublikowano aktualizacja dnia godz publikováno
  aktualizováno publicat actualizat la публикация опубликовано обновлено изменено дата в г года опубліковано оновлено
  публікація о р року публикувана обновена на δημοσίευση δημοσιεύθηκε δημοσιεύτηκε ενημέρωση ενημερώθηκε τελευταία στις
  ημερομηνία yayınlanma yayınlandı güncelleme güncellendi tarihi giriş son publikuar përditësuar më data objavljeno
  ažurirano megjelent frissítve`.split(/\s+/u),
)

const letters = String.raw`\p{L}[\p{L}\p{M}]*`
const ordinal = String.raw`(?:st|nd|rd|th|er|re|e|ª|º|°|\.)?`
const linking = String.raw`(?:\s|,|\bde\b|\bdel\b|\bof\b|\bz\b|d['’])+`
/** Ways to write a date, the surest first; the groups are year `y`, month number `m` or name `n`, and day `d`. */
const PATTERNS = [
  String.raw`(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)`,
  String.raw`(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]`,
  String.raw`(?<!\d)(?<d>\d{1,2})${ordinal}${linking}(?<n>${letters})\.?(?:${linking}(?<y>\d{4})(?!\d))?`,
  String.raw`(?<!\p{L})(?<n>${letters})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th|\.)?(?!\d)(?![.,:]\d)(?:,?\s+(?<y>\d{4})(?!\d))?`,
  String.raw`(?<y>\d{4})[./](?<m>\d{1,2})[./](?<d>\d{1,2})(?!\d)`,
  String.raw`(?<!\d)(?<d>\d{1,2})(?<dot>[./-])(?<m>\d{1,2})\k<dot>(?<y>\d{4}|\d{2})(?!\d)`,
].map((source) => new RegExp(source, 'giu'))

const TIME =
  /(?<![\d.])(?<h>\d{1,2})(?:[:.h](?<min>\d{2}))(?::\d{2})?\s?(?<half>[ap]\.?m\.?(?!\p{L}))?(?:\s?\(?(?<zone>UTC|GMT|[A-Z]{2,5}|Z)?(?<offset>[+-]\d{1,2}(?::?\d{2})?)?\)?(?!\p{L}))?/giu

/** The first date in `text` that names at least a month and a day, or null. */
export function findDate(text: string): PlacedDate | null {
  // Every way to write one has its day in digits, and most lines have none.
  if (!/\d/u.test(text)) return null
  const found = PATTERNS.flatMap((pattern) => placedDates(text, pattern))
  return found.reduce<PlacedDate | null>(
    (first, date) => (first === null || date.start < first.start ? date : first),
    null,
  )
}

/**
 * The date of a line that says nothing but when (`Published: 24 May 2024, 13:35 EET`), or null.
 * Of several dates the first counts: outlets print the publication before the update.
 */
export function dateOfLine(line: string): FoundDate | null {
  const date = findDate(line)
  if (date === null) return null
  let rest = line
  for (let next: PlacedDate | null = date; next !== null; next = findDate(rest)) {
    rest = `${rest.slice(0, next.start)} ${rest.slice(next.end)}`
  }
  const time = firstTime(line.slice(0, date.start) + '|'.repeat(date.end - date.start) + line.slice(date.end))
  rest = rest.replace(TIME, ' ')
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (!words.every((word) => LABELS.has(word) || weekdays().has(foldName(word)) || word in ZONES)) return null
  if (time === null || date.value.startsWith('X')) return { value: date.value, certainty: date.certainty }
  return { value: `${date.value}T${time}`, certainty: date.certainty }
}

/** A date as a person typed it; `isTimeLeftOut` where a time came without its zone, and is no part of `value`. */
export type TypedDate = { readonly value: string; readonly isTimeLeftOut: boolean }

/** As the fields of an article hold a date: taken as it is. */
const STORED =
  /^(?<y>\d{4}|XXXX)-(?<m>\d{2})-(?<d>\d{2})(?:T(?<h>\d{2}):(?<min>\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/u
/** Read as day and month, as month and day, or from the year on, by where the reader lives. */
const IN_NUMBERS = /(?<!\d)(?<a>\d{1,2})(?<mark>[/-])(?<b>\d{1,2})\k<mark>(?<c>\d{4}|\d{2})(?!\d)/u

/**
 * What a person types for a date: as stored, or as articles print it in any of the languages, on a line of its own.
 * `ambiguousDate` where the numbers name two days, both of them in `detail`; `notADate` for all else.
 */
export function dateFromPerson(typed: string): Result<TypedDate, 'notADate' | 'ambiguousDate'> {
  const text = typed.trim().replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/u, '$1 ')
  const { y, m, d, h = '0', min = '0' } = STORED.exec(typed.trim())?.groups ?? {}
  if (y !== undefined) {
    const isReal = isDay(y === 'XXXX' ? LEAP_YEAR : Number(y), Number(m), Number(d)) && isTime(h, min)
    return isReal
      ? { ok: true, value: { value: typed.trim(), isTimeLeftOut: false } }
      : { ok: false, reason: 'notADate' }
  }
  const days = daysInNumbers(text)
  if (days.length > 1) return { ok: false, reason: 'ambiguousDate', detail: days.join(' or ') }
  const found = findDate(text)
  const date = dateOfLine(text)
  if (found === null || date === null) return { ok: false, reason: 'notADate' }
  const times = [...`${text.slice(0, found.start)} ${text.slice(found.end)}`.matchAll(TIME)]
  if (!times.every(({ groups = {} }) => isTime(groups.h, groups.min))) return { ok: false, reason: 'notADate' }
  return { ok: true, value: { value: date.value, isTimeLeftOut: times.length > 0 && !date.value.includes('T') } }
}

/** The different days that a date in numbers may be, in ISO 8601; none for dots, behind which only days stand first. */
function daysInNumbers(text: string): string[] {
  const { a, b, c = '' } = IN_NUMBERS.exec(text)?.groups ?? {}
  if (a === undefined) return []
  const [first, second, last] = [Number(a), Number(b), c.length === 2 ? 2000 + Number(c) : Number(c)]
  const readings = [dayFrom(last, second, first), dayFrom(last, first, second)]
  // Only a short year may stand first: a long one is written as ISO 8601 has it.
  if (c.length === 2 && text.includes('-')) readings.push(dayFrom(2000 + first, second, Number(c)))
  return [...new Set(readings.filter((day) => day !== null))]
}

/** A machine's date (ISO 8601 day or instant, or what `Date` reads with a zone in it) in ISO 8601, zone kept; or null. */
export function dateFromMachine(value: string): string | null {
  const trimmed = value.trim()
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?/u.exec(
    trimmed,
  )
  if (iso !== null) {
    const [, day = '', minutes, seconds, zone] = iso
    if (!isDay(...numbersOf(day))) return null
    if (minutes === undefined || zone === undefined) return day
    return `${day}T${minutes}${seconds === undefined ? '' : `:${seconds}`}${spellOffset(zone)}`
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(trimmed)
  if (compact !== null) return dayFrom(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  return dateOfLine(trimmed)?.value ?? findDate(trimmed)?.value ?? null
}

/** A calendar day in an address, as `/2024/05/24/` or `/2024-05-24-`; or null. */
export function dateFromAddress(address: string): string | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(address)
  return match === null ? null : dayFrom(Number(match[1]), Number(match[2]), Number(match[3]))
}

function placedDates(text: string, pattern: RegExp): PlacedDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { y, m, n, d, dot } = match.groups ?? {}
    const day = Number(d)
    const named = n === undefined ? null : monthNumber(n)
    if (n !== undefined && named === null) return []
    const swapped = dot === '/' && Number(m) > 12 && day <= 12
    const month = named ?? (swapped ? day : Number(m))
    const year = y === undefined ? null : y.length === 2 ? 2000 + Number(y) : Number(y)
    const value = dayFrom(year, month, swapped ? Number(m) : day)
    if (value === null) return []
    // 05/06/2024 is a day in June or in May: outlets on either side of an ocean differ.
    const ambiguous = dot === '/' && day <= 12 && Number(m) <= 12 && day !== Number(m)
    const certainty: Certainty = year === null || ambiguous ? 'unsure' : 'sure'
    const end = match.index + match[0].length
    return [{ value, certainty, start: match.index, end }]
  })
}

function dayFrom(year: number | null, month: number, day: number): string | null {
  if (!isDay(year ?? LEAP_YEAR, month, day)) return null
  return `${year === null ? 'XXXX' : String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1500 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(year, month, 0).getDate()
  )
}

const isTime = (hour: string | undefined, minute: string | undefined): boolean =>
  Number(hour) <= 23 && Number(minute) <= 59

/** Has every day that a year may have. */
const LEAP_YEAR = 2000

function numbersOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/** `13:35+03:00` of the first time in `text` that has a zone, or null. */
function firstTime(text: string): string | null {
  for (const { groups = {} } of text.matchAll(TIME)) {
    const offset = groups.offset ?? ZONES[groups.zone?.toLowerCase() ?? '']
    let hour = Number(groups.h)
    if (offset === undefined || hour > 23 || Number(groups.min) > 59) continue
    if (/^p/iu.test(groups.half ?? '') && hour < 12) hour += 12
    if (/^a/iu.test(groups.half ?? '') && hour === 12) hour = 0
    return `${pad(hour)}:${groups.min}${spellOffset(offset)}`
  }
  return null
}

function spellOffset(offset: string): string {
  if (offset === 'Z') return 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

const pad = (number: number): string => String(number).padStart(2, '0')

/** Small letters without accents, since outlets drop them in capitals. */
const foldName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/u, '')

let months: ReadonlyMap<string, number | null> | null = null
let weekdayNames: ReadonlySet<string> | null = null

/** 1 to 12, or null for a word that names no month or, by language, two of them (`listopad`). */
function monthNumber(name: string): number | null {
  months ??= namesOfMonths()
  return months.get(foldName(name)) ?? null
}

function namesOfMonths(): Map<string, number | null> {
  const names = new Map<string, number | null>()
  const spellings: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ]
  for (const locale of LOCALES) {
    for (const spelling of spellings) {
      const format = new Intl.DateTimeFormat(locale, { ...spelling, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 15))
        const name = foldName(parts.find(({ type }) => type === 'month')?.value ?? '')
        if (!/^\p{L}{3,}$/u.test(name)) continue
        names.set(name, names.has(name) && names.get(name) !== month ? null : month)
      }
    }
  }
  return names.set('sept', 9)
}

function weekdays(): ReadonlySet<string> {
  weekdayNames ??= new Set(
    LOCALES.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
        return [1, 2, 3, 4, 5, 6, 7].flatMap((day) => foldName(format.format(Date.UTC(2024, 0, day))).split(/[\s-]/u))
      }),
    ),
  )
  return weekdayNames
}
