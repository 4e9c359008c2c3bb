/** Reads the sources of a batch a few at a time and hands them out in their order. */
import type { ImportSource, InboxRow } from '../../platform/storage/inbox'
import type { IngestPool, PoolStep } from '../../platform/workers/ingestPool'

/** What a source gives; a story file is for another door. */
export type SourceStep = PoolStep | { readonly kind: 'storyFile'; readonly name: string; readonly file: File }

/** Sources that may lie read before their turn, beside those being read: what bounds the memory. */
const READ_AHEAD = 2

/**
 * Each row with the steps of its source. Reading begins some rows before a row's turn; `onBegin` hears of it. Ends
 * early once `signal` is aborted; the steps of rows handed out before then reject with its reason.
 */
export function* readAhead(
  rows: readonly InboxRow[],
  pool: IngestPool,
  signal: AbortSignal,
  onBegin: (row: InboxRow) => void,
): Generator<{ readonly row: InboxRow; readonly steps: AsyncIterable<SourceStep> }, void> {
  const begun: { row: InboxRow; steps: AsyncIterable<SourceStep> }[] = []
  let next = 0
  for (;;) {
    for (; begun.length <= pool.size + READ_AHEAD && next < rows.length && !signal.aborted; next++) {
      const row = rows[next]
      if (row === undefined) break
      onBegin(row)
      begun.push({ row, steps: begin(stepsOf(pool, row, signal)) })
    }
    const first = begun.shift()
    if (first === undefined) return
    yield first
  }
}

/** Asks for the first step now, not when somebody comes for it. */
function begin(steps: AsyncGenerator<SourceStep, void>): AsyncIterable<SourceStep> {
  let first: Promise<IteratorResult<SourceStep, void>> | null = steps.next()
  first.catch(() => undefined) // thrown on when its turn comes
  const next = (): Promise<IteratorResult<SourceStep, void>> => {
    const asked = first ?? steps.next()
    first = null
    return asked
  }
  return { [Symbol.asyncIterator]: () => ({ next, return: () => steps.return() }) }
}

async function* stepsOf(
  pool: IngestPool,
  { waiting }: InboxRow,
  signal: AbortSignal,
): AsyncGenerator<SourceStep, void> {
  if (waiting.kind !== 'source') return
  const { source, skip } = waiting
  const file = await storyFileIn(source)
  if (file === null) yield* pool.read(source, skip, signal)
  else yield { kind: 'storyFile', name: source.name, file }
}

/** Enough for the first key of a story file, however it is indented. */
const HEAD_BYTES = 200

/** The file, if it says of itself at its beginning that it is a story file. */
async function storyFileIn(source: ImportSource): Promise<File | null> {
  if (source.kind !== 'file') return null
  const head = await source.file.slice(0, HEAD_BYTES).text()
  return /^\s*\{\s*"format"\s*:\s*"claimdesk-story"/u.test(head) ? source.file : null
}
