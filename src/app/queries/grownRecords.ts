/** Records that are only ever added, read once: what is known is kept, and only what came since is read. */
import type { Revision } from '../../core/article/article'
import type { HistoryEvent } from '../../core/history/event'
import type { RevisionId, StoryId } from '../../core/ids'
import type { Database } from '../../platform/storage/database'
import { ofStory } from '../record'
import { tellRead } from './opening'

/** Rows read in one go, so that no read of a big story holds up the page. */
const ROWS_AT_ONCE = 100

/** What is known of the story that was read last, by database. */
const knownRevisions = new WeakMap<Database, KnownRevisions>()
const knownEvents = new WeakMap<Database, { storyId: StoryId; events: readonly HistoryEvent[] }>()

/** `reading` is the last read under way: several that ask at once take turns, and the later find what the first has read. */
type KnownRevisions = { readonly storyId: StoryId; readonly byId: Map<RevisionId, Revision>; reading: Promise<unknown> }

/** Every revision of a story; a revision that was given before is the same object. */
export async function grownRevisions(database: Database, storyId: StoryId): Promise<Revision[]> {
  const before = knownRevisions.get(database)
  const known: KnownRevisions =
    before?.storyId === storyId ? before : { storyId, byId: new Map(), reading: Promise.resolve() }
  knownRevisions.set(database, known)
  const ids = await database.revisions.where('storyId').equals(storyId).primaryKeys()
  const read = known.reading.then(() => unwatched(() => readMissing(database, known.byId, ids)))
  known.reading = read.catch(() => undefined)
  await read
  return ids.flatMap((id) => known.byId.get(id) ?? [])
}

/** Runs a read that no live read is to be told about: a revision never changes, and noting a thousand takes its time. */
function unwatched(read: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    // A live read watches what is asked for within its own promises. A message is heard outside of them.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      read().then(resolve, reject)
    }
    port2.postMessage(null)
  })
}

/** Mutates `byId`: the rows of `ids` that it does not have. */
async function readMissing(
  database: Database,
  byId: Map<RevisionId, Revision>,
  ids: readonly RevisionId[],
): Promise<void> {
  const missing = ids.filter((id) => !byId.has(id))
  for (let index = 0; index < missing.length; index += ROWS_AT_ONCE) {
    const rows = await database.revisions.bulkGet(missing.slice(index, index + ROWS_AT_ONCE))
    for (const row of rows) if (row !== undefined) byId.set(row.id, row)
    tellRead(ids.length - missing.length + Math.min(missing.length, index + ROWS_AT_ONCE), ids.length)
  }
}

/** The story's events in the order of their sequence. */
export async function grownEvents(database: Database, storyId: StoryId): Promise<readonly HistoryEvent[]> {
  const before = knownEvents.get(database)
  let events = before?.storyId === storyId ? before.events : []
  const last = events.at(-1)
  // A story that was erased and brought back from a file has another history.
  if (last !== undefined && (await database.events.get(last.id)) === undefined) events = []
  const [from, to] = ofStory(storyId)
  for (;;) {
    const next: [StoryId, number] = [from[0], (events.at(-1)?.sequence ?? 0) + 1]
    const rows = await database.events
      .where('[storyId+sequence]')
      .between(next, to, true, true)
      .limit(ROWS_AT_ONCE)
      .toArray()
    if (rows.length > 0) events = [...events, ...rows]
    if (rows.length < ROWS_AT_ONCE) break
  }
  knownEvents.set(database, { storyId, events })
  return events
}
