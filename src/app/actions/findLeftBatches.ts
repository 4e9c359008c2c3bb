import { heldBatches } from '../../platform/storage/batchLock'
import type { Desk } from '../desk'
import { type LeftBatch, useLeftBatches } from '../state/leftBatches'
import { forgetIfEmpty } from './inbox'
import { forgetOrphans } from './toldLines'

/** A tab that was closed or reloaded lets go of its batch some moments after the next one begins. */
const LET_GO_MS = 1_000

/**
 * Looks for batches that no tab is working on, and puts them where the notice reads them; once more where some were
 * held. Those with nothing left are forgotten.
 */
export async function findLeftBatches(desk: Desk): Promise<void> {
  try {
    if (await lookForLeftBatches(desk)) return
    await new Promise((resolve) => setTimeout(resolve, LET_GO_MS))
    await lookForLeftBatches(desk)
  } catch (error) {
    // A database that is closed or held up tells of itself where it is needed.
    console.warn('The inbox could not be read.', error)
  }
}

/** Whether all batches were looked into: false where some were held. */
async function lookForLeftBatches(desk: Desk): Promise<boolean> {
  const { database } = desk
  const batches = await database.batches.toArray()
  const held = await heldBatches(batches.map(({ id }) => id))
  const left: LeftBatch[] = []
  for (const batch of batches) {
    if (held.has(batch.id)) continue
    const rows = await database.inbox.where('batchId').equals(batch.id).toArray()
    const offeredCount = rows.filter(({ waiting }) => waiting.kind === 'offered').length
    if (rows.length === 0) await forgetIfEmpty(desk, batch.id)
    else left.push({ batch, offeredCount, waitingCount: rows.length - offeredCount })
  }
  useLeftBatches.setState({ left })
  await forgetOrphans(desk, held)
  return held.size === 0
}
