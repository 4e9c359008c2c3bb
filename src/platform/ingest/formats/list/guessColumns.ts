/** Which column of a list holds what: by its name in many languages, then by what stands in it. A person may correct it. */
import { isRunningText } from '../../clean/shape'
import { httpAddress } from '../address'
import type { ListTable } from '../format'
import { dateFromCell, isCounted } from './cellDate'
import { type ColumnField, fieldOfName } from './columnNames'

/** The column (0 for the first) of each field; a field without one is not in the list. */
export type ColumnMapping = Partial<Record<ColumnField, number>>

/** So many rows tell what a column holds. */
const SAMPLE_ROWS = 50
/** In so many of its filled cells, at least, a column must hold what it is taken for. */
const SHARE = 0.8
/** A column that is called an address may be filled in badly here and there; one of identifiers has none. */
const NAMED_SHARE = 0.5
/** Characters of an average cell from which on a column may be the text: a long headline has 120. */
const TEXT_CHARACTERS = 200
/** Two rows may be one article before and after a change. */
const REPEATED_ROWS = 3
/** Characters of a headline. */
const TITLE_CHARACTERS = { least: 15, most: 200 } as const

/** The likeliest mapping; no column is given to two fields. */
export function guessColumns({ columns, rows }: ListTable): ColumnMapping {
  const sample = rows.slice(0, SAMPLE_ROWS)
  const mapping = columnsByName(columns, sample)
  const free = () => columns.map((_, index) => index).filter((index) => ![...mapping.values()].includes(index))

  // A summary is taken for the text only where nothing longer stands beside it.
  const [longest] = free().sort((a, b) => characters(sample, b) - characters(sample, a))
  const named = mapping.get('text')
  const needed = Math.max(TEXT_CHARACTERS, named === undefined ? 0 : characters(sample, named) * 3)
  if (longest !== undefined && characters(sample, longest) >= needed) mapping.set('text', longest)
  // Short notices are told from headlines by their sentences.
  const ofSentences = free().filter((index) => holds(sample, index, isRunningText))
  const [notices] = ofSentences.sort((a, b) => characters(sample, b) - characters(sample, a))
  if (notices !== undefined && !mapping.has('text')) mapping.set('text', notices)

  for (const [field, isSo] of BY_CONTENT) {
    const index = mapping.has(field) ? undefined : free().find((each) => isColumnOf(sample, each, isSo))
    if (index !== undefined) mapping.set(field, index)
  }
  return Object.fromEntries(mapping)
}

/**
 * Columns by what they are called, the likelier name first, unless their cells speak against it: a column of identifiers
 * called `link` is no address, and one of addresses called `website` or `source` no outlet.
 */
function columnsByName(columns: readonly string[], sample: ListTable['rows']): Map<ColumnField, number> {
  const mapping = new Map<ColumnField, number>()
  const known = columns
    .flatMap((name, index) => {
      const found = fieldOfName(name)
      return found === null ? [] : [{ index, ...found }]
    })
    .filter(({ index, field }) => mayHold(sample, index, field))
    .sort((a, b) => a.rank - b.rank)
  for (const { index, field } of known) if (!mapping.has(field)) mapping.set(field, index)
  return mapping
}

function mayHold(rows: ListTable['rows'], index: number, field: ColumnField): boolean {
  if (field === 'url') return holds(rows, index, isAddress, NAMED_SHARE)
  if (field === 'title') return !isRepeated(rows, index)
  // A number stands for somebody elsewhere.
  if (field === 'authors') return !holds(rows, index, isNumber)
  return field !== 'outlet' || !(holds(rows, index, isAddress) || holds(rows, index, isDate))
}

function cells(rows: ListTable['rows'], index: number): string[] {
  return rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
}

function holds(rows: ListTable['rows'], index: number, isSo: (cell: string) => boolean, share = SHARE): boolean {
  const filled = cells(rows, index)
  return filled.length > 0 && filled.filter(isSo).length / filled.length >= share
}

function characters(rows: ListTable['rows'], index: number): number {
  const filled = cells(rows, index)
  return filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length)
}

/** A column of nothing but counted instants may be one of identifiers as well. */
function isColumnOf(rows: ListTable['rows'], index: number, isSo: (cell: string) => boolean): boolean {
  const isTitle = isSo === isHeadline
  return holds(rows, index, isSo) && !cells(rows, index).every(isCounted) && !(isTitle && isRepeated(rows, index))
}

function isAddress(cell: string): boolean {
  return httpAddress(cell) !== null
}

function isDate(cell: string): boolean {
  return cell.length <= 40 && /\d/u.test(cell) && dateFromCell(cell) !== null
}

function isNumber(cell: string): boolean {
  return /^\d+$/u.test(cell)
}

function isLanguage(cell: string): boolean {
  return /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/u.test(cell)
}

/** Rows of different articles do not share a headline: what all of them say is who they are from. */
function isRepeated(rows: ListTable['rows'], index: number): boolean {
  const filled = cells(rows, index)
  return filled.length >= REPEATED_ROWS && new Set(filled).size === 1
}

/** Several words, longer than a name, shorter than a paragraph. */
function isHeadline(cell: string): boolean {
  const hasWords = /\p{L}\s+\p{L}/u.test(cell) || /\p{Script=Han}/u.test(cell)
  return hasWords && cell.length >= TITLE_CHARACTERS.least && cell.length <= TITLE_CHARACTERS.most
}

/** Fields that a column may be told for by what stands in it. */
const BY_CONTENT: readonly (readonly [ColumnField, (cell: string) => boolean])[] = [
  ['url', isAddress],
  ['date', isDate],
  ['language', isLanguage],
  ['title', isHeadline],
]
