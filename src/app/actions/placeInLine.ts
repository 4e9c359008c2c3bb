/** A batch that waits for the batches before it. */
import { holdBatch } from '../../platform/storage/batchLock'
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { useImporting } from '../state/importing'
import { batchInbox, discardBatch } from './inbox'
import { pause } from './pause'

/** Rows that the inbox takes at once, so that the batch that is running hardly waits for them. */
const ROWS_AT_ONCE = 5

/**
 * Holds a batch and keeps its rows, unless `areKept`, while it waits: a reload would lose them. Once `signal` is aborted
 * all of it is given up at once, so that no reload brings it back.
 *
 * `held` resolves as `holdBatch`, when the inbox has the rows. `takeTurn` ends the waiting: null, or what resolves when
 * the inbox has forgotten a batch that was given up.
 */
export function placeInLine(
  desk: Desk,
  batch: Batch,
  rows: readonly InboxRow[],
  { signal, areKept }: { readonly signal: AbortSignal; readonly areKept: boolean },
) {
  let givenUp: Promise<unknown> | null = null
  const hold = async (): ReturnType<typeof holdBatch> => {
    const letGo = await holdBatch(batch.id)
    if (letGo !== null && !areKept) await keepRows(desk, batch, rows, signal)
    return letGo
  }
  const held = hold()
  const giveUp = (): void => {
    listCancelled(rows)
    givenUp = held.then((letGo) => (letGo === null ? undefined : discardBatch(desk, batch.id, { offers: false })))
  }
  signal.addEventListener('abort', giveUp)
  const takeTurn = (): Promise<unknown> | null => {
    signal.removeEventListener('abort', giveUp)
    return givenUp
  }
  return { held, takeTurn }
}

async function keepRows(desk: Desk, batch: Batch, rows: readonly InboxRow[], signal: AbortSignal): Promise<void> {
  const inbox = batchInbox(desk, batch)
  await inbox.begin()
  for (let index = 0; index < rows.length && !signal.aborted; index += ROWS_AT_ONCE) {
    await inbox.keep(rows.slice(index, index + ROWS_AT_ONCE))
    await pause()
  }
}

/** Says so of all of them in one change: of a thousand lines, a thousand changes would hold up the page. */
function listCancelled(rows: readonly InboxRow[]): void {
  const keys = new Set<string>(rows.map(({ id }) => id))
  useImporting.setState(({ items }) => ({
    items: items.map((each) => (keys.has(each.key) ? { ...each, outcome: { kind: 'cancelled' } } : each)),
  }))
}
