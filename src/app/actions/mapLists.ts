/** Puts the rows of a list in its place, once a person has said which of its columns hold what. */
import type { ColumnMapping } from '../../platform/ingest/formats/list/guessColumns'
import type { IngestStep } from '../../platform/ingest/step'
import { NAME_SEPARATOR } from '../../platform/ingest/zip/names'
import { ingestPool, type PoolStep } from '../../platform/workers/ingestPool'
import { askColumns } from '../state/importing'

/** What a source gives; a story file is for another door. */
export type SourceStep = PoolStep | { readonly kind: 'storyFile'; readonly name: string; readonly file: File }

/** A step that is no list any more, and how many of the source's own steps are settled with it. */
export type MappedStep = {
  readonly step: Exclude<SourceStep, { readonly kind: 'list' }> | { readonly kind: 'leftOut'; readonly name: string }
  readonly settledCount: number
}

/** What was said of the columns of lists, for those of the same batch that have the same columns, by name and order. */
export type KnownColumns = {
  /** Whether the batch has several sources, any of which may be such a list. */
  readonly mayRecur: boolean
  readonly mappings: Map<string, ColumnMapping>
}

/**
 * The steps of a source with every list replaced by its rows; one whose columns are not told is left out. `known` takes up
 * what is said of the columns for other lists too.
 */
export async function* mapLists(
  steps: AsyncIterable<SourceStep>,
  signal: AbortSignal,
  known: KnownColumns,
): AsyncGenerator<MappedStep, void> {
  let settledCount = 0
  for await (const step of steps) {
    if (step.kind === 'list') yield* rowsOf(step, { settledCount, known }, signal)
    else yield { step, settledCount: settledCount + 1 }
    settledCount++
  }
}

async function* rowsOf(
  { name, table }: Extract<IngestStep, { readonly kind: 'list' }>,
  { settledCount, known }: { settledCount: number; known: KnownColumns },
  signal: AbortSignal,
): AsyncGenerator<MappedStep, void> {
  const columns = JSON.stringify(table.columns)
  const mapping = known.mappings.get(columns) ?? (await askedMapping({ name, table }, known, signal))
  if (mapping === null) return yield { step: { kind: 'leftOut', name }, settledCount }
  // A reader of its own: the one that found the list keeps its place for what follows it.
  const pool = ingestPool({ size: 1 })
  try {
    for await (const step of pool.read({ kind: 'rows', name, table, mapping }, 0, signal)) {
      if (step.kind !== 'list') yield { step, settledCount }
    }
  } finally {
    pool.close()
  }
}

/** What a person says of the columns, kept for the others if she says so. */
async function askedMapping(
  { name, table }: Pick<Extract<IngestStep, { readonly kind: 'list' }>, 'name' | 'table'>,
  { mayRecur, mappings }: KnownColumns,
  signal: AbortSignal,
): Promise<ColumnMapping | null> {
  const { guessColumns } = await import('../../platform/ingest/formats/list/guessColumns')
  const isInside = name.includes(NAME_SEPARATOR)
  const question = { name, table, guess: guessColumns(table), mayRecur: mayRecur || isInside }
  const answer = await askColumns(question, signal)
  if (answer?.isForOthers) mappings.set(JSON.stringify(table.columns), answer.mapping)
  return answer?.mapping ?? null
}
