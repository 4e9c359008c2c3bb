import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteArticles } from '../../../src/app/actions/deleteArticles'
import { deleteClaims } from '../../../src/app/actions/deleteClaims'
import { linkMention } from '../../../src/app/actions/linkMention'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { mergeClaims } from '../../../src/app/actions/mergeClaims'
import { moveMention } from '../../../src/app/actions/moveMention'
import { setClaimStatus } from '../../../src/app/actions/setClaimStatus'
import { splitMention } from '../../../src/app/actions/splitMention'
import { redo, undo } from '../../../src/app/actions/undo'
import { unlinkMention } from '../../../src/app/actions/unlinkMention'
import { wordClaim } from '../../../src/app/actions/wordClaim'
import { STATUSES } from '../../../src/core/claim/claim'
import { foldEvents } from '../../../src/core/history/fold'
import type { StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from './deskForTest'

type TestDesk = ReturnType<typeof deskForTest>
const TABLES = ['stories', 'outlets', 'articles', 'claims', 'mentions'] as const
const PARAGRAPHS = ['The bridge closed at noon. Nobody was hurt.', 'Four engineers looked at it.', 'It opens in May.']

let desk: TestDesk
beforeEach(() => {
  desk = deskForTest()
})
afterEach(() => desk.close())

/** Everything that the history is to explain, by table and id. */
async function stored(): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    TABLES.map(async (table) => [
      table,
      Object.fromEntries((await desk.database.table(table).toArray()).map((row) => [row.id, row])),
    ]),
  )
  return Object.fromEntries(tables)
}

async function folded(storyId: StoryId): Promise<Record<string, unknown>> {
  const events = await desk.database.events.orderBy('[storyId+sequence]').toArray()
  const state = foldEvents(events.filter((event) => event.storyId === storyId))
  return Object.fromEntries(TABLES.map((table) => [table, Object.fromEntries(state[table])]))
}

describe('the history', () => {
  it('holds who, when and what for every act, and undo is an event too', async () => {
    const { storyId, articleId, revisionId } = await addedArticle(desk, null, 'Herald', PARAGRAPHS)
    await desk.database.settings.put({ key: 'author', value: 'Ada' })
    await makeClaim(desk, { storyId, articleId, revisionId, span: { start: 0, end: 26 }, status: 'disputed' })
    await undo(desk, storyId)
    const events = await desk.database.events.orderBy('[storyId+sequence]').toArray()
    expect(events.map(({ act, author, sequence }) => [sequence, act, author])).toEqual([
      [1, 'storyCreated', null],
      [2, 'articleImported', null],
      [3, 'claimMade', 'Ada'],
      [4, 'undone', 'Ada'],
    ])
    expect(await desk.database.claims.count()).toBe(0)
  })

  it('stores nothing of a change that is refused half-way', async () => {
    const { storyId, articleId, revisionId } = await addedArticle(desk, null, 'Herald', PARAGRAPHS)
    const made = await makeClaim(desk, {
      storyId,
      articleId,
      revisionId,
      span: { start: 0, end: 26 },
      status: 'verified',
    })
    if (!made.ok) throw new Error(made.reason)
    const before = await stored()
    const gone = desk.newId<typeof made.value>()
    const result = await setClaimStatus(desk, { storyId, claimIds: [made.value, gone], status: 'disputed' })
    expect(result).toEqual({ ok: false, reason: 'gone' })
    expect(await stored()).toEqual(before)
  })

  it('never gives a number twice, even after the claim was deleted', async () => {
    const { storyId, articleId, revisionId } = await addedArticle(desk, null, 'Herald', PARAGRAPHS)
    const make = (start: number) =>
      makeClaim(desk, { storyId, articleId, revisionId, span: { start, end: start + 5 }, status: 'verified' })
    await make(0)
    const second = await make(6)
    if (!second.ok) throw new Error(second.reason)
    await deleteClaims(desk, { storyId, claimIds: [second.value] })
    await make(12)
    const claims = await desk.database.claims.toArray()
    expect(new Set(claims.map((claim) => claim.number))).toEqual(new Set([1, 2, 3]))
  })

  it('agrees with what is stored after any acts, back to the start by undo and forward by redo (seed 11)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(1000)), { minLength: 3, maxLength: 18 }),
        async (steps) => {
          const { storyId, articleId, revisionId, text } = await addedArticle(desk, null, 'Herald', PARAGRAPHS)
          const start = await stored()
          let taken = 0
          for (const step of steps) if (await act(step)) taken++
          const end = await stored()
          expect(await folded(storyId)).toEqual(end)
          for (let i = 0; i < taken; i++) expect(await undo(desk, storyId)).toMatchObject({ ok: true })
          expect(await stored()).toEqual(start)
          for (let i = 0; i < taken; i++) expect(await redo(desk, storyId)).toMatchObject({ ok: true })
          expect(await stored()).toEqual(end)
          expect(await folded(storyId)).toEqual(end)
          for (const table of desk.database.tables) await table.clear()

          async function act([kind, a, b]: [number, number, number]): Promise<boolean> {
            const claims = (await desk.database.claims.toArray()).filter((claim) => claim.deletedAt === null)
            const mentions = (await desk.database.mentions.toArray()).filter((mention) => mention.deletedAt === null)
            const claim = claims[a % Math.max(1, claims.length)]
            const other = claims[b % Math.max(1, claims.length)]
            const mention = mentions[b % Math.max(1, mentions.length)]
            const from = a % (text.length - 1)
            const span = { start: from, end: Math.min(text.length, from + 1 + (b % 20)) }
            const place = { storyId, articleId, revisionId, span }
            const status = STATUSES[b % 3] ?? 'verified'
            const run = (): Promise<{ ok: boolean }> | null => {
              if (kind <= 2 || claim === undefined) return makeClaim(desk, { ...place, status })
              if (kind === 3) return setClaimStatus(desk, { storyId, claimIds: [claim.id], status })
              if (kind === 4) return wordClaim(desk, { claimId: claim.id, text: `words ${b}` })
              if (kind === 5) return linkMention(desk, { ...place, claimId: claim.id })
              if (kind === 6) return other ? mergeClaims(desk, { into: claim.id, from: [other.id] }) : null
              if (kind === 7) return deleteClaims(desk, { storyId, claimIds: [claim.id] })
              if (mention === undefined) return null
              if (kind === 8)
                return a % 2
                  ? unlinkMention(desk, { mentionId: mention.id })
                  : splitMention(desk, { mentionId: mention.id })
              if (a % 5 === 0) return deleteArticles(desk, { storyId, articleIds: [articleId] })
              return moveMention(desk, { mentionId: mention.id, revisionId, span })
            }
            return (await run())?.ok ?? false
          }
        },
      ),
      { seed: 11, numRuns: 25 },
    )
  })
})
