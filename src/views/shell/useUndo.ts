import { redo, undo } from '../../app/actions/undo'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { eventWords } from '../../app/queries/historyWords'
import { announce, dismissToast, notify } from '../../app/state/announcements'
import type { EventId, StoryId } from '../../core/ids'

/** Undo and redo in a story, with the outcome announced. With an event, undo takes back that one or nothing. */
export function useUndo(): {
  undoIn: (storyId: StoryId, only?: EventId) => Promise<void>
  redoIn: (storyId: StoryId) => Promise<void>
} {
  const desk = useDesk()
  return {
    undoIn: async (storyId, only) => {
      dismissToast()
      const result = await undo(desk, storyId, only)
      if (result.ok) announce(`Undone: ${eventWords(result.value).toLowerCase()}.`)
      else if (result.reason === 'nothingToDo') announce(only === undefined ? 'There is nothing to undo.' : SINCE_WORDS)
      else notify(WRITE_MESSAGES[result.reason])
    },
    redoIn: async (storyId) => {
      const result = await redo(desk, storyId)
      if (result.ok) announce(`Done again: ${eventWords(result.value).toLowerCase()}.`)
      else if (result.reason === 'nothingToDo') announce('There is nothing to do again.')
      else notify(WRITE_MESSAGES[result.reason])
    },
  }
}

const SINCE_WORDS = 'Something else was changed since then. Nothing was undone.'
