import { afterEach, beforeEach, expect, it } from 'vitest'
import { grownRevisions } from '../../../src/app/queries/grownRecords'
import type { StoryId } from '../../../src/core/ids'
import { Database } from '../../../src/platform/storage/database'
import { addedArticle, deskForTest } from './deskForTest'

let desk: ReturnType<typeof deskForTest>
let readCount = 0
beforeEach(() => {
  desk = deskForTest()
  readCount = 0
  desk.database.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          getMany: (request) => {
            if (name === 'revisions') readCount += request.keys.length
            return table.getMany(request)
          },
        }
      },
    }),
  })
})
afterEach(() => desk.close())

async function storyOf(count: number): Promise<StoryId> {
  let storyId: StoryId | null = null
  for (let index = 0; index < count; index++) {
    ;({ storyId } = await addedArticle(desk, storyId, `Paper ${index}`, [`The ferry left pier ${index} at noon.`]))
  }
  if (storyId === null) throw new Error('a story of none')
  return storyId
}

it('reads each revision once, however many ask for them at the same time', async () => {
  const storyId = await storyOf(5)
  readCount = 0
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => grownRevisions(desk.database, storyId)))
  expect(readCount).toBe(5)
  expect(first).toHaveLength(5)
  expect(second?.map((each, index) => each === first?.[index])).toEqual([true, true, true, true, true])
  expect(third).toEqual(first)
  await addedArticle(desk, storyId, 'Late paper', ['The ferry came back in the evening.'])
  readCount = 0
  expect(await grownRevisions(desk.database, storyId)).toHaveLength(6)
  expect(readCount).toBe(1)
})

it('goes on reading after a read that failed', async () => {
  const storyId = await storyOf(2)
  const { name } = desk.database
  desk.database.close()
  await expect(grownRevisions(desk.database, storyId)).rejects.toThrow('closed')
  const again = new Database(name)
  expect(await grownRevisions(again, storyId)).toHaveLength(2)
  again.close()
  await desk.database.open()
  expect(await grownRevisions(desk.database, storyId)).toHaveLength(2)
})
