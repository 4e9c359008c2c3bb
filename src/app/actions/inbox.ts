/**
 * The inbox: sources are kept while they wait, so that an import goes on after a reload, and go as they settle.
 *
 * A browser that has no room for them, or closes the database, costs the way back after a reload, never the import.
 */
import type { Ingested } from '../../platform/ingest/ingest'
import type { Batch, InboxRow, Offer } from '../../platform/storage/inbox'
import type { Desk } from '../desk'

/** Rows put in one transaction: big ones hold up other writes, small ones cost more in all. */
const ROWS_AT_ONCE = 20

/** Settled rows that leave together; after a crash so many are read again and found to be here. */
const SETTLED_AT_ONCE = 10

/** The rows of one batch on their way through the inbox. */
export function batchInbox({ database }: Desk, batch: Batch) {
  const settled = new Set<string>()
  let leaving: string[] = []
  const flush = async (): Promise<void> => {
    const gone = leaving
    leaving = []
    if (gone.length > 0) await database.inbox.bulkDelete(gone)
  }
  return {
    /** Keeps rows, some at a time, while they are already being read; those that settled meanwhile stay out. */
    keep: (rows: readonly InboxRow[]): Promise<void> =>
      spared(async () => {
        await database.batches.put(batch)
        for (let index = 0; index < rows.length; index += ROWS_AT_ONCE) {
          await database.transaction('rw', database.inbox, () =>
            database.inbox.bulkPut(rows.slice(index, index + ROWS_AT_ONCE).filter(({ id }) => !settled.has(id))),
          )
        }
      }),

    /** Keeps an article that waits for a person, in the place of its source where `id` is that of its row. */
    offer: async (
      { index }: InboxRow,
      { id, name, offer, ingested }: { id: string; name: string; offer: Offer; ingested: Ingested },
    ): Promise<void> => {
      settled.add(id)
      const row: InboxRow = { id, batchId: batch.id, index, waiting: { kind: 'offered', name, offer } }
      await database.transaction('rw', database.inbox, database.offered, async () => {
        await database.inbox.put(row)
        await database.offered.put({ id, ingested })
      })
    },

    /** `count` steps of a row are settled, and more may come. */
    pass: ({ id, waiting }: InboxRow, count: number): Promise<void> =>
      spared(async () => {
        if (waiting.kind !== 'source' || count === 1) return // most files give one step, and then the row goes
        const skip = waiting.skip + count
        await database.inbox.update(id, { waiting: { ...waiting, skip } })
      }),

    /** All that a row's source gave is settled. */
    settle: async ({ id }: InboxRow): Promise<void> => {
      if (settled.has(id)) return // what was offered lies in its place
      settled.add(id)
      leaving.push(id)
      if (leaving.length >= SETTLED_AT_ONCE) await spared(flush)
    },

    isSettled: ({ id }: InboxRow): boolean => settled.has(id),

    /** The batch's articles made or found their story. */
    setStory: (storyId: Batch['storyId']): Promise<void> =>
      spared(() => database.batches.update(batch.id, { storyId })),

    /** Everything was settled or offered. */
    close: (): Promise<void> =>
      spared(async () => {
        await flush()
        await forgetIfEmpty(database, batch.id)
      }),
  }
}

/** Takes offered articles out that were decided about, and their batches with the last of them. */
export async function takeOut({ database }: Desk, ids: readonly string[]): Promise<void> {
  const rows = await database.inbox.bulkGet([...ids])
  await database.transaction('rw', database.inbox, database.offered, async () => {
    await database.inbox.bulkDelete([...ids])
    await database.offered.bulkDelete([...ids])
  })
  const batchIds = new Set(rows.flatMap((row) => row?.batchId ?? []))
  for (const batchId of batchIds) await forgetIfEmpty(database, batchId)
}

async function forgetIfEmpty(database: Desk['database'], batchId: string): Promise<void> {
  await database.transaction('rw', database.batches, database.inbox, async () => {
    const left = await database.inbox.where('batchId').equals(batchId).count()
    if (left === 0) await database.batches.delete(batchId)
  })
}

/** Forgets what waits to be read of a batch, and with `offers` also what waits for a person. */
export function discardBatch({ database }: Desk, batchId: string, { offers }: { offers: boolean }): Promise<void> {
  return spared(async () => {
    const rows = await database.inbox.where('batchId').equals(batchId).toArray()
    const gone = rows.filter(({ waiting }) => offers || waiting.kind === 'source').map(({ id }) => id)
    await database.transaction('rw', database.inbox, database.offered, async () => {
      await database.inbox.bulkDelete(gone)
      await database.offered.bulkDelete(gone)
    })
    await forgetIfEmpty(database, batchId)
  })
}

async function spared(work: () => PromiseLike<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.warn('The inbox could not be written.', error)
  }
}
