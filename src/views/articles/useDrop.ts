import { useEffect } from 'react'
import { sourceFromPaste, sourcesFromFiles } from '../../app/actions/importFrom'
import { importSources } from '../../app/actions/importSources'
import { useDesk } from '../../app/desk'
import { openImport } from '../../app/state/importing'
import type { StoryId } from '../../core/ids'
import { useOpenStory } from './useOpenStory'

/** Files or marked text dropped anywhere in the window are imported. The browser would open them instead. */
export function useDrop(storyId: StoryId | null): void {
  const desk = useDesk()
  const openStory = useOpenStory(storyId)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const takes = (event: DragEvent): boolean =>
      event.dataTransfer !== null && !isIntoField(event) && event.dataTransfer.types.some((type) => TAKEN.has(type))
    window.addEventListener('dragover', (event) => takes(event) && event.preventDefault(), { signal })
    window.addEventListener(
      'drop',
      (event) => {
        if (!takes(event) || event.dataTransfer === null) return
        event.preventDefault()
        const { files } = event.dataTransfer
        const text = event.dataTransfer.getData('text/plain')
        const html = event.dataTransfer.getData('text/html') || null
        const sources =
          files.length > 0 ? sourcesFromFiles(files) : [sourceFromPaste({ text, html, title: '', outlet: '' })]
        if (files.length === 0 && text.trim() === '' && html === null) return
        openImport()
        void importSources(desk, storyId, sources).then(openStory)
      },
      { signal },
    )
    return () => controller.abort()
  }, [desk, storyId, openStory])
}

const TAKEN = new Set(['Files', 'text/plain', 'text/html'])

function isIntoField(event: DragEvent): boolean {
  const { target } = event
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
