/** What the `status` region says, and the toast with its way back. One at a time: the newest wins. */
import { create } from 'zustand'
import type { EventId, StoryId } from '../../core/ids'

type Announcements = {
  /** The last sentence said; `count` makes the same sentence twice two announcements. */
  readonly said: { readonly text: string; readonly count: number }
  /** When it was said, in milliseconds of the page's clock. */
  readonly saidAtMs: number
  /** A sentence that stays a while, with an undo where the change can be taken back. */
  readonly toast: Toast | null
}

/** A sentence that stands for a while. */
export type Toast = {
  readonly text: string
  readonly undoIn: StoryId | null
  /** The event that it speaks of and that its undo takes back; null until that was read, and without an undo. */
  readonly ofEvent: EventId | null
  readonly count: number
}

export const useAnnouncements = create<Announcements>(() => ({
  said: { text: '', count: 0 },
  saidAtMs: 0,
  toast: null,
}))

/** What an act says together with the change of screen that it leads to is still heard there; `statusLine.test` notices. */
const FRESH_MS = 1000

/** Says a sentence in the status region. */
export function announce(text: string): void {
  useAnnouncements.setState(({ said }) => ({ said: { text, count: said.count + 1 }, saidAtMs: performance.now() }))
}

/** Empties the status region when its screen is left, unless the sentence has just been said. */
export function forgetSaid(): void {
  useAnnouncements.setState(({ said, saidAtMs }) =>
    performance.now() - saidAtMs < FRESH_MS ? {} : { said: { ...said, text: '' } },
  )
}

/** Says a sentence and shows it for a while; with a story's id it offers "Undo". */
export function notify(text: string, undoIn: StoryId | null = null): void {
  useAnnouncements.setState(({ said }) => {
    const count = said.count + 1
    return { said: { text, count }, saidAtMs: performance.now(), toast: { text, undoIn, ofEvent: null, count } }
  })
}

/**
 * Tells the toast of that count which event is its story's last.
 *
 * The first one told is its own, since it is shown once its act is stored. Any other came later: then its undo would
 * take back something else, and what it says may no longer be so. It goes.
 */
export function tellToast(count: number, last: EventId): void {
  useAnnouncements.setState(({ toast }) => {
    if (toast === null || toast.count !== count || toast.ofEvent === last) return {}
    return { toast: toast.ofEvent === null ? { ...toast, ofEvent: last } : null }
  })
}

export function dismissToast(): void {
  useAnnouncements.setState({ toast: null })
}
