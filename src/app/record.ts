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
  // Dexie wraps the browser's error: an AbortError carries the QuotaExceededError inside, a BulkError one for each row.
  for (let each: unknown = error; each instanceof Error; each = innerOf(each)) {
    if (each.name === 'QuotaExceededError') return 'storageFull'
    if (each.name === 'DatabaseClosedError' || each.name === 'VersionError') return 'storageBlocked'
  }
  return null
}

function innerOf(error: Error & { readonly inner?: unknown; readonly failures?: readonly unknown[] }): unknown {
  return error.inner ?? error.failures?.[0]
}

/** Applies an entry's changes and appends its event. Call inside `write`. Returns the event. */
export async function record(desk: Desk, entry: Entry): Promise<HistoryEvent> {
  const [event] = await recordAll(desk, entry.storyId, [entry])
  return event as HistoryEvent
}

/** Applies entries of one story in their order, and appends an event for each. Call inside `write`. Returns the events. */
export async function recordAll(
  desk: Desk,
  storyId: StoryId,
  entries: readonly Omit<Entry, 'storyId'>[],
): Promise<HistoryEvent[]> {
  if (entries.some(({ changes }) => changes.length === 0)) throw new Refusal('nothingToDo')
  if (entries.length === 0) return []
  const { database } = desk
  const applied = apply(
    database,
    entries.flatMap(({ changes }) => changes),
  )
  const [last, setting] = await Promise.all([lastEventOf(desk, storyId), database.settings.get('author'), applied])
  const author = setting?.value
  const events = entries.map(
    (entry, index): HistoryEvent => ({
      id: desk.newId(),
      storyId,
      sequence: (last?.sequence ?? 0) + 1 + index,
      at: desk.now(),
      author: typeof author === 'string' && author !== '' ? author : null,
      act: entry.act,
      changes: entry.changes,
      group: entry.group ?? desk.newId(),
      ofGroup: entry.ofGroup ?? null,
      reason: entry.reason ?? null,
    }),
  )
  await database.events.bulkAdd(events)
  return events
}

/** The story's last event; null for a story without one. */
export async function lastEventOf(
  { database }: Desk,
  storyId: StoryId,
): Promise<Pick<HistoryEvent, 'id' | 'sequence'> | null> {
  const last = await database.events
    .where('[storyId+sequence]')
    .between(...ofStory(storyId))
    .last()
  return last === undefined ? null : { id: last.id, sequence: last.sequence }
}

/** Writes what is left of each record after all the changes. */
async function apply(database: Desk['database'], changes: readonly Change[]): Promise<void> {
  const left = new Map<Change['record'], Map<string, Change['after']>>()
  for (const { record, id, after } of changes) left.set(record, (left.get(record) ?? new Map()).set(id, after))
  const writes: PromiseLike<unknown>[] = []
  for (const [record, rows] of left) {
    const table = database.table(record)
    const gone = [...rows].flatMap(([id, after]) => (after === null ? [id] : []))
    const there = [...rows.values()].filter((after) => after !== null)
    if (gone.length > 0) writes.push(table.bulkDelete(gone))
    if (there.length > 0) writes.push(table.bulkPut(there))
  }
  await Promise.all(writes)
}

/** The key range of a story's events, for the index `[storyId+sequence]`. */
export function ofStory(storyId: StoryId): [[StoryId, number], [StoryId, number]] {
  return [
    [storyId, 0],
    [storyId, Number.MAX_SAFE_INTEGER],
  ]
}
