/** CSV and its kin: a row an article. Told by its even rows and the names of its columns, or by its name. */
import { article, type Format } from './format'
import { delimiterOf, isHeading, namesColumns, withoutDelimiterLine } from './list/delimiter'
import { listFrom } from './list/table'
import { plainBlocks } from './plainText'

const NAMED_SO = /\.(?:csv|tsv|tab)$/iu

export const csvList: Format = {
  mediaType: 'text/csv',
  recognises: ({ text, fileName }) => {
    // A page is no table, and cutting it into cells costs as much as reading it.
    if (text === null || /^\s*</u.test(text)) return false
    const delimiter = delimiterOf(text)
    if (NAMED_SO.test(fileName ?? '')) return delimiter !== null
    return delimiter !== null && namesColumns(text, delimiter)
  },
  read: async ({ text: whole }, signal) => {
    const { default: Papa } = await import('papaparse')
    signal?.throwIfAborted()
    const { text } = withoutDelimiterLine(whole ?? '')
    const delimiter = delimiterOf(whole ?? '')
    if (delimiter === null) return article({ blocks: plainBlocks(text), findings: [] })
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' })
    const [first = [], ...rest] = data
    if (isHeading(first)) return listFrom(named(first), rest)
    return listFrom(named(first.map(() => '')), data)
  },
}

/** Columns without a name are called by their place. */
function named(columns: readonly string[]): string[] {
  return columns.map((name, index) => (name.trim() === '' ? `Column ${index + 1}` : name.trim()))
}
