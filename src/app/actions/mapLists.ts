/** Puts the rows of a list in its place, once a person has said which of its columns hold what. */
import type { ColumnMapping } from '../../platform/ingest/formats/list/guessColumns'
import type { IngestStep } from '../../platform/ingest/step'
import { ingestPool, type PoolStep } from '../../platform/workers/ingestPool'
import { askColumns } from '../state/importing'

/** What a source gives; a story file is for another door. */
export type SourceStep = PoolStep | { readonly kind: 'storyFile'; readonly name: string; readonly file: File }

/** A step that is no list any more, and how many of the source's own steps are settled with it. */
export type MappedStep = {
  readonly step: Exclude<SourceStep, { readonly kind: 'list' }> | { readonly kind: 'leftOut'; readonly name: string }
  readonly settledCount: number
}

/** The steps of a source with every list replaced by its rows; one whose columns are not told is left out. */
export async function* mapLists(
  steps: AsyncIterable<SourceStep>,
  signal: AbortSignal,
): AsyncGenerator<MappedStep, void> {
  let settledCount = 0
  for await (const step of steps) {
    if (step.kind === 'list') yield* rowsOf(step, settledCount, signal)
    else yield { step, settledCount: settledCount + 1 }
    settledCount++
  }
}

async function* rowsOf(
  { name, table }: Extract<IngestStep, { readonly kind: 'list' }>,
  settledCount: number,
  signal: AbortSignal,
): AsyncGenerator<MappedStep, void> {
  const { guessColumns } = await import('../../platform/ingest/formats/list/guessColumns')
  const mapping: ColumnMapping | null = await askColumns({ name, table, guess: guessColumns(table) }, signal)
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
