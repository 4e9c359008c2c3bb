import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findLeftBatches } from '../../../src/app/actions/findLeftBatches'
import { sourcesFromFiles } from '../../../src/app/actions/importFrom'
import { cancelImport, goOnWithImport, importSources, pauseImport } from '../../../src/app/actions/importSources'
import { closeImport, useImporting } from '../../../src/app/state/importing'
import { useLeftBatches } from '../../../src/app/state/leftBatches'
import { holdBatch } from '../../../src/platform/storage/batchLock'
import { newsPage } from '../../bench/import/pages'
import { deskForTest } from './deskForTest'

vi.setConfig({ testTimeout: 60_000 })

let desk: ReturnType<typeof deskForTest>
beforeEach(() => {
  desk = deskForTest()
})
afterEach(async () => {
  goOnWithImport()
  closeImport()
  useImporting.setState({ items: [], storyId: null })
  useLeftBatches.setState({ left: [] })
  await desk.close()
})

function pages(count: number, from = 0): File[] {
  return Array.from({ length: count }, (_, index) => {
    const { name, html } = newsPage(from + index)
    return new File([html], name)
  })
}

it('keeps a batch in the inbox while it waits for another, and imports it into the story of that one', async () => {
  const first = importSources(desk, null, sourcesFromFiles(pages(2)))
  pauseImport()
  const second = importSources(desk, null, sourcesFromFiles(pages(7, 2)))
  await vi.waitFor(async () => {
    const batches = await desk.database.batches.toArray()
    const waiting = batches.find(({ sourceCount }) => sourceCount === 7)
    expect(
      await desk.database.inbox
        .where('batchId')
        .equals(waiting?.id ?? '')
        .count(),
    ).toBe(7)
  })
  goOnWithImport()
  const storyId = await first
  expect(await second).toBe(storyId)
  expect(await desk.database.stories.count()).toBe(1)
  expect(await desk.database.articles.count()).toBe(9)
  await vi.waitFor(async () => expect(await desk.database.batches.count()).toBe(0))
  expect(await desk.database.inbox.count()).toBe(0)
})

it('cancels what waits in line with what runs, at once and for good', async () => {
  const first = importSources(desk, null, sourcesFromFiles(pages(2)))
  pauseImport()
  const second = importSources(desk, null, sourcesFromFiles(pages(7, 2)))
  const third = importSources(desk, null, sourcesFromFiles(pages(3, 9)))
  await vi.waitFor(async () => expect(await desk.database.inbox.count()).toBeGreaterThanOrEqual(10), 20_000)
  cancelImport()
  const fourth = importSources(desk, null, sourcesFromFiles(pages(1, 12))) // handed over afterwards
  expect(useImporting.getState().items.filter(({ outcome }) => outcome.kind === 'cancelled').length).toBe(10)
  await Promise.all([first, second, third, fourth])
  const kinds = useImporting.getState().items.map(({ outcome }) => outcome.kind)
  expect(kinds.slice(2)).toEqual([...Array.from({ length: 10 }, () => 'cancelled'), 'imported'])
  expect(await desk.database.articles.count()).toBe(kinds.filter((kind) => kind === 'imported').length)
  await vi.waitFor(async () => expect(await desk.database.batches.count()).toBe(0))
  expect(await desk.database.inbox.count()).toBe(0)
  await findLeftBatches(desk)
  expect(useLeftBatches.getState().left).toEqual([])
})

it('finds a batch that the tab before lets go of some moments later', async () => {
  const batch = {
    id: crypto.randomUUID(),
    storyId: null,
    storyName: 'Bridge',
    group: crypto.randomUUID(),
    sourceCount: 1,
    startedAt: desk.now(),
  }
  await desk.database.batches.put(batch)
  await desk.database.inbox.bulkPut(
    sourcesFromFiles(pages(1)).map((source, index) => ({
      id: crypto.randomUUID(),
      batchId: batch.id,
      index,
      waiting: { kind: 'source', source, skip: 0 } as const,
    })),
  )
  const letGo = await holdBatch(batch.id)
  setTimeout(() => letGo?.(), 300)
  await findLeftBatches(desk)
  expect(useLeftBatches.getState().left).toEqual([{ batch, waitingCount: 1, offeredCount: 0 }])
})
