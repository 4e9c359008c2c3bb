/** The rows of a list whose columns a person has mapped: an article each. */
import { normaliseText } from '../../core/text/canonicalText'
import type { Finding } from './clean/draft'
import { httpAddress } from './formats/address'
import { fieldWords, MARKUP, withoutEntities } from './formats/fieldWords'
import type { Extraction, ListTable } from './formats/format'
import { readSelection } from './formats/html'
import { dateFromCell } from './formats/list/cellDate'
import type { ColumnField } from './formats/list/columnNames'
import type { ColumnMapping } from './formats/list/guessColumns'
import { plainBlocks } from './formats/plainText'
import { type IngestResult, ingestedFrom } from './ingested'
import { finding } from './metadata/metadata'
import { peopleFrom } from './metadata/people'
import type { IngestStep } from './step'
import { NAME_SEPARATOR } from './zip/names'

/** A row's name in the result list. */
const NAME_CHARACTERS = 120

/**
 * Reads the rows in order, a step each; `skip` rows are passed over. A row without text is refused. The bytes kept are
 * the row as JSON in UTF-8, so that the same row is the same original. With `listName`, a row is named after its list and
 * its place (from 1), as the part of an archive is.
 */
export async function* ingestRows(
  table: ListTable,
  mapping: ColumnMapping,
  {
    signal,
    skip = 0,
    listName,
  }: { readonly signal?: AbortSignal | undefined; readonly skip?: number; readonly listName?: string } = {},
): AsyncGenerator<IngestStep, void> {
  for (const [index, row] of table.rows.entries()) {
    if (index < skip) continue
    signal?.throwIfAborted()
    const cell = (field: ColumnField) => {
      const column = mapping[field]
      return column === undefined ? '' : (row[column] ?? '').trim()
    }
    const name = rowName(index, await fieldWords(cell('title')), listName)
    yield { kind: 'read', name, result: await readRow(cell, originalOf(table.columns, row)) }
  }
}

function rowName(index: number, title: string, listName: string | undefined): string {
  const [place, words] = [`Row ${index + 1}`, Array.from(title).slice(0, NAME_CHARACTERS).join('')]
  if (listName === undefined) return words === '' ? place : words
  return `${listName}${NAME_SEPARATOR}${words === '' ? place : `${place}: ${words}`}`
}

async function readRow(cell: (field: ColumnField) => string, bytes: Uint8Array): Promise<IngestResult> {
  const text = cell('text')
  if (text === '') return { ok: false, reason: 'noWordsInRow' }
  try {
    const { blocks, findings }: Extraction = MARKUP.test(text)
      ? await readSelection(text)
      : { blocks: plainBlocks(await withoutEntities(text)), findings: [] }
    return await ingestedFrom(
      { blocks, findings: [...(await findingsOf(cell)), ...findings], material: 'page' },
      { bytes, fileName: null, mediaType: 'application/json', encoding: 'utf-8' },
    )
  } catch {
    // The fence: one row costs no other.
    return { ok: false, reason: 'unreadable' }
  }
}

async function findingsOf(cell: (field: ColumnField) => string): Promise<Finding[]> {
  const [title, outlet] = [await fieldWords(cell('title')), await fieldWords(cell('outlet'))]
  const language = normaliseText(cell('language'))
  const authors = peopleFrom([await fieldWords(cell('authors'))], outlet === '' ? null : outlet)
  const date = dateFromCell(cell('date'))
  const url = httpAddress(cell('url'))
  return [
    ...(title ? [finding('title', title, 'metadata', 'sure')] : []),
    ...(outlet ? [finding('outlet', outlet, 'metadata', 'sure')] : []),
    ...(authors.length === 0
      ? []
      : [{ field: 'authors', value: authors, source: 'metadata', certainty: 'sure' } as const]),
    ...(date === null ? [] : [finding('publishedOn', date, 'metadata', 'sure')]),
    ...(url === null ? [] : [finding('url', url, 'metadata', 'sure')]),
    ...(/^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(language) ? [finding('language', language, 'metadata', 'sure')] : []),
  ]
}

function originalOf(columns: readonly string[], row: readonly string[]): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? '']))),
  )
}
