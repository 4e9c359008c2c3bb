import { expect, it } from 'vitest'
import { deleteStory, eraseStory } from '../../../src/app/actions/stories'
import type { StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from './deskForTest'

it('leaves nothing of a story on the device, and everything of the others', async () => {
  const desk = deskForTest()
  const { database } = desk
  const own = await addedArticle(desk, null, 'Herald', ['The wall fell on Monday, the office said.'])
  const other = await addedArticle(desk, null, 'Courier', ['The bridge stays shut until October, it said.'])
  const waits = async (id: string, storyId: StoryId) => {
    const at = desk.now()
    await database.batches.add({ id, storyId, storyName: id, group: id, sourceCount: 1, startedAt: at })
    const source = { kind: 'page', name: id, html: '<p>Words</p>', url: 'https://herald.example/', title: id } as const
    await database.inbox.add({ id: `${id} 0`, batchId: id, index: 0, waiting: { kind: 'source', source, skip: 0 } })
  }
  await waits('own', own.storyId)
  await waits('other', other.storyId)
  await deleteStory(desk, own.storyId)
  await eraseStory(desk, own.storyId)

  const left = await Promise.all(database.tables.map(async (table) => JSON.stringify(await table.toArray())))
  expect(left.join(' ')).not.toContain(own.storyId)
  expect(left.join(' ')).not.toContain('"own"')
  expect(await database.inbox.toCollection().primaryKeys()).toEqual(['other 0'])
  expect(await database.articles.count()).toBe(1)
  await desk.close()
})
