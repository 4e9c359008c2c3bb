/** Whether a text is a table of cells, and what parts them. Quotation marks as in RFC 4180 are minded. */
import { fieldOfName } from './columnNames'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SAMPLE_CHARACTERS = 65_536
const SAMPLE_RECORDS = 20
/** A heading is short: longer cells are values. */
const HEADING_CHARACTERS = 60
/** Spreadsheets put what parts the cells into a first line of its own. */
const DELIMITER_LINE = /^\ufeff?sep=(?<delimiter>[,;\t|])\r?\n/iu

/** The text without a line that only names its delimiter, and that delimiter or null. */
export function withoutDelimiterLine(text: string): { text: string; delimiter: string | null } {
  const match = DELIMITER_LINE.exec(text)
  return { text: match === null ? text : text.slice(match[0].length), delimiter: match?.groups?.delimiter ?? null }
}

/** In a file that calls itself a table so many records have as many cells as the first; a stray mark breaks some. */
const EVEN_SHARE = 0.8

/** What parts the cells where most records have as many of them as the first, and two at least; or null. */
export function delimiterOf(text: string): string | null {
  const { text: table, delimiter } = withoutDelimiterLine(text)
  if (delimiter !== null) return delimiter
  const fitting = DELIMITERS.map((each) => ({
    each,
    cells: evenCells(recordsOf(table, each), table.length > SAMPLE_CHARACTERS),
  }))
  return fitting.reduce((best, next) => (next.cells > best.cells ? next : best), { each: null, cells: 1 } as {
    each: string | null
    cells: number
  }).each
}

/** Whether every record is as long as the first, and that names columns of a list of articles, two of them at least. */
export function namesColumns(text: string, delimiter: string): boolean {
  const [first = [], ...rest] = recordsOf(withoutDelimiterLine(text).text, delimiter)
  if (rest.some((record) => record.length !== first.length)) return false
  const fields = first.map(fieldOfName).filter((known) => known !== null)
  return isHeading(first) && new Set(fields.map(({ field }) => field)).size >= 2
}

/** Whether a record may be the names of the columns: short, all different, no numbers, no addresses. */
export function isHeading(record: readonly string[]): boolean {
  const cells = record.map((cell) => cell.trim())
  return (
    new Set(cells).size === cells.length &&
    cells.some((cell) => cell !== '') &&
    cells.every((cell) => cell.length <= HEADING_CHARACTERS && !/^[\d\s.,:/+-]+$|:\/\//u.test(cell))
  )
}

function evenCells(records: readonly (readonly string[])[], isCut: boolean): number {
  const [first] = records
  if (first === undefined) return 0
  // A first row that is longer than what is looked at leaves the names of the columns alone.
  if (records.length === 1) return isCut && isHeading(first) ? first.length : 0
  const even = records.filter((record) => record.length === first.length)
  return even.length / records.length >= EVEN_SHARE ? first.length : 0
}

/** The first records, blank lines left out; one that the sample cuts off is dropped. */
function recordsOf(text: string, delimiter: string): string[][] {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let isQuoted = false
  const endRecord = () => {
    record.push(cell)
    if (record.length > 1 || record[0]?.trim() !== '') records.push(record)
    record = []
    cell = ''
  }
  for (let at = 0; at < sample.length && records.length < SAMPLE_RECORDS; at += 1) {
    const character = sample.charAt(at)
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (sample.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (character === '"' && cell.trim() === '') isQuoted = true
    else if (character === delimiter) {
      record.push(cell)
      cell = ''
    } else if (character === '\n') endRecord()
    else if (character !== '\r') cell += character
  }
  if (sample.length === text.length && records.length < SAMPLE_RECORDS && !isQuoted) endRecord()
  return records
}
