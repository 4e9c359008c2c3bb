import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decideOffers } from '../../../src/app/actions/decideOffers'
import { takeBackImport } from '../../../src/app/actions/deleteArticles'
import { findLeftBatches } from '../../../src/app/actions/findLeftBatches'
import { sourcesFromFiles } from '../../../src/app/actions/importFrom'
import { cancelImport, goOnWithImport, importSources, pauseImport } from '../../../src/app/actions/importSources'
import { batchInbox } from '../../../src/app/actions/inbox'
import { lotsOf } from '../../../src/app/actions/lots'
import type { Coming } from '../../../src/app/actions/readAhead'
import { discardLeftBatch, resumeBatch } from '../../../src/app/actions/resumeImport'
import { settleArticles } from '../../../src/app/actions/settleArticles'
import { tell, toldLines } from '../../../src/app/actions/toldLines'
import { undo } from '../../../src/app/actions/undo'
import { closeImport, type ImportItem, useImporting } from '../../../src/app/state/importing'
import { useLeftBatches } from '../../../src/app/state/leftBatches'
import type { StoryId } from '../../../src/core/ids'
import { ingestAll } from '../../../src/platform/ingest/ingest'
import { holdBatch } from '../../../src/platform/storage/batchLock'
import type { Batch, InboxRow } from '../../../src/platform/storage/inbox'
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

const kinds = (): string[] => useImporting.getState().items.map(({ outcome }) => outcome.kind)

/** The text of a page with its address and one word of its body changed: the same article again. */
function changed(file: File): Promise<File> {
  return file
    .text()
    .then((html) => new File([html.replace(/(<p data-index="0">)/u, '$1Corrected. ')], `again ${file.name}`))
}

describe('a batch', () => {
  it('stores its articles in the order of the files and is undone as one change', async () => {
    const files = pages(6)
    const storyId = await importSources(
      desk,
      null,
      sourcesFromFiles([...files, new File([''], 'empty.txt'), ...files.slice(0, 1)]),
    )
    expect(kinds()).toEqual([...Array.from({ length: 6 }, () => 'imported'), 'refused', 'alreadyHere'])
    const articles = await desk.database.articles.toArray()
    const originals = await desk.database.originals.toArray()
    const revisions = await desk.database.revisions.toArray()
    const names = articles
      .toSorted((a, b) => a.importedAt.localeCompare(b.importedAt))
      .map(({ revisionId }) => {
        const revision = revisions.find(({ id }) => id === revisionId)
        return originals.find(({ id }) => id === revision?.originalId)?.fileName
      })
    expect(names).toEqual(files.map(({ name }) => name))
    await vi.waitFor(async () => expect(await desk.database.batches.count()).toBe(0))
    expect(await desk.database.inbox.count()).toBe(0)
    await undo(desk, storyId as StoryId)
    const after = await desk.database.articles.toArray()
    expect(after.every(({ deletedAt }) => deletedAt !== null)).toBe(true)
  })

  it('pauses before the next article, and cancels in the middle', async () => {
    const imported = importSources(desk, null, sourcesFromFiles(pages(20)))
    await vi.waitFor(() => expect(kinds().filter((kind) => kind === 'imported').length).toBeGreaterThan(1), 20_000)
    pauseImport()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const atPause = await desk.database.articles.count()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await desk.database.articles.count()).toBe(atPause)
    cancelImport()
    await imported
    expect(await desk.database.articles.count()).toBe(atPause)
    expect(kinds().filter((kind) => kind === 'cancelled')).toHaveLength(20 - atPause)
    await vi.waitFor(async () => expect(await desk.database.inbox.count()).toBe(0))
  })
})

describe('what a page left behind', () => {
  /** A batch as a page that died left it: so many of its files were stored. */
  async function leave(count: number, storedCount: number): Promise<Batch> {
    const files = pages(count)
    const storyId = await importSources(desk, null, sourcesFromFiles(files.slice(0, storedCount)))
    await vi.waitFor(async () => expect(await desk.database.batches.count()).toBe(0))
    const batch: Batch = {
      id: crypto.randomUUID(),
      storyId,
      storyName: 'Untitled story',
      group: crypto.randomUUID(),
      sourceCount: count,
      startedAt: desk.now(),
    }
    await desk.database.batches.put(batch)
    // The last stored one had not left the inbox yet.
    await desk.database.inbox.bulkPut(
      sourcesFromFiles(files.slice(storedCount - 1)).map((source, index) => ({
        id: crypto.randomUUID(),
        batchId: batch.id,
        index: storedCount - 1 + index,
        waiting: { kind: 'source', source, skip: 0 } as const,
      })),
    )
    useImporting.setState({ items: [] })
    return batch
  }

  it('is found and gone on with: every article is there once', async () => {
    const batch = await leave(6, 3)
    await findLeftBatches(desk)
    expect(useLeftBatches.getState().left).toEqual([{ batch, waitingCount: 4, offeredCount: 0 }])
    await resumeBatch(desk, batch)
    expect(kinds()).toEqual(['alreadyHere', 'imported', 'imported', 'imported'])
    expect(await desk.database.articles.count()).toBe(6)
    await vi.waitFor(async () => expect(await desk.database.batches.count()).toBe(0))
    expect(useLeftBatches.getState().left).toEqual([])
  })

  it('is listed whole when it is gone on with, but for what was taken back', async () => {
    const files = [...pages(4), new File([''], 'empty.txt'), ...pages(1, 4)]
    const rows = sourcesFromFiles(files).map(
      (source, index): InboxRow => ({
        id: `row ${index}`,
        batchId: 'batch',
        index,
        waiting: { kind: 'source', source, skip: 0 },
      }),
    )
    const batch: Batch = {
      id: 'batch',
      storyId: null,
      storyName: 'Bridge',
      group: 'group',
      sourceCount: rows.length,
      startedAt: desk.now(),
    }
    await desk.database.batches.put(batch)
    await desk.database.inbox.bulkPut(rows)
    // The page dies once five files are settled.
    const inbox = batchInbox(desk, batch)
    const first = rows.slice(0, 5)
    const lot = await lotsOf(desk).next(await Promise.all(first.map(stepOf)))
    const { storyId } = await settleArticles(desk, inbox, batch, lot.articles, lot)
    const [taken] = await desk.database.articles.toCollection().sortBy('importedAt')
    if (storyId === null || taken === undefined) throw new Error('nothing was stored')
    await takeBackImport(desk, { storyId, articleIds: [taken.id] })
    await findLeftBatches(desk)
    const [left] = useLeftBatches.getState().left
    expect(left).toMatchObject({ waitingCount: 1, offeredCount: 0 })

    await resumeBatch(desk, left?.batch ?? batch)
    const items = useImporting.getState().items
    expect(items.map(({ outcome }) => outcome.kind)).toEqual([
      'imported',
      'imported',
      'imported',
      'refused',
      'imported',
    ])
    expect(items.map(({ name }) => name)).toEqual(files.slice(1).map(({ name }) => name))
    const digests = items.map(({ outcome }) => ('read' in outcome ? outcome.read?.sha256 : undefined))
    const originals = await desk.database.originals.toArray()
    expect(originals.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(digests.filter(Boolean)))
    expect(digests.filter(Boolean)).toHaveLength(4)
    await vi.waitFor(async () => expect(await desk.database.batches.count()).toBe(0))
    expect(await desk.database.inbox.count()).toBe(0)
  })

  it('leaves no lines behind where its story is erased', async () => {
    const [file] = pages(1)
    const storyId = await importSources(desk, null, sourcesFromFiles(file === undefined ? [] : [file]))
    const line = { key: 'k', index: 0, name: 'a.html', outcome: { kind: 'leftOut' } } as const
    const batch = { id: 'open', storyId, storyName: '', group: '', sourceCount: 1, startedAt: desk.now() }
    await desk.database.batches.put(batch)
    await desk.database.inbox.put({
      id: 'waits',
      batchId: 'open',
      index: 1,
      waiting: { kind: 'source', skip: 0, source: { kind: 'file', name: 'b', file: new File([], 'b') } },
    })
    await tell(desk, 'open', [line])
    await findLeftBatches(desk)
    expect(await toldLines(desk, 'open')).toHaveLength(1)
    await desk.database.batches.delete('open')
    await findLeftBatches(desk)
    expect(await toldLines(desk, 'open')).toEqual([])
  })

  async function stepOf(row: InboxRow): Promise<Coming> {
    if (row.waiting.kind !== 'source' || row.waiting.source.kind !== 'file') throw new Error('no file')
    const { value } = await ingestAll(row.waiting.source.file).next()
    if (value?.kind !== 'read') throw new Error('no step')
    return { row, given: { kind: 'step', step: value, settledCount: 1 } }
  }

  it('is left alone while another tab holds it, and can be discarded', async () => {
    const batch = await leave(3, 1)
    const letGo = await holdBatch(batch.id)
    await findLeftBatches(desk)
    expect(useLeftBatches.getState().left).toEqual([])
    expect(await resumeBatch(desk, batch)).toBe(null)
    expect(kinds()).toEqual([])
    expect(await desk.database.articles.count()).toBe(1)
    letGo?.()
    await vi.waitFor(async () => {
      await findLeftBatches(desk)
      expect(useLeftBatches.getState().left).toHaveLength(1)
    })
    await discardLeftBatch(desk, batch)
    expect(await desk.database.inbox.count()).toBe(0)
    expect(await desk.database.batches.count()).toBe(0)
  })
})

describe('the same article again', () => {
  async function offered(): Promise<readonly ImportItem[]> {
    const files = pages(2)
    await importSources(desk, null, sourcesFromFiles(files))
    const { storyId } = useImporting.getState()
    useImporting.setState({ items: [] })
    await importSources(desk, storyId, sourcesFromFiles(await Promise.all(files.map(changed))))
    return useImporting.getState().items
  }

  it('waits for a decision, and becomes a revision or an article of its own', async () => {
    const items = await offered()
    expect(kinds()).toEqual(['offered', 'offered'])
    expect(await desk.database.articles.count()).toBe(2)
    const [first, second] = items
    await decideOffers(desk, [first?.key ?? ''], 'revision')
    await decideOffers(desk, [second?.key ?? ''], 'ownArticle')
    expect(kinds()).toEqual(['revised', 'imported'])
    expect(await desk.database.articles.count()).toBe(3)
    expect(await desk.database.revisions.count()).toBe(4)
    expect(await desk.database.inbox.count()).toBe(0)
    expect(await desk.database.offered.count()).toBe(0)
  })

  it('is still to be decided when the dialog was closed', async () => {
    await offered()
    closeImport()
    await vi.waitFor(() => expect(useLeftBatches.getState().left.map((each) => each.offeredCount)).toEqual([2]))
    const batch = useLeftBatches.getState().left[0]?.batch as Batch
    await resumeBatch(desk, batch)
    expect(kinds()).toEqual(['offered', 'offered'])
    await decideOffers(
      desk,
      useImporting.getState().items.map(({ key }) => key),
      'revision',
    )
    expect(kinds()).toEqual(['revised', 'revised'])
    expect(await desk.database.articles.count()).toBe(2)
  })
})
