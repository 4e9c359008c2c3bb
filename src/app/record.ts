/**
 * The one way to change records: apply changes and write them into the history, in one transaction.
 *
 * Every action that changes a record goes through `record`, so the history cannot miss a change, and what is stored
 * is always the fold of the events.
 */
import type { Act, Change, HistoryEvent } from '../core/history/event'
import type { StoryId } from '../core/ids'
import type { Result } from '../core/result'
import type { Desk } from './desk'

/** Why a write did not happen. Nothing of it was stored. */
export type WriteRefusal =
  | 'storageFull'
  | 'storageBlocked' // another tab holds an older version open
  | 'gone' // what was to be changed is no longer there
  | 'nothingToDo'

/** What an action hands to the history. `null` changes nothing and is refused as `nothingToDo`. */
export type Entry = {
  readonly storyId: StoryId
  readonly act: Act
  readonly changes: readonly Change[]
  readonly group?: string
  readonly ofGroup?: string
  readonly reason?: string
}

/** Refuses inside a `write`: leaves the transaction, which stores nothing. */
export class Refusal extends Error {
  readonly reason: WriteRefusal
  constructor(reason: WriteRefusal) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Runs `work` in one read-write transaction over every table.
 *
 * A `Refusal`, a full disk or a blocked database comes back as a value; a bug is thrown on. Never await anything but
 * the database inside `work`: the transaction would commit.
 */
export async function write<Value>(desk: Desk, work: () => Promise<Value>): Promise<Result<Value, WriteRefusal>> {
  try {
    const value = await desk.database.transaction('rw', desk.database.tables, work)
    return { ok: true, value }
  } catch (error) {
    const reason = refusalFrom(error)
    if (reason === null) throw error
    return { ok: false, reason }
  }
}

function refusalFrom(error: unknown): WriteRefusal | null {
  if (error instanceof Refusal) return error.reason
  // Dexie wraps the browser's error: an AbortError carries the QuotaExceededError inside.
  for (let each: unknown = error; each instanceof Error; each = (each as { inner?: unknown }).inner) {
    if (each.name === 'QuotaExceededError') return 'storageFull'
    if (each.name === 'DatabaseClosedError' || each.name === 'VersionError') return 'storageBlocked'
  }
  return null
}

/** Applies an entry's changes and appends its event. Call inside `write`. Returns the event. */
export async function record(desk: Desk, entry: Entry): Promise<HistoryEvent> {
  if (entry.changes.length === 0) throw new Refusal('nothingToDo')
  const { database } = desk
  for (const change of entry.changes) {
    const table = database.table(change.record)
    if (change.after === null) await table.delete(change.id)
    else await table.put(change.after)
  }
  const last = await database.events
    .where('[storyId+sequence]')
    .between(...ofStory(entry.storyId))
    .last()
  const author = (await database.settings.get('author'))?.value
  const event: HistoryEvent = {
    id: desk.newId(),
    storyId: entry.storyId,
    sequence: (last?.sequence ?? 0) + 1,
    at: desk.now(),
    author: typeof author === 'string' && author !== '' ? author : null,
    act: entry.act,
    changes: entry.changes,
    group: entry.group ?? desk.newId(),
    ofGroup: entry.ofGroup ?? null,
    reason: entry.reason ?? null,
  }
  await database.events.add(event)
  return event
}

/** The key range of a story's events, for the index `[storyId+sequence]`. */
export function ofStory(storyId: StoryId): [[StoryId, number], [StoryId, number]] {
  return [
    [storyId, 0],
    [storyId, Number.MAX_SAFE_INTEGER],
  ]
}
