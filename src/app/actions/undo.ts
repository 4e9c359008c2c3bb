import type { Change, HistoryEvent } from '../../core/history/event'
import { invertChanges } from '../../core/history/fold'
import { undoStack } from '../../core/history/undo'
import type { EventId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { ofStory, Refusal, record, type WriteRefusal, write } from '../record'

/**
 * Takes back the story's latest change, whichever tab made it. Returns the event that it had been.
 *
 * With `only` it does so while that event is the story's last, and is refused as `nothingToDo` once another one is.
 */
export function undo(desk: Desk, storyId: StoryId, only?: EventId): Promise<Result<HistoryEvent, WriteRefusal>> {
  return replay(desk, storyId, 'undone', only)
}

/** Does again what was undone last. Returns the event that it had been. */
export function redo(desk: Desk, storyId: StoryId): Promise<Result<HistoryEvent, WriteRefusal>> {
  return replay(desk, storyId, 'redone')
}

function replay(
  desk: Desk,
  storyId: StoryId,
  act: 'undone' | 'redone',
  only?: EventId,
): Promise<Result<HistoryEvent, WriteRefusal>> {
  return write(desk, async () => {
    const events = await desk.database.events
      .where('[storyId+sequence]')
      .between(...ofStory(storyId))
      .toArray()
    if (only !== undefined && events.at(-1)?.id !== only) throw new Refusal('nothingToDo')
    const stack = undoStack(events)
    const group = (act === 'undone' ? stack.done : stack.undone).at(-1)
    if (group === undefined) throw new Refusal('nothingToDo')
    const own = events.filter((event) => event.group === group)
    const changes: Change[] = own.flatMap((event) => event.changes)
    const event = await record(desk, {
      storyId,
      act,
      changes: act === 'undone' ? invertChanges(changes) : changes,
      ofGroup: group,
    })
    return own[0] ?? event
  })
}
