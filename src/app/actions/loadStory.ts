import type { StoryId } from '../../core/ids'
import type { StoryContents } from '../../core/interchange/storyContents'
import type { Desk } from '../desk'
import { ofStory } from '../record'

/** Every record of a story as it is at one moment, tombstones included; null where there is no such story. */
export function loadStory(desk: Desk, storyId: StoryId): Promise<StoryContents | null> {
  const { database } = desk
  return database.transaction('r', database.tables, async () => {
    const story = await database.stories.get(storyId)
    if (story === undefined) return null
    const [outlets, articles, revisions, originals, claims, mentions, decisions, readings, events] = await Promise.all([
      database.outlets.where('storyId').equals(storyId).toArray(),
      database.articles.where('storyId').equals(storyId).toArray(),
      database.revisions.where('storyId').equals(storyId).toArray(),
      database.originals.where('storyId').equals(storyId).toArray(),
      database.claims.where('storyId').equals(storyId).toArray(),
      database.mentions.where('storyId').equals(storyId).toArray(),
      database.decisions.where('storyId').equals(storyId).toArray(),
      database.readings.where('storyId').equals(storyId).toArray(),
      database.events
        .where('[storyId+sequence]')
        .between(...ofStory(storyId))
        .toArray(),
    ])
    return { story, outlets, articles, revisions, originals, claims, mentions, decisions, readings, events }
  })
}
