import { useEffect, useState } from 'react'
import { type ExportFigures, measureExports } from '../../app/actions/exportStory'
import { useDesk } from '../../app/desk'
import { useHistory } from '../../app/queries/records'
import type { StoryId } from '../../core/ids'

/** How big each export would be, measured again after every change of the story; null until it is known. */
export function useExportFigures(storyId: StoryId): ExportFigures | null {
  const desk = useDesk()
  const changeCount = useHistory(storyId)?.length
  const [figures, setFigures] = useState<ExportFigures | null>(null)
  useEffect(() => {
    if (changeCount === undefined) return undefined
    const controller = new AbortController()
    void measureExports(desk, storyId, controller.signal).then((measured) => {
      if (!controller.signal.aborted) setFigures(measured)
    })
    return () => controller.abort()
  }, [desk, storyId, changeCount])
  return figures
}
