import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { keepData } from '../../app/state/durability'
import type { StoryId } from '../../core/ids'
import { screenPath } from '../paths'

/** After an import: the browser is asked to keep the data, and a story that the import made is opened. */
export function useOpenStory(storyId: StoryId | null): (imported: StoryId | null) => void {
  const [, navigate] = useLocation()
  return useCallback(
    (imported) => {
      if (imported === null) return
      void keepData()
      if (storyId === null) navigate(screenPath(imported, 'articles'))
    },
    [storyId, navigate],
  )
}
