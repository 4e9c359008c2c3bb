/** What the `status` region says, and the toast with its way back. One at a time: the newest wins. */
import { create } from 'zustand'
import type { StoryId } from '../../core/ids'

type Announcements = {
  /** The last sentence said; `count` makes the same sentence twice two announcements. */
  readonly said: { readonly text: string; readonly count: number }
  /** A sentence that stays a while, with an undo where the change can be taken back. */
  readonly toast: { readonly text: string; readonly undoIn: StoryId | null; readonly count: number } | null
}

export const useAnnouncements = create<Announcements>(() => ({ said: { text: '', count: 0 }, toast: null }))

/** Says a sentence in the status region. */
export function announce(text: string): void {
  useAnnouncements.setState(({ said }) => ({ said: { text, count: said.count + 1 } }))
}

/** Says a sentence and shows it for a while; with a story's id it offers "Undo". */
export function notify(text: string, undoIn: StoryId | null = null): void {
  useAnnouncements.setState(({ said }) => {
    const count = said.count + 1
    return { said: { text, count }, toast: { text, undoIn, count } }
  })
}

export function dismissToast(): void {
  useAnnouncements.setState({ toast: null })
}
