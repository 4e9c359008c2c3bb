/** Imports that stopped before they were through: gone on with, or discarded. */
import type { StoryId } from '../../core/ids'
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { useLeftBatches } from '../state/leftBatches'
import { enqueue } from './importSources'
import { discardBatch } from './inbox'
import { toldLines } from './toldLines'

/** Goes on with a batch where it stopped, with all of it on the list. Resolves as `importSources`, and with null where another tab was quicker. */
export async function resumeBatch(desk: Desk, batch: Batch): Promise<StoryId | null> {
  const rows = await desk.database.inbox.where('batchId').equals(batch.id).toArray()
  const told = await toldLines(desk, batch.id).catch(() => []) // what is left can be read without them
  forget(batch)
  return enqueue(
    desk,
    batch,
    rows.map((row) => inPlace(row, batch)).sort((a, b) => a.index - b.index),
    { areKept: true, told },
  )
}

/** A row without what was settled of its source before. */
function inPlace(row: InboxRow, { place }: Batch): InboxRow {
  if (place?.rowId !== row.id || row.waiting.kind !== 'source') return row
  return { ...row, waiting: { ...row.waiting, skip: place.skip } }
}

/** Forgets what waits of a batch; what came in before stays. */
export async function discardLeftBatch(desk: Desk, batch: Batch): Promise<void> {
  forget(batch)
  await discardBatch(desk, batch.id, { offers: true })
}

function forget(batch: Batch): void {
  useLeftBatches.setState(({ left }) => ({ left: left.filter((each) => each.batch.id !== batch.id) }))
}
