import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Which of the frame's links had the focus when the last frame was taken down; -1 for none. */
let left = -1

/**
 * Lets Tab go on from the link of the frame that was pressed to leave a screen. Put the ref on what holds the links.
 *
 * An article and the story's screens each bring a frame of their own: without this the pressed link goes with the old
 * one, and Tab begins again at the top of the page. The link is left at once, which a browser remembers as the place to
 * go on from: the screen that comes may have a place of its own to take the focus to, as the table's last row.
 */
export function useKeptFocus(selector: string): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current } = frame
    const links = (): HTMLElement[] => [...(current?.querySelectorAll<HTMLElement>(selector) ?? [])]
    const link = links()[left]
    left = -1
    if (document.activeElement === document.body) {
      link?.focus({ preventScroll: true })
      link?.blur()
    }
    return () => {
      left = links().findIndex((each) => each.matches(':focus'))
    }
  }, [selector])
  return frame
}
