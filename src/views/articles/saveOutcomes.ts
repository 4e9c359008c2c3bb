import type { ImportItem, ImportOutcome } from '../../app/state/importing'
import type { ArticleId } from '../../core/ids'
import { FORMULA } from '../../core/interchange/formula'
import { visibleName } from '../../core/text/visibleName'
import { offerFile } from '../exchange/offerFile'
import { detailWords, GROUP_NAMES, groupOf, noteWords, outcomeWords, percent } from './importOutcomes'

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The article's id is the one that the story file has. */
const COLUMNS = ['File', 'Outcome', 'Details', 'Title', 'Outlet', 'Address', 'SHA-256', 'Article id']

/** Offers the result list as CSV, a row for each line, whatever the list is narrowed to. */
export async function saveOutcomes(items: readonly ImportItem[]): Promise<void> {
  const csv = await outcomesCsv(items)
  offerFile(new Blob([csv], { type: 'text/csv' }), 'import results.csv')
}

/** The result list as CSV in UTF-8 with a byte order mark; a cell that would run as a formula begins with an apostrophe. */
export async function outcomesCsv(items: readonly ImportItem[]): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const data = items.map(cellsOf)
  return BYTE_ORDER_MARK + Papa.unparse({ fields: COLUMNS, data }, { escapeFormulae: FORMULA })
}

function cellsOf(item: ImportItem): readonly string[] {
  const { name, outcome } = item
  const { title, outlet, address, sha256 } = ('read' in outcome ? outcome.read : undefined) ?? NOTHING_READ
  const said = [title, outlet, address, sha256].map((words) => words ?? '')
  return [visibleName(name), GROUP_NAMES[groupOf(item)], sentencesOf(outcome), ...said, articleIdOf(outcome) ?? '']
}

const NOTHING_READ = { title: null, outlet: null, address: null, sha256: null }

/** The article of the story that a line came to be, or was found to be. */
function articleIdOf(outcome: ImportOutcome): ArticleId | null {
  switch (outcome.kind) {
    case 'imported':
    case 'alreadyHere':
      return outcome.articleId
    case 'offered':
    case 'revised':
      return outcome.same.articleId
    case 'waiting':
    case 'reading':
    case 'cancelled':
    case 'leftOut':
    case 'refused':
    case 'story':
    case 'storyRefused':
      return null
    default:
      return outcome satisfies never
  }
}

function sentencesOf(outcome: ImportOutcome): string {
  return [outcomeWords(outcome), detailWords(outcome), ...noteWords(outcome), nearWords(outcome)]
    .filter((words) => words !== null)
    .join(' ')
}

/** As the list has it, without its links. */
function nearWords(outcome: ImportOutcome): string | null {
  if (outcome.kind !== 'imported' || outcome.near === null) return null
  return `${percent(outcome.near.share)} of this is word for word in ${outcome.near.title}.`
}
