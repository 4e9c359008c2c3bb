import type { ImportItem, ImportOutcome } from '../../app/state/importing'
import { visibleName } from '../../core/text/visibleName'
import { offerFile } from '../exchange/offerFile'
import { detailWords, GROUP_NAMES, groupOf, noteWords, outcomeWords } from './importOutcomes'

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Offers the result list as CSV: file, outcome, and the sentence about it. */
export async function saveOutcomes(items: readonly ImportItem[]): Promise<void> {
  const csv = await outcomesCsv(items)
  offerFile(new Blob([csv], { type: 'text/csv' }), 'import results.csv')
}

/** The result list as CSV in UTF-8 with a byte order mark; a cell that would run as a formula begins with an apostrophe. */
export async function outcomesCsv(items: readonly ImportItem[]): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const rows = items.map((item) => [visibleName(item.name), GROUP_NAMES[groupOf(item)], sentencesOf(item.outcome)])
  return (
    BYTE_ORDER_MARK + Papa.unparse({ fields: ['File', 'Outcome', 'Details'], data: rows }, { escapeFormulae: true })
  )
}

function sentencesOf(outcome: ImportOutcome): string {
  return [outcomeWords(outcome), detailWords(outcome), ...noteWords(outcome)]
    .filter((words) => words !== null)
    .join(' ')
}
