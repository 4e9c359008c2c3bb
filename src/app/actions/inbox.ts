/**
 * The inbox: sources are kept while they wait, so that an import goes on after a reload, and go in the transaction that
 * stores what they gave.
 *
 * A browser that has no room for them, or closes the database, costs the way back after a reload, never the import.
 */
import type { StoryId } from '../../core/ids'
import type { Batch, InboxRow, OfferedContent } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { forgetTold, type ToldLine, tell } from './toldLines'

/** An article that waits for a person, with its content. */
export type OfferedRow = InboxRow & OfferedContent

/** How far a batch has come. */
export type Passed = {
  /** Rows whose sources gave all that they have. */
  readonly goneIds: readonly string[]
  /** The row in the middle of which it is. */
  readonly place: NonNullable<Batch['place']> | null
  /** What became of lines that gave no article. */
  readonly told: readonly ToldLine[]
}

/** Nothing passed. */
export const NOTHING_PASSED: Passed = { goneIds: [], place: null, told: [] }

/** The rows of one batch on their way through the inbox. */
export function batchInbox(desk: Desk, batch: Batch) {
  const { database } = desk
  const settled = new Set<string>()
  const offeredIds = new Set<string>()
  return {
    /** Keeps the batch itself, before its rows. */
    begin: (): Promise<void> => spared(() => database.batches.put(batch)),

    /** Keeps rows, while they are perhaps already being read; those that settled meanwhile stay out. */
    keep: (rows: readonly InboxRow[]): Promise<void> =>
      spared(() =>
        database.transaction('rw', database.inbox, () =>
          database.inbox.bulkPut(rows.filter(({ id }) => !settled.has(id))),
        ),
      ),

    /** Notes how far the batch has come. Call inside a `write`, together with what it stores. */
    pass: async (
      { goneIds, place, told }: Passed,
      { storyId, offered }: { readonly storyId: StoryId | null; readonly offered: readonly OfferedRow[] },
    ): Promise<void> => {
      for (const { id } of offered) offeredIds.add(id)
      for (const id of [...goneIds, ...offeredIds]) settled.add(id)
      const gone = goneIds.filter((id) => !offeredIds.has(id)) // what was offered lies in its place
      const batchChange = { ...(place === null ? {} : { place }), ...(storyId === batch.storyId ? {} : { storyId }) }
      await Promise.all([
        database.inbox.bulkPut(offered.map(({ id, index, waiting }) => ({ id, batchId: batch.id, index, waiting }))),
        database.offered.bulkPut(offered.map(({ id, ingested }) => ({ id, ingested }))),
        database.inbox.bulkDelete(gone),
        tell(desk, batch.id, told),
        Object.keys(batchChange).length > 0 && database.batches.update(batch.id, batchChange),
      ])
    },

    /** Everything was settled or offered. */
    close: (): Promise<void> => spared(() => forgetIfEmpty(desk, batch.id)),
  }
}

/** Takes an offered article out that was decided about, and its batch with the last of them. Call inside a `write`. */
export async function takeOut(desk: Desk, row: InboxRow, told: ToldLine): Promise<void> {
  const { database } = desk
  await Promise.all([database.inbox.delete(row.id), database.offered.delete(row.id), tell(desk, row.batchId, [told])])
  await forgetIfEmpty(desk, row.batchId)
}

/** Forgets a batch of which nothing waits. */
export async function forgetIfEmpty(desk: Desk, batchId: Batch['id']): Promise<void> {
  const { database } = desk
  await database.transaction('rw', database.batches, database.inbox, async () => {
    const left = await database.inbox.where('batchId').equals(batchId).count()
    if (left === 0) await Promise.all([database.batches.delete(batchId), forgetTold(desk, batchId)])
  })
}

/** Forgets what waits to be read of a batch, and with `offers` also what waits for a person. */
export function discardBatch(desk: Desk, batchId: string, { offers }: { offers: boolean }): Promise<void> {
  const { database } = desk
  return spared(async () => {
    const rows = await database.inbox.where('batchId').equals(batchId).toArray()
    const gone = rows.filter(({ waiting }) => offers || waiting.kind === 'source').map(({ id }) => id)
    await database.transaction('rw', database.inbox, database.offered, async () => {
      await database.inbox.bulkDelete(gone)
      await database.offered.bulkDelete(gone)
    })
    await forgetIfEmpty(desk, batchId)
  })
}

/** Does what an import can do without: what goes wrong is told to the console. */
export async function spared(work: () => PromiseLike<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.warn('The inbox could not be written.', error)
  }
}
