/** Reads the sources of a batch a few at a time and hands them out in their order. */
import type { ImportSource, InboxRow } from '../../platform/storage/inbox'
import type { IngestPool, PoolStep } from '../../platform/workers/ingestPool'
import { type KnownColumns, type MappedStep, mapLists, type SourceStep } from './mapLists'

/** What a row gave, in the order of the rows: a step, its end, or that its reader crashed. */
export type Coming = {
  readonly row: InboxRow
  readonly given:
    | (MappedStep & { readonly kind: 'step' })
    | { readonly kind: 'end' }
    | { readonly kind: 'failed'; readonly error: unknown }
}

/** Sources that may lie read before their turn, beside those being read: what bounds the memory. */
const READ_AHEAD = 2

/**
 * All that the sources of `rows` give. Reading begins some rows before a row's turn; `onBegin` hears of it. Ends once
 * `signal` is aborted, and never throws for what a source holds.
 */
export async function* readInOrder(
  rows: readonly InboxRow[],
  pool: IngestPool,
  signal: AbortSignal,
  onBegin: (row: InboxRow) => void,
): AsyncGenerator<Coming, void> {
  const begun: { row: InboxRow; steps: AsyncIterable<SourceStep> }[] = []
  const known: KnownColumns = { mayRecur: rows.length > 1, mappings: new Map() }
  let next = 0
  while (!signal.aborted) {
    for (; begun.length <= pool.size + READ_AHEAD && next < rows.length; next++) {
      const row = rows[next]
      if (row === undefined) break
      onBegin(row)
      begun.push({ row, steps: begin(stepsOf(pool, row, signal)) })
    }
    const first = begun.shift()
    if (first === undefined) return
    const { row, steps } = first
    try {
      for await (const step of mapLists(steps, signal, known)) yield { row, given: { kind: 'step', ...step } }
      yield { row, given: { kind: 'end' } }
    } catch (error) {
      if (!signal.aborted) yield { row, given: { kind: 'failed', error } }
    }
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
  // A look into each of a thousand files costs: what is called a page is looked into only where it is read as none.
  const isCalledPage = source.kind === 'file' && source.file.type === 'text/html'
  let mayBeStory = source.kind === 'file'
  if (!isCalledPage && mayBeStory) {
    const file = await storyFileIn(source)
    if (file !== null) return yield { kind: 'storyFile', name: source.name, file }
    mayBeStory = false
  }
  for await (const step of pool.read(source, skip, signal)) {
    const file = mayBeStory && !isPage(step) ? await storyFileIn(source) : null
    if (file !== null) return yield { kind: 'storyFile', name: source.name, file }
    mayBeStory = false
    yield step
  }
}

function isPage(step: PoolStep): boolean {
  return step.kind === 'read' && step.result.ok && step.result.value.original.mediaType === 'text/html'
}

/** Enough for the first key of a story file, however it is indented. */
const HEAD_BYTES = 200

/** The file, if it says of itself at its beginning that it is a story file. */
async function storyFileIn(source: ImportSource): Promise<File | null> {
  if (source.kind !== 'file') return null
  const head = await source.file.slice(0, HEAD_BYTES).text()
  return /^\s*\{\s*"format"\s*:\s*"claimdesk-story"/u.test(head) ? source.file : null
}
