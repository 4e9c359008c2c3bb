import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmWords } from '../../../src/app/actions/confirmWords'
import { loadStory } from '../../../src/app/actions/loadStory'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { markRead } from '../../../src/app/actions/markRead'
import { setClaimStatus } from '../../../src/app/actions/setClaimStatus'
import { undo } from '../../../src/app/actions/undo'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import type { ArticleId, ClaimId, MentionId, RevisionId, StoryId } from '../../../src/core/ids'
import { staleVerdicts } from '../../../src/core/revision/staleVerdicts'
import { deskForTest } from '../actions/deskForTest'
import { add, FIRST, ingestedFrom, SECOND } from './material'

let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
let articleId: ArticleId
let revisionId: RevisionId
const text = FIRST.join('\n\n')

beforeEach(async () => {
  desk = deskForTest()
  ;({ storyId, articleId } = await add(desk, null, await ingestedFrom(FIRST)))
  revisionId = (await desk.database.articles.get(articleId))?.revisionId as RevisionId
})
afterEach(() => desk.close())

async function claim(words: string): Promise<ClaimId> {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  const made = await makeClaim(desk, { storyId, articleId, revisionId, span, status: 'verified' })
  if (!made.ok) throw new Error(made.reason)
  return made.value
}

async function coverage() {
  const contents = await loadStory(desk, storyId)
  if (contents === null) throw new Error('no story')
  return coverageOf(contents)
}
const stale = async (): Promise<ClaimId[]> => [...staleVerdicts((await coverage()).rows).keys()]
const revise = async () => add(desk, storyId, await ingestedFrom(SECOND), { revisionOf: articleId })

describe('a claim whose words changed since its verdict', () => {
  let ships: ClaimId
  beforeEach(async () => {
    ships = await claim('Twelve ships were moved overnight')
    await claim('The town opened two schools as shelters') // moves, word for word
    await claim('340 passengers had been told to travel by train') // goes
    await revise()
  })

  it('says so; one that only moved does not, nor one that is gone', async () => {
    expect(await stale()).toEqual([ships])
    const orphans = (await coverage()).rows.map(({ claim: { number }, orphanCount }) => [number, orphanCount])
    expect(orphans.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ])
  })

  it('is fresh once somebody confirms, and stale again when that is undone', async () => {
    expect(await confirmWords(desk, { storyId, claimIds: [ships] })).toEqual({ ok: true, value: 1 })
    expect(await stale()).toEqual([])
    const mention = (await desk.database.mentions.toArray()).find((each) => each.claimId === ships)
    expect(mention?.quote.exact).toBe('Fourteen ships were moved overnight')
    expect((await desk.database.events.orderBy('[storyId+sequence]').last())?.act).toBe('verdictConfirmed')
    expect(await confirmWords(desk, { storyId, claimIds: [ships] })).toEqual({ ok: false, reason: 'nothingToDo' })
    await undo(desk, storyId)
    expect(await stale()).toEqual([ships])
  })

  it('takes the new words when it is confirmed with them, as one change', async () => {
    const mention = (await desk.database.mentions.toArray()).find((each) => each.claimId === ships)
    const taking = mention?.id as MentionId
    expect(await confirmWords(desk, { storyId, claimIds: [ships], taking })).toEqual({ ok: true, value: 1 })
    expect(await stale()).toEqual([])
    expect((await desk.database.claims.get(ships))?.text).toBe('Fourteen ships were moved overnight')
    await undo(desk, storyId)
    expect(await stale()).toEqual([ships])
    expect((await desk.database.claims.get(ships))?.text).toBe('Twelve ships were moved overnight')
  })

  it('keeps its own wording where the words to be taken are another claim’s', async () => {
    const others = (await desk.database.mentions.toArray()).filter((each) => each.claimId !== ships)
    const taking = others[0]?.id as MentionId
    expect(await confirmWords(desk, { storyId, claimIds: [ships], taking })).toEqual({ ok: true, value: 1 })
    expect((await desk.database.claims.get(ships))?.text).toBe('Twelve ships were moved overnight')
  })

  it.each([
    ['disputed', 1, 'statusSet'],
    ['verified', 0, 'verdictConfirmed'],
  ] as const)('is fresh once it is set to %s', async (status, changedCount, act) => {
    expect(await setClaimStatus(desk, { storyId, claimIds: [ships], status })).toEqual({
      ok: true,
      value: changedCount,
    })
    expect(await stale()).toEqual([])
    expect((await desk.database.events.orderBy('[storyId+sequence]').last())?.act).toBe(act)
    await undo(desk, storyId)
    expect(await stale()).toEqual([ships])
  })

  it('is fresh when the revision itself is undone', async () => {
    await undo(desk, storyId)
    expect(await stale()).toEqual([])
  })
})

describe('what was read', () => {
  it('stays read in the next revision where the words do, and is read again when the revision is undone', async () => {
    await markRead(desk, { articleId, revisionId, spans: [{ start: 0, end: text.length }] })
    const readCount = async () => (await coverage()).articles[0]?.readCount
    expect(await readCount()).toBe(5)
    await revise()
    expect(await readCount()).toBe(2)
    const newest = (await desk.database.articles.get(articleId))?.revisionId as RevisionId
    await markRead(desk, { articleId, revisionId: newest, spans: [{ start: 340, end: SECOND.join('\n\n').length }] })
    expect(await readCount()).toBeGreaterThan(2)
    await undo(desk, storyId)
    expect(await readCount()).toBeGreaterThanOrEqual(2)
  })
})
