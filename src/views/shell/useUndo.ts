import { redo, undo } from '../../app/actions/undo'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { ACT_WORDS } from '../../app/queries/historyWords'
import { announce, dismissToast, notify } from '../../app/state/announcements'
import type { StoryId } from '../../core/ids'

/** Undo and redo in a story, with the outcome announced. */
export function useUndo(): {
  undoIn: (storyId: StoryId) => Promise<void>
  redoIn: (storyId: StoryId) => Promise<void>
} {
  const desk = useDesk()
  return {
    undoIn: async (storyId) => {
      dismissToast()
      const result = await undo(desk, storyId)
      if (result.ok) announce(`Undone: ${ACT_WORDS[result.value].toLowerCase()}.`)
      else if (result.reason === 'nothingToDo') announce('There is nothing to undo.')
      else notify(WRITE_MESSAGES[result.reason])
    },
    redoIn: async (storyId) => {
      const result = await redo(desk, storyId)
      if (result.ok) announce(`Done again: ${ACT_WORDS[result.value].toLowerCase()}.`)
      else if (result.reason === 'nothingToDo') announce('There is nothing to do again.')
      else notify(WRITE_MESSAGES[result.reason])
    },
  }
}
