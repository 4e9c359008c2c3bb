/** Stores what a batch has read, in a thread of its own: comparing, writing and the database's answers never hold up the page. */
import { expose } from 'comlink'
import { coarseChanges } from '../../platform/storage/coarseChanges'
import { Database } from '../../platform/storage/database'
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import type { ImportOutcome } from '../state/importing'
import { batchInbox, type Passed } from './inbox'
import { type ReadArticle, type Settled, settleArticles, settleOffer } from './settleArticles'

const inboxes = new Map<string, ReturnType<typeof batchInbox>>()
let desk: Desk | null = null

const store = {
  /** Opens the database of that name; once, before all else. */
  open(databaseName: string): void {
    const database = new Database(databaseName)
    database.use(coarseChanges)
    desk = { database, now: risingClock(), newId: () => crypto.randomUUID() as never }
  },

  /** Keeps a batch in the inbox, before its rows. */
  begin: (batch: Batch): Promise<void> => inboxOf(batch).begin(),

  /** Keeps some rows of a batch, unless they are settled by now. */
  keep: (batch: Batch, rows: readonly InboxRow[]): Promise<void> => inboxOf(batch).keep(rows),

  /** `settleArticles`, for a batch whose `storyId` is that of its articles so far. */
  settle: (batch: Batch, articles: readonly ReadArticle[], passed: Passed): Promise<Settled> =>
    settleArticles(openDesk(), inboxOf(batch), batch, articles, passed),

  /** Everything of the batch was settled or offered. */
  async close(batch: Batch): Promise<void> {
    await inboxOf(batch).close()
    inboxes.delete(batch.id)
  },

  /** `settleOffer` */
  decide: (key: string, decision: Parameters<typeof settleOffer>[2]): Promise<ImportOutcome> =>
    settleOffer(openDesk(), key, decision),
}

export type Store = typeof store

function openDesk(): Desk {
  if (desk === null) throw new Error('the store was not opened')
  return desk
}

function inboxOf(batch: Batch): ReturnType<typeof batchInbox> {
  const inbox = inboxes.get(batch.id) ?? batchInbox(openDesk(), batch)
  inboxes.set(batch.id, inbox)
  return inbox
}

/** No two instants alike: lists are in the order of import, and articles stored together would have none. */
function risingClock(): Desk['now'] {
  let lastMs = 0
  return () => {
    lastMs = Math.max(Date.now(), lastMs + 1)
    return new Date(lastMs).toISOString()
  }
}

expose(store)
