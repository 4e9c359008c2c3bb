import { type RefCallback, useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Revision } from '../../core/article/article'
import { openTextSurface, type TextSurface } from '../../platform/dom/textSurface'
import type { ReaderItem } from './readerItems'

export type Surface = TextSurface<ReaderItem>

/**
 * Opens a revision's text in the element that takes `host` as its ref, and shows the highlights on it. `surface` is
 * `null` until it stands.
 */
export function useTextSurface(
  { text, blocks }: Pick<Revision, 'text' | 'blocks'>,
  items: readonly ReaderItem[],
): { host: RefCallback<HTMLElement>; surface: Surface | null } {
  const [surface, setSurface] = useState<Surface | null>(null)
  const host = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return
      const controller = new AbortController()
      setSurface(openTextSurface<ReaderItem>(element, text, blocks, { signal: controller.signal }))
      return () => {
        controller.abort()
        setSurface(null)
      }
    },
    [text, blocks],
  )
  useLayoutEffect(() => surface?.show(items), [surface, items])
  return { host, surface }
}

/** The highlights near the window; renders again when they change or the text moves. */
export function useNearby(surface: Surface): readonly ReaderItem[] {
  return useSyncExternalStore(surface.subscribe, surface.nearby)
}

/** Whether the window is at most as wide as a media query says. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query])
  const subscribe = useCallback(
    (listener: () => void) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [list],
  )
  return useSyncExternalStore(subscribe, () => list.matches)
}
