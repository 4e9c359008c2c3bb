/**
 * The set `documents`: what becomes of files of every format, damaged ones too, and which share of their words is read.
 * A folder holds documents, and beside each that has words `NAME.txt` with those that another reader found.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { type ReadFile, readFiles } from './documents/readFiles'
import { type Recall, recallOf, wordsOf } from './documents/recall'
import { filesAmong, SHARED } from './inputs'
import type { EvaluationSet } from './set'

const DEFAULT = join(SHARED, 'corpora/documents')
/** How many missing words `--explain` prints of one file. */
const PRINTED_WORDS = 30

type Row = {
  readonly path: string
  readonly read: ReadFile
  readonly milliseconds: number
  /** Of all words that were read, those set aside with them; null where there is no reference, or a password was wanted. */
  readonly recall: Recall | null
  /** Of the words of the article and its title alone. */
  readonly kept: Recall | null
}

export const documents: EvaluationSet = {
  name: 'documents',
  run: async (inputs, { explain }) => {
    const paths = filesAmong(inputs.length > 0 ? inputs : existsSync(DEFAULT) ? [DEFAULT] : [], isDocument)
    const rows: Row[] = []
    await readFiles(paths, (path, read, milliseconds) =>
      rows.push({ path, read, milliseconds, ...recallsAt(path, read) }),
    )
    const kinds = [...new Set(rows.map(({ path }) => extname(path)))].sort()
    const kindRows = kinds.map((kind) =>
      figuresRow(
        kind,
        rows.filter(({ path }) => extname(path) === kind),
      ),
    )
    return {
      json: {
        files: rows.length,
        // A hang is a crash that takes longer.
        crashed: countOf(rows, 'crashed') + countOf(rows, 'timedOut'),
        refused: countOf(rows, 'refused'),
        wordRecall: meanRecall(rows.map(({ recall }) => recall)),
        timedOut: countOf(rows, 'timedOut'),
        keptRecall: meanRecall(rows.map(({ kept }) => kept)),
      },
      tables: [
        { heading: 'documents, by file', rows: rows.map(fileRow) },
        {
          heading: 'documents, by kind (recall: mean over files with a reference)',
          rows: [...kindRows, figuresRow('all', rows)],
        },
      ],
      misses: explain ? rows.flatMap(missesOf) : [],
    }
  },
}

/** Everything but references, and what people put beside documents to say what they are. */
function isDocument(path: string): boolean {
  const name = basename(path)
  if (/^(?:\.|readme|licen[cs]e)/iu.test(name)) return false
  return !(name.endsWith('.txt') && existsSync(path.slice(0, -'.txt'.length)))
}

function recallsAt(path: string, read: ReadFile): Pick<Row, 'recall' | 'kept'> {
  const reference = existsSync(`${path}.txt`) ? wordsOf(readFileSync(`${path}.txt`, 'utf8')) : []
  // The reader of the reference may have had the password.
  const isLocked = read.outcome === 'refused' && read.reason === 'encrypted'
  if (reference.length === 0 || isLocked) return { recall: null, kept: null }
  const { kept, all } = read.outcome === 'text' ? read : { kept: '', all: '' }
  return { recall: recallOf(reference, wordsOf(all)), kept: recallOf(reference, wordsOf(kept)) }
}

function fileRow({ path, read, milliseconds, recall, kept }: Row): Record<string, string | number> {
  return {
    file: basename(path),
    outcome: 'reason' in read ? `${read.outcome}: ${read.reason.split('\n')[0] ?? ''}` : read.outcome,
    recall: recall === null ? '' : shareOf(recall).toFixed(3),
    kept: kept === null ? '' : shareOf(kept).toFixed(3),
    ms: Math.round(milliseconds),
  }
}

function figuresRow(kind: string, rows: readonly Row[]): Record<string, string | number> {
  const recall = meanRecall(rows.map((row) => row.recall))
  return {
    kind,
    files: rows.length,
    text: countOf(rows, 'text'),
    refused: countOf(rows, 'refused'),
    crashed: countOf(rows, 'crashed'),
    'timed out': countOf(rows, 'timedOut'),
    'with reference': rows.filter((row) => row.recall !== null).length,
    'word recall': recall === null ? '' : recall.toFixed(4),
    'kept recall': meanRecall(rows.map(({ kept }) => kept))?.toFixed(4) ?? '',
  }
}

function countOf(rows: readonly Row[], outcome: ReadFile['outcome']): number {
  return rows.filter(({ read }) => read.outcome === outcome).length
}

/** The mean of the shares (0..1), each file counting the same; null without any. */
function meanRecall(recalls: readonly (Recall | null)[]): number | null {
  const shares = recalls.filter((recall) => recall !== null).map(shareOf)
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function shareOf({ found, of }: Recall): number {
  return found / of
}

function missesOf({ path, read, recall, kept }: Row): string[] {
  const file = basename(path)
  if (read.outcome === 'crashed') return [`${file}: crashed: ${read.reason}`]
  if (read.outcome === 'timedOut') return [`${file}: timed out`]
  const refusal = read.outcome === 'refused' ? [`${file}: refused: ${read.reason}`] : []
  const lost = new Set(recall?.missing)
  const aside = read.outcome === 'text' ? (kept?.missing ?? []).filter((word) => !lost.has(word)) : []
  return [
    ...refusal,
    ...missLine(file, recall, recall?.missing ?? [], 'missing'),
    ...missLine(file, kept, aside, 'set aside'),
  ]
}

function missLine(file: string, recall: Recall | null, words: readonly string[], what: string): string[] {
  if (words.length === 0) return []
  const more = words.length > PRINTED_WORDS ? ` and ${words.length - PRINTED_WORDS} more` : ''
  return [
    `${file}: ${words.length} of ${recall?.of ?? 0} words ${what}: ${words.slice(0, PRINTED_WORDS).join(' ')}${more}`,
  ]
}
