/** Names of months and days in English, full and as newspapers shorten them. */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Month by name, 1 to 12; null for any other word. `key` is in lower case. */
export function monthOf(key: string): number | null {
  const index = MONTHS.findIndex((names) => names.includes(key))
  return index === -1 ? null : index + 1
}

export function isMonth(key: string): boolean {
  return monthOf(key) !== null
}

/** Day of the week, 1 for Monday to 7 for Sunday; null for any other word. `key` is in lower case. */
export function weekdayOf(key: string): number | null {
  const index = WEEKDAYS.indexOf(key as (typeof WEEKDAYS)[number])
  return index === -1 ? null : index + 1
}
