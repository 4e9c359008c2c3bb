/** What can be taken back and done again, read off the history itself. */
import type { HistoryEvent } from './event'

/** Groups of events, oldest first: the last of `done` is undone next, the last of `undone` is redone next. */
export type UndoStack = { readonly done: readonly string[]; readonly undone: readonly string[] }

/**
 * The undo stack of a story's events in the order of their sequence.
 *
 * An undo moves its group to `undone`, a redo moves it back, anything else forgets what was undone. What made the
 * story itself is not on the stack: a story goes by deleting it, which is.
 */
export function undoStack(events: readonly HistoryEvent[]): UndoStack {
  let done: string[] = []
  let undone: string[] = []
  for (const event of events) {
    const { act, group, ofGroup } = event
    if (act === 'storyCreated' || act === 'storyImported') continue
    if (act === 'undone' && ofGroup !== null) {
      if (!done.includes(ofGroup)) continue
      done = done.filter((each) => each !== ofGroup)
      undone.push(ofGroup)
    } else if (act === 'redone' && ofGroup !== null) {
      if (!undone.includes(ofGroup)) continue
      undone = undone.filter((each) => each !== ofGroup)
      done.push(ofGroup)
    } else {
      undone = []
      if (done.at(-1) !== group) done.push(group)
    }
  }
  return { done, undone }
}

/** What a group set out to do: the first of its own events, which names the act for messages. */
export function firstOfGroup(events: readonly HistoryEvent[], group: string): HistoryEvent | undefined {
  return events.find((event) => event.group === group && event.ofGroup === null)
}
