import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sourcesFromFiles } from '../../../src/app/actions/importFrom'
import { importSources } from '../../../src/app/actions/importSources'
import { batchInbox, NOTHING_PASSED } from '../../../src/app/actions/inbox'
import { resumeBatch } from '../../../src/app/actions/resumeImport'
import { type ReadArticle, settleArticles } from '../../../src/app/actions/settleArticles'
import { undo } from '../../../src/app/actions/undo'
import { closeImport, useImporting } from '../../../src/app/state/importing'
import { undoStack } from '../../../src/core/history/undo'
import type { StoryId } from '../../../src/core/ids'
import type { Ingested } from '../../../src/platform/ingest/ingest'
import { Database } from '../../../src/platform/storage/database'
import type { Batch } from '../../../src/platform/storage/inbox'
import { FIRST, ingestedFrom, SECOND } from '../revisions/material'
import { deskForTest } from './deskForTest'

vi.setConfig({ testTimeout: 60_000 })

let desk: ReturnType<typeof deskForTest>
beforeEach(() => {
  desk = deskForTest()
})
afterEach(async () => {
  vi.restoreAllMocks()
  closeImport()
  useImporting.setState({ items: [], storyId: null })
  await desk.close()
})

function newBatch(storyId: StoryId | null = null): Batch {
  const [id, group] = [crypto.randomUUID(), crypto.randomUUID()]
  return { id, storyId, storyName: 'Harbour', group, sourceCount: 4, startedAt: desk.now() }
}

function read(ingested: Ingested, index: number): ReadArticle {
  return { key: `line ${index}`, index, name: `${index}.txt`, ingested }
}

async function rain(town: string): Promise<Ingested> {
  return ingestedFrom([`Rain fell on the hills of ${town}.`], { title: `Rain in ${town}`, outlet: 'Hill Post' })
}

describe('what is stored together', () => {
  it('sees what came before it in the same lot', async () => {
    const batch = newBatch()
    const again = await ingestedFrom(FIRST, { url: 'https://coast.example/port' })
    const lot = [
      again,
      await ingestedFrom(SECOND), // the same article, changed
      again, // the same bytes
      await ingestedFrom(FIRST, { outlet: 'Morning Star', title: 'Port closes' }), // a copy
      await rain('Velm'),
      await rain('Orla'),
    ]
    const { outcomes, storyId } = await settleArticles(
      desk,
      batchInbox(desk, batch),
      batch,
      lot.map(read),
      NOTHING_PASSED,
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'imported',
      'offered',
      'alreadyHere',
      'imported',
      'imported',
      'imported',
    ])
    expect(outcomes[3]).toMatchObject({ near: { share: 1 } })
    const outlets = await desk.database.outlets.toArray()
    expect(outlets.map(({ name }) => name).sort()).toEqual(['Coast Daily', 'Hill Post', 'Morning Star'])
    expect((await desk.database.offered.toArray()).map(({ id }) => id)).toEqual(['line 1'])
    const events = await desk.database.events.orderBy('[storyId+sequence]').toArray()
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
    expect(undoStack(events).done).toHaveLength(1)
    await undo(desk, storyId as StoryId)
    const articles = await desk.database.articles.toArray()
    expect(articles.every(({ deletedAt }) => deletedAt !== null)).toBe(true)
  })

  it('costs the others nothing where one cannot be stored', async () => {
    const batch = newBatch()
    const broken = await rain('Velm')
    const noText = { ...broken, setAside: [() => undefined] } as unknown as Ingested
    const lot = [await rain('Orla'), noText, await rain('Hamrun')].map(read)
    const passed = { goneIds: ['a', 'b'], place: { rowId: 'c', skip: 3 }, told: [] }
    await desk.database.batches.put(batch)
    const { outcomes, storyId } = await settleArticles(desk, batchInbox(desk, batch), batch, lot, passed)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'refused', 'imported'])
    expect(await desk.database.articles.count()).toBe(2)
    expect(await desk.database.originals.count()).toBe(2)
    expect(await desk.database.stories.count()).toBe(1)
    expect(await desk.database.batches.get(batch.id)).toMatchObject({ storyId, place: passed.place })
  })

  it('is not there at all when the disk is full', async () => {
    const batch = newBatch()
    const lot = [await rain('Orla'), await rain('Velm')].map(read)
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { outcomes } = await settleArticles(desk, batchInbox(desk, batch), batch, lot, NOTHING_PASSED)
    expect(outcomes).toEqual([0, 1].map(() => ({ kind: 'refused', reason: 'storageFull', detail: null })))
    const counts = await Promise.all(desk.database.tables.map(async (table) => [table.name, await table.count()]))
    expect(counts.filter(([, count]) => count !== 0)).toEqual([['inbox', 2]]) // that they were refused
    vi.restoreAllMocks()
    const again = await settleArticles(desk, batchInbox(desk, batch), batch, lot, NOTHING_PASSED)
    expect(again.outcomes.map(({ kind }) => kind)).toEqual(['imported', 'imported'])
  })

  it('goes into the story as another tab has left it', async () => {
    const batch = newBatch()
    const settle = (storyId: StoryId | null, ingested: Ingested, of = desk) =>
      settleArticles(of, batchInbox(of, batch), { ...batch, storyId }, [read(ingested, 0)], NOTHING_PASSED)
    const { storyId } = await settle(null, await rain('Orla'))
    const tab = { ...desk, database: new Database(desk.database.name) }
    await settle(storyId, await ingestedFrom(FIRST), tab)
    const { outcomes } = await settle(storyId, await ingestedFrom(SECOND))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['offered'])
    expect(await desk.database.outlets.count()).toBe(2)
    tab.database.close()
  })
})

describe('a store that breaks down', () => {
  it('costs the files that it was given, and the import comes to its end', async () => {
    class BrokenWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(options?.name === 'storing' ? URL.createObjectURL(new Blob(['throw new Error("broken")'])) : url, options)
      }
    }
    vi.stubGlobal('Worker', BrokenWorker)
    const files = ['Orla', 'Velm'].map(
      (town) => new File([`Rain in ${town}\n\nRain fell on the hills of ${town}.`], 'a.txt'),
    )
    expect(await importSources(desk, null, sourcesFromFiles(files))).toBe(null)
    vi.unstubAllGlobals()
    expect(useImporting.getState().items.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'refused', reason: 'unreadable' },
      { kind: 'refused', reason: 'unreadable' },
    ])
    // The next one has a store again.
    expect(await importSources(desk, null, sourcesFromFiles(files))).not.toBe(null)
    expect(await desk.database.articles.count()).toBe(2)
  })
})

describe('a batch that stopped in the middle of an archive', () => {
  it('goes on behind what was stored', async () => {
    const towns = ['Orla', 'Velm', 'Hamrun', 'Zell']
    const parts = towns.map((town) => [
      `${town}.txt`,
      strToU8(`Rain in ${town}\n\nRain fell on the hills of ${town} from Monday to Friday, and nobody minded.`),
    ])
    const file = new File([new Uint8Array(zipSync(Object.fromEntries(parts)))], 'towns.zip')
    const batch = newBatch()
    const [source] = sourcesFromFiles([file])
    if (source === undefined) throw new Error('no source')
    const row = { id: 'archive', batchId: batch.id, index: 0, waiting: { kind: 'source', source, skip: 0 } } as const
    await desk.database.inbox.put(row)
    const stopped: Batch = { ...batch, place: { rowId: row.id, skip: 3 } }
    await desk.database.batches.put(stopped)
    await resumeBatch(desk, stopped)
    expect(useImporting.getState().items.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
      [expect.stringContaining('Zell.txt'), 'imported'],
    ])
    await vi.waitFor(async () => expect(await desk.database.inbox.count()).toBe(0))
  })

  it('stores the instants of an import in the order of its articles', async () => {
    const files = ['Orla', 'Velm', 'Hamrun', 'Zell', 'Tarn', 'Ilm'].map(
      (town) =>
        new File([`Rain in ${town}\n\nRain fell on the hills of ${town}, and nobody minded it.`], `${town}.txt`),
    )
    await importSources(desk, null, sourcesFromFiles(files))
    const articles = await desk.database.articles.toArray()
    expect(new Set(articles.map(({ importedAt }) => importedAt)).size).toBe(files.length)
    const titles = articles
      .toSorted((a, b) => a.importedAt.localeCompare(b.importedAt))
      .map((each) => each.metadata.title.value)
    expect(titles).toEqual(['Orla', 'Velm', 'Hamrun', 'Zell', 'Tarn', 'Ilm'].map((town) => `Rain in ${town}`))
  })
})
