/** The date of a mail (RFC 5322), its zone kept. */
import { dateFromMachine } from '../../../../core/article/dates'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const PATTERN =
  /(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\s+(?<year>\d{4})\s+(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?\s*(?<zone>[+-]\d{4}|z|gmt|ut|utc|[ecmp][sd]t)?/iu
const NAMED_ZONES: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** The instant in ISO 8601 with the sender's zone, as `2017-01-08T20:37:44+02:00`; the day alone without a zone; or null. */
export function mailDate(header: string): string | null {
  const groups = PATTERN.exec(header)?.groups
  const month = MONTHS.indexOf((groups?.month ?? '').toLowerCase()) + 1
  if (groups === undefined || month === 0) return dateFromMachine(header)
  const two = (value: string | number) => String(value).padStart(2, '0')
  const day = `${groups.year}-${two(month)}-${two(groups.day ?? '')}`
  const zone = groups.zone?.toLowerCase()
  if (zone === undefined) return dateFromMachine(day)
  const offset = NAMED_ZONES[zone] ?? (zone.length === 5 && /\d/u.test(zone) ? zone : 'Z')
  return dateFromMachine(`${day}T${two(groups.hours ?? '')}:${groups.minutes}:${groups.seconds ?? '00'}${offset}`)
}
