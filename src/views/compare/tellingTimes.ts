/** Times of publication beside each other: what all share is said once, in the column's head. */
import { dateWords } from '../../app/words'

const TIME = /T(\d\d:\d\d)/u
const IN_UTC = /(?:Z|\+00:?00)$/u

/** The day that all tellings were published on, as the head of the column prints it; null where they were not, or not known to be. */
export function sharedDay(dates: readonly (string | null)[]): string | null {
  const [first] = dates
  if (first == null || dates.some((date) => date === null || day(date) !== day(first))) return null
  const areTimesInUtc = dates.every((date) => date !== null && (!TIME.test(date) || IN_UTC.test(date)))
  const words = dateWords(day(first))
  return areTimesInUtc && dates.some((date) => TIME.test(date ?? '')) ? `${words}, UTC` : words
}

/** A telling's time: `11:20` where the column's head says the rest, else day and time; what is not known is said. */
export function timeWords(date: string | null, shared: string | null): string {
  if (date === null) return 'date unknown'
  const time = TIME.exec(date)?.[1]
  if (shared === null) return dateWords(date)
  if (time === undefined) return 'time unknown'
  return shared.endsWith('UTC') ? time : dateWords(date).slice(dateWords(date).indexOf(time))
}

function day(date: string): string {
  return date.slice(0, 10)
}
