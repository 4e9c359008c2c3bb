import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteArticles, takeBackImport } from '../../../src/app/actions/deleteArticles'
import { deleteClaims } from '../../../src/app/actions/deleteClaims'
import { exportAs, exportStory, measureExports } from '../../../src/app/actions/exportStory'
import { importStory } from '../../../src/app/actions/importStory'
import { linkMention } from '../../../src/app/actions/linkMention'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { markRead } from '../../../src/app/actions/markRead'
import { mergeClaims } from '../../../src/app/actions/mergeClaims'
import { setAsideByHand } from '../../../src/app/actions/putBack'
import { recordBackup } from '../../../src/app/actions/recordBackup'
import { setClaimStatus } from '../../../src/app/actions/setClaimStatus'
import { splitMention } from '../../../src/app/actions/splitMention'
import { createStory, deleteStory, renameStory } from '../../../src/app/actions/stories'
import { redo, undo } from '../../../src/app/actions/undo'
import { wordClaim } from '../../../src/app/actions/wordClaim'
import type { Desk } from '../../../src/app/desk'
import { STATUSES } from '../../../src/core/claim/claim'
import type { ArticleId, RevisionId, StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'

const SEED = 20240524
const PARAGRAPHS = ['The bridge closed at noon. Nobody was hurt.', 'Four engineers looked at it.', 'It opens in May.']

const opened: ReturnType<typeof deskForTest>[] = []
function openDesk() {
  const desk = deskForTest()
  opened.push(desk)
  return desk
}
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.close()
})

/** All that a desk holds, by table. */
async function dump(desk: Desk): Promise<Record<string, unknown[]>> {
  const { tables } = desk.database
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])))
}

type Place = { storyId: StoryId; articleId: ArticleId; revisionId: RevisionId }

/** One article, one disputed claim with one mention. */
async function smallStory(desk: Desk): Promise<Place> {
  const place = await addedArticle(desk, null, 'Herald', PARAGRAPHS)
  await makeClaim(desk, { ...place, span: { start: 0, end: 26 }, status: 'disputed' })
  return place
}

describe('a story file between two desks', () => {
  it(`brings everything over, and comes out as the same bytes, seed ${SEED}`, { timeout: 120_000 }, async () => {
    const act = fc.record({
      kind: fc.constantFrom(
        'make',
        'link',
        'status',
        'word',
        'split',
        'merge',
        'delete',
        'read',
        'setAside',
        'add',
        'remove',
        'takeBack',
        'undo',
        'redo',
      ),
      pick: fc.nat(20),
      start: fc.nat(60),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25, size: 'max' }), async (acts) => {
        const here = openDesk()
        const { storyId } = await smallStory(here)
        for (const { kind, pick, start } of acts) await perform(here, storyId, kind, pick, start)
        const file = await exportStory(here, storyId)

        const there = openDesk()
        expect(await importStory(there, file)).toMatchObject({ ok: true, value: { kind: 'imported', storyId } })
        const { settings: _, ...before } = await dump(here)
        expect(await dump(there)).toEqual({ ...before, settings: [] })
        expect(await (await exportStory(there, storyId)).text()).toBe(await file.text())
        // What was undone here can be done again there.
        expect((await redo(there, storyId)).ok).toBe((await redo(here, storyId)).ok)
      }),
      { seed: SEED, numRuns: 15 },
    )
  })

  async function perform(desk: Desk, storyId: StoryId, kind: string, pick: number, start: number): Promise<void> {
    const { database } = desk
    const articles = (await database.articles.toArray()).filter((each) => each.deletedAt === null)
    const claims = (await database.claims.toArray()).filter((each) => each.deletedAt === null)
    const mentions = (await database.mentions.toArray()).filter((each) => each.deletedAt === null)
    const article = articles[pick % Math.max(1, articles.length)]
    const claim = claims[pick % Math.max(1, claims.length)]
    const mention = mentions[pick % Math.max(1, mentions.length)]
    const place = article && { storyId, articleId: article.id, revisionId: article.revisionId }
    const span = { start, end: start + 9 }
    const status = STATUSES[pick % 3] ?? 'verified'
    const argued: Record<string, () => unknown> = {
      make: () => place && makeClaim(desk, { ...place, span, status }),
      link: () => place && claim && linkMention(desk, { ...place, span, claimId: claim.id }),
      status: () => claim && setClaimStatus(desk, { storyId, claimIds: [claim.id], status, reason: 'seen it' }),
      word: () => claim && wordClaim(desk, { claimId: claim.id, text: `Reworded ${pick} </script>` }),
      split: () => mention && splitMention(desk, { mentionId: mention.id }),
      merge: () => claim && mergeClaims(desk, { into: claim.id, from: claims.map((each) => each.id) }),
      delete: () => claim && deleteClaims(desk, { storyId, claimIds: [claim.id] }),
      read: () => place && markRead(desk, { ...place, spans: [span] }),
      setAside: () => article && setAsideByHand(desk, { articleId: article.id, blockIndex: pick % 3 }),
      add: () =>
        addedArticle(desk, storyId, `Outlet ${pick}-${start}-${articles.length}`, [...PARAGRAPHS, `More ${start}.`]),
      remove: () => article && deleteArticles(desk, { storyId, articleIds: [article.id] }),
      takeBack: () => article && takeBackImport(desk, { storyId, articleIds: [article.id] }),
      undo: () => undo(desk, storyId),
      redo: () => redo(desk, storyId),
    }
    await argued[kind]?.()
  }
})

describe('importing a story file', () => {
  let desk: ReturnType<typeof deskForTest>
  let place: Place
  let file: Blob
  beforeEach(async () => {
    desk = openDesk()
    place = await smallStory(desk)
    file = await exportStory(desk, place.storyId)
  })

  it('says that an identical story is here already, and changes nothing', async () => {
    const before = await dump(desk)
    expect(await importStory(desk, file)).toMatchObject({
      ok: true,
      value: { kind: 'alreadyHere', articleCount: 1, claimCount: 1 },
    })
    expect(await dump(desk)).toEqual(before)
  })

  it('says the same of an older state of the story', async () => {
    await renameStory(desk, place.storyId, 'Renamed since')
    const before = await dump(desk)
    expect(await importStory(desk, file)).toMatchObject({ ok: true, value: { kind: 'alreadyHere' } })
    expect(await dump(desk)).toEqual(before)
  })

  it('brings back a story that was deleted here', async () => {
    await deleteStory(desk, place.storyId)
    expect(await importStory(desk, file)).toMatchObject({ ok: true, value: { kind: 'broughtBack' } })
    expect((await desk.database.stories.get(place.storyId))?.deletedAt).toBeNull()
    expect(await desk.database.claims.count()).toBe(1)
  })

  it('gives a story whose name is taken here the first free one after it, as a change that can be taken back', async () => {
    const other = openDesk()
    for (const name of ['Test story', 'Test story (2)', 'Floods']) await createStory(other, name)
    const gone = await createStory(other, 'Test story (3)')
    if (gone.ok) await deleteStory(other, gone.value)
    const name = 'Test story (3)'
    expect(await importStory(other, file)).toMatchObject({ ok: true, value: { kind: 'imported', name } })
    expect((await other.database.stories.get(place.storyId))?.name).toBe(name)
    expect(await importStory(other, file)).toMatchObject({ ok: true, value: { kind: 'alreadyHere', name } })
    await undo(other, place.storyId)
    expect(await (await exportStory(other, place.storyId)).text()).toContain('"Test story"')

    const third = openDesk()
    await createStory(third, 'Test story (3)')
    expect(await importStory(third, file)).toMatchObject({ ok: true, value: { name: 'Test story' } })
    expect(await (await exportStory(third, place.storyId)).text()).toBe(await file.text())
  })

  it('gives a story that is brought back another name where its own was taken since', async () => {
    await deleteStory(desk, place.storyId)
    await createStory(desk, 'Test story')
    const value = { kind: 'broughtBack', name: 'Test story (2)' }
    expect(await importStory(desk, file)).toMatchObject({ ok: true, value })
    expect(await desk.database.stories.get(place.storyId)).toMatchObject({ name: 'Test story (2)', deletedAt: null })
  })

  it('refuses changes that are not here, and changes nothing', async () => {
    const other = openDesk()
    await importStory(other, file)
    await renameStory(other, place.storyId, 'Renamed elsewhere')
    const theirs = await exportStory(other, place.storyId)
    const before = await dump(desk)
    expect(await importStory(desk, theirs)).toEqual({ ok: false, reason: 'differsHere' })
    await renameStory(desk, place.storyId, 'Renamed here')
    expect(await importStory(other, await exportStory(desk, place.storyId))).toEqual({
      ok: false,
      reason: 'differsHere',
    })
    await undo(desk, place.storyId)
    expect((await dump(desk)).articles).toEqual(before.articles)
  })

  it('refuses records that belong to another story, and changes nothing', async () => {
    const other = '00000000-0000-4000-8000-000000000001'
    const copied = new Blob([(await file.text()).replaceAll(place.storyId, other)])
    const before = await dump(desk)
    expect(await importStory(desk, copied)).toEqual({ ok: false, reason: 'partsHere' })
    expect(await dump(desk)).toEqual(before)
  })

  it.each([
    ['damaged', async () => new Blob([(await file.text()).replace('"status":"disputed"', '"status":"open"')])],
    ['damaged', async () => new Blob([(await file.text()).replace('"start":0', '"start":1')])],
    ['newerVersion', async () => new Blob([(await file.text()).replace('"version": 1', '"version": 9')])],
    ['notJson', async () => file.slice(0, file.size - 9)],
    ['notJson', () => Promise.resolve(new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]))],
    ['foreign', () => Promise.resolve(new Blob(['{"claims": []}']))],
  ] as const)('refuses what is %s, and changes nothing', async (reason, made) => {
    const empty = openDesk()
    await empty.database.open()
    const before = await dump(empty)
    expect(await importStory(empty, await made())).toMatchObject({ ok: false, reason, detail: expect.any(String) })
    expect(await dump(empty)).toEqual(before)
  })

  it('stores nothing when the disk is full in the middle', async () => {
    const full = openDesk()
    full.database.mentions.hook('creating', () => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    expect(await importStory(full, file)).toMatchObject({ ok: false, reason: 'storageFull' })
    expect(Object.values(await dump(full)).flat()).toEqual([])
  })
})

describe('exporting', () => {
  it('measures each file as it will be saved', async () => {
    const desk = openDesk()
    const { storyId } = await smallStory(desk)
    const figures = await measureExports(desk, storyId, new AbortController().signal)
    expect(figures).toMatchObject({ reviewCount: 1, leftOutCount: 0 })
    for (const format of ['story', 'table', 'webAnnotations', 'claimReview'] as const) {
      expect(figures?.bytes[format]).toBe((await exportAs(desk, storyId, format)).size)
    }
  })

  it('stops measuring when nobody waits for it', async () => {
    const desk = openDesk()
    const { storyId } = await smallStory(desk)
    expect(await measureExports(desk, storyId, AbortSignal.abort())).toBeNull()
  })

  it('notes a backup on this device alone', async () => {
    const desk = openDesk()
    const { storyId } = await smallStory(desk)
    const file = await (await exportStory(desk, storyId)).text()
    await recordBackup(desk, storyId)
    expect(await desk.database.settings.get(`backup:${storyId}`)).toMatchObject({ value: expect.stringMatching(/Z$/) })
    expect(await (await exportStory(desk, storyId)).text()).toBe(file)
  })
})
