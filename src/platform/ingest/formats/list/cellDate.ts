/** The day or the instant that a cell states: as people and machines write dates, or as seconds since 1970. */
import { dateFromMachine } from '../../../../core/article/dates'

/** Seconds or milliseconds since 1970, as databases and scrapers count. */
const COUNTED = /^(?<seconds>\d{9,10})(?:\.\d+)?$|^(?<milliseconds>\d{12,13})$/u
/** Ten figures from 1990 to 2100 are an instant; before and after they are an identifier or a telephone. */
const [EARLIEST, LATEST] = [Date.UTC(1990, 0), Date.UTC(2100, 0)]

/** The date as `dateFromMachine` gives it, of a counted one the instant in UTC; null where the cell states none. */
export function dateFromCell(cell: string): string | null {
  return isCounted(cell) ? instantFrom(cell) : dateFromMachine(cell)
}

/** Whether a cell holds nothing but figures that may count from 1970, as many identifiers do too. */
export function isCounted(cell: string): boolean {
  return instantFrom(cell) !== null
}

function instantFrom(cell: string): string | null {
  const { seconds, milliseconds } = COUNTED.exec(cell.trim())?.groups ?? {}
  if (seconds === undefined && milliseconds === undefined) return null
  const at = seconds === undefined ? Number(milliseconds) : Number(seconds) * 1000
  return at < EARLIEST || at > LATEST ? null : new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z')
}
