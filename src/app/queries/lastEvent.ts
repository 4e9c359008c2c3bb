import { liveQuery } from 'dexie'
import type { EventId, StoryId } from '../../core/ids'
import type { Desk } from '../desk'
import { lastEventOf } from '../record'

/** Tells the id of the story's last event, now and whenever another one was stored, by this tab or by another. */
export function watchLastEvent(desk: Desk, storyId: StoryId, told: (last: EventId) => void): () => void {
  const watch = liveQuery(() => lastEventOf(desk, storyId)).subscribe((last) => {
    if (last !== null) told(last.id)
  })
  return () => watch.unsubscribe()
}
