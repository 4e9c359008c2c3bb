/**
 * The inbox: sources are kept while they wait, so that an import goes on after a reload, and go as they settle.
 *
 * A browser that has no room for them, or closes the database, costs the way back after a reload, never the import.
 */
import type { Batch, InboxRow } from '../../platform/storage/inbox'
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

    /** Puts a row that waits for a person. */
    offer: (row: InboxRow): Promise<void> => spared(() => database.inbox.put(row)),

    /** `count` steps of a row are settled, and more may come. */
    pass: ({ id, waiting }: InboxRow, count: number): Promise<void> =>
      spared(async () => {
        if (waiting.kind !== 'source' || count === 1) return // most files give one step, and then the row goes
        const skip = waiting.skip + count
        await database.inbox.update(id, { waiting: { ...waiting, skip } })
      }),

    settle: async ({ id }: InboxRow): Promise<void> => {
      settled.add(id)
      leaving.push(id)
      if (leaving.length >= SETTLED_AT_ONCE) await spared(flush)
    },

    isSettled: ({ id }: InboxRow): boolean => settled.has(id),

    /** The batch's articles make or found their story. */
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

/** Forgets a batch that has nothing left. */
export async function forgetIfEmpty(database: Desk['database'], batchId: string): Promise<void> {
  await database.transaction('rw', database.batches, database.inbox, async () => {
    const left = await database.inbox.where('batchId').equals(batchId).count()
    if (left === 0) await database.batches.delete(batchId)
  })
}

/** Forgets a batch with all that waits in it. */
export function discardBatch({ database }: Desk, batchId: string): Promise<void> {
  return spared(() =>
    database.transaction('rw', database.batches, database.inbox, async () => {
      await database.inbox.where('batchId').equals(batchId).delete()
      await database.batches.delete(batchId)
    }),
  )
}

async function spared(work: () => PromiseLike<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.warn('The inbox could not be written.', error)
  }
}
