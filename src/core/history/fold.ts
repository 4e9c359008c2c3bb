/** The state of a story as the fold of its events, and the reverse of a change. */
import type { Change, HistoryEvent, RecordKind, Records } from './event'

/** Every record that exists, tombstones included, by id. */
export type StoryState = { readonly [Kind in RecordKind]: ReadonlyMap<string, Records[Kind]> }

type MutableState = { [Kind in RecordKind]: Map<string, Records[Kind]> }

/** The state after all `events`, which must be in the order of their sequence. */
export function foldEvents(events: readonly HistoryEvent[]): StoryState {
  const state: MutableState = {
    stories: new Map(),
    outlets: new Map(),
    articles: new Map(),
    claims: new Map(),
    mentions: new Map(),
    decisions: new Map(),
  }
  for (const event of events) for (const change of event.changes) apply(state, change)
  return state
}

function apply(state: MutableState, change: Change): void {
  const records = state[change.record] as Map<string, unknown>
  if (change.after === null) records.delete(change.id)
  else records.set(change.id, change.after)
}

/** The changes that take `changes` back: last first, before and after exchanged. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse()
}
