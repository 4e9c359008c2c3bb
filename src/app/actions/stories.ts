/** Stories: made, renamed, deleted. */
import type { Story } from '../../core/article/article'
import { added, changed } from '../../core/history/changes'
import type { StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { forgetTold } from './toldLines'

/** Makes an empty story. Its name is trimmed; an empty one becomes "Untitled story". */
export function createStory(desk: Desk, name: string): Promise<Result<StoryId, WriteRefusal>> {
  return write(desk, async () => {
    const story: Story = { id: desk.newId(), name: storyName(name), createdAt: desk.now(), deletedAt: null }
    await record(desk, { storyId: story.id, act: 'storyCreated', changes: [added('stories', story)] })
    return story.id
  })
}

export function renameStory(desk: Desk, storyId: StoryId, name: string): Promise<Result<null, WriteRefusal>> {
  return changeStory(desk, storyId, 'storyRenamed', { name: storyName(name) })
}

/** Leaves a tombstone: everything of the story stays until it is restored or erased. */
export function deleteStory(desk: Desk, storyId: StoryId): Promise<Result<null, WriteRefusal>> {
  return changeStory(desk, storyId, 'storyDeleted', { deletedAt: desk.now() })
}

function changeStory(
  desk: Desk,
  storyId: StoryId,
  act: 'storyRenamed' | 'storyDeleted',
  values: Partial<Story>,
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const story = await desk.database.stories.get(storyId)
    if (story === undefined || story.deletedAt !== null) throw new Refusal('gone')
    if (values.name === story.name) throw new Refusal('nothingToDo')
    await record(desk, { storyId, act, changes: [changed('stories', story, values)] })
    return null
  })
}

/**
 * Gives a story the first free name after its own, as "Floods (2)", where another one here has that: two of a name cannot
 * be told apart. Call inside `write`. Returns the name it has then.
 */
export async function renameIfTaken(desk: Desk, story: Story): Promise<string> {
  const others = await desk.database.stories
    .filter(({ id, deletedAt }) => id !== story.id && deletedAt === null)
    .toArray()
  const taken = new Set(others.map(({ name }) => name))
  if (!taken.has(story.name)) return story.name
  const stem = story.name.replace(/ \(\d+\)$/u, '')
  let count = 2
  while (taken.has(`${stem} (${count})`)) count += 1
  const name = `${stem} (${count})`
  const reason = 'Another story here has that name.'
  await record(desk, { storyId: story.id, act: 'storyRenamed', changes: [changed('stories', story, { name })], reason })
  return name
}

function storyName(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim() || 'Untitled story'
}

/** Takes a deleted story off this device for good, texts and history included. Cannot be undone. */
export function eraseStory(desk: Desk, storyId: StoryId): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const { database } = desk
    const byStory = [
      database.outlets,
      database.articles,
      database.revisions,
      database.originals,
      database.claims,
      database.mentions,
      database.decisions,
      database.readings,
    ]
    for (const table of byStory) await table.where('storyId').equals(storyId).delete()
    await database.events.where('[storyId+sequence]').between([storyId, 0], [storyId, Number.MAX_SAFE_INTEGER]).delete()
    await eraseWaiting(desk, storyId)
    await database.stories.delete(storyId)
    return null
  })
}

/** What waits to be imported into the story: its files are on the device as well. */
async function eraseWaiting(desk: Desk, storyId: StoryId): Promise<void> {
  const { database } = desk
  const batches = await database.batches.toArray()
  const ids = batches.filter((batch) => batch.storyId === storyId).map(({ id }) => id)
  const rows = await database.inbox.where('batchId').anyOf(ids).primaryKeys()
  await database.offered.bulkDelete(rows)
  await database.inbox.bulkDelete(rows)
  await database.batches.bulkDelete(ids)
  for (const id of ids) await forgetTold(desk, id)
}
