import { useEffect, useState } from 'react'
import { importSources } from '../../app/actions/importSources'
import { sourcesOfDrop } from '../../app/actions/receiveTransfer'
import { useDesk } from '../../app/desk'
import { announce } from '../../app/state/announcements'
import { openImport } from '../../app/state/importing'
import type { StoryId } from '../../core/ids'
import { useOpenStory } from './useOpenStory'

/**
 * Files, folders or a marked passage dropped anywhere in the window are imported. The browser would open them instead.
 * Returns whether something that can be dropped is held over the window; what is dragged from within it is not meant.
 */
export function useDrop(storyId: StoryId | null): boolean {
  const desk = useDesk()
  const openStory = useOpenStory(storyId)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let isOwn = false
    let goneTimer: ReturnType<typeof setTimeout> | undefined
    const hold = (isHeld: boolean): void => {
      clearTimeout(goneTimer)
      setOver(isHeld)
      if (isHeld) goneTimer = setTimeout(() => setOver(false), GONE_MS)
    }
    const takes = (event: DragEvent): boolean =>
      !isOwn &&
      event.dataTransfer !== null &&
      !isIntoField(event) &&
      event.dataTransfer.types.some((type) => TAKEN.has(type))
    const listen = (
      type: 'dragstart' | 'dragend' | 'dragover' | 'dragleave' | 'drop',
      on: (event: DragEvent) => void,
    ) => window.addEventListener(type, on, { signal })

    listen('dragstart', () => {
      isOwn = true
    })
    const letGo = (): void => {
      isOwn = false
    }
    listen('dragend', letGo)
    // What was dragged may have gone from the page meanwhile, and its drag then ends without a word.
    window.addEventListener('pointerdown', letGo, { signal })
    listen('dragover', (event) => {
      if (!takes(event)) return
      event.preventDefault()
      hold(true)
    })
    // Between two elements of the page the drag enters one as it leaves the other: only out of the window there is none.
    listen('dragleave', (event) => event.relatedTarget === null && hold(false))
    listen('drop', (event) => {
      hold(false)
      if (!takes(event) || event.dataTransfer === null) return
      event.preventDefault()
      void sourcesOfDrop(event.dataTransfer).then(async (sources) => {
        if (sources.length === 0) return announce('There was nothing to import in what was dropped.')
        openImport()
        openStory(await importSources(desk, storyId, sources))
      })
    })
    return () => {
      hold(false)
      controller.abort()
    }
  }, [desk, storyId, openStory])
  return isOver
}

/** A drag over the window says so every 350 ms; one that ends elsewhere, as by `Esc`, may end without a word. */
const GONE_MS = 2_000

const TAKEN = new Set(['Files', 'text/plain', 'text/html', 'text/uri-list'])

function isIntoField({ target }: DragEvent): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
