/** Starts imports, one batch after the other, and pauses, cancels and goes on with them. */
import type { StoryId } from '../../core/ids'
import type { Batch, ImportSource, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { type ImportItem, useImporting } from '../state/importing'
import { runBatch } from './runBatch'

let cancelled = new AbortController()
let tail: Promise<StoryId | null> = Promise.resolve(null)

/** Cuts off what is being read and leaves the rest; what came in stays and can be undone. */
export function cancelImport(): void {
  cancelled.abort()
  useImporting.setState({ isPaused: false })
}

/** Stops before the next article is stored. */
export function pauseImport(): void {
  useImporting.setState(({ isRunning }) => ({ isPaused: isRunning }))
}

export function goOnWithImport(): void {
  useImporting.setState({ isPaused: false })
}

/**
 * Imports sources in their order into a story, or into a new one when `storyId` is null. A second call waits for the
 * first. Returns the story's id, or null when nothing came in and there was none.
 */
export function importSources(
  desk: Desk,
  storyId: StoryId | null,
  sources: readonly ImportSource[],
  storyName = 'Untitled story',
): Promise<StoryId | null> {
  const batch: Batch = {
    id: desk.newId(),
    storyId,
    storyName,
    group: desk.newId(),
    sourceCount: sources.length,
    startedAt: desk.now(),
  }
  const rows = sources.map(
    (source, index): InboxRow => ({
      id: desk.newId(),
      batchId: batch.id,
      index,
      waiting: { kind: 'source', source, skip: 0 },
    }),
  )
  return enqueue(desk, batch, rows)
}

/** Imports the waiting rows of a batch once the batches before it are through. */
export function enqueue(desk: Desk, batch: Batch, rows: readonly InboxRow[]): Promise<StoryId | null> {
  const items = rows.map(({ id, waiting }): ImportItem => {
    const name = waiting.kind === 'source' ? waiting.source.name : waiting.name
    return { key: id, name, outcome: { kind: 'waiting' } }
  })
  useImporting.setState((state) => ({ items: [...state.items, ...items], isRunning: true }))
  const run = async (before: StoryId | null): Promise<StoryId | null> => {
    cancelled = new AbortController()
    const end = await runBatch(desk, { ...batch, storyId: batch.storyId ?? before }, rows, cancelled.signal)
    return end.storyId
  }
  tail = tail.then(run, () => run(null))
  const own = tail
  return own.finally(() => {
    if (tail !== own) return
    useImporting.setState({ isRunning: false, isPaused: false })
    tail = Promise.resolve(null)
  })
}
