import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmWords } from '../../../src/app/actions/confirmWords'
import { loadStory } from '../../../src/app/actions/loadStory'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { moveMention } from '../../../src/app/actions/moveMention'
import { setClaimStatus } from '../../../src/app/actions/setClaimStatus'
import { undo } from '../../../src/app/actions/undo'
import { coverageOf } from '../../../src/core/coverage/coverageOf'
import type { ArticleId, ClaimId, MentionId, RevisionId, StoryId } from '../../../src/core/ids'
import { parseStoryFile, serializeStory } from '../../../src/core/interchange/storyFile'
import { staleTellings } from '../../../src/core/revision/staleVerdicts'
import { deskForTest } from '../actions/deskForTest'
import { add, ingestedFrom } from '../revisions/material'

const FIRST = [
  'The bridge over the Drim cost €14.5 million, the ministry said.',
  'Nobody was hurt when a crane fell over in March.',
]
const SECOND = [
  'The bridge over the Drim cost more than fourteen million euros, according to a report.',
  'Nobody was hurt when a crane fell over in March.',
  'An annex to the report gives “€14.5 million” for all of it.',
]

let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
let articleId: ArticleId
let claimId: ClaimId
let mentionId: MentionId

beforeEach(async () => {
  desk = deskForTest()
  ;({ storyId, articleId } = await add(desk, null, await ingestedFrom(FIRST)))
  claimId = await mark('The bridge over the Drim cost €14.5 million, the ministry said.')
  mentionId = (await mentionOf(claimId)).id
})
afterEach(() => desk.close())

async function newest() {
  const revisionId = (await desk.database.articles.get(articleId))?.revisionId as RevisionId
  const text = (await desk.database.revisions.get(revisionId))?.text ?? ''
  return {
    revisionId,
    spanOf: (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }),
  }
}

async function mark(words: string): Promise<ClaimId> {
  const { revisionId, spanOf } = await newest()
  const made = await makeClaim(desk, { storyId, articleId, revisionId, span: spanOf(words), status: 'verified' })
  if (!made.ok) throw new Error(made.reason)
  return made.value
}

async function mentionOf(id: ClaimId) {
  const mention = (await desk.database.mentions.toArray()).find((each) => each.claimId === id)
  if (mention === undefined) throw new Error('no mention')
  return mention
}

async function attach(words: string, id: MentionId = mentionId): Promise<boolean> {
  const { revisionId, spanOf } = await newest()
  const moved = await moveMention(desk, { mentionId: id, revisionId, span: spanOf(words) })
  if (!moved.ok) throw new Error(moved.reason)
  return moved.value.isStale
}

async function contents() {
  const loaded = await loadStory(desk, storyId)
  if (loaded === null) throw new Error('no story')
  return loaded
}
const stale = async () =>
  coverageOf(await contents())
    .rows.flatMap(staleTellings)
    .map(({ words }) => words)
const revise = async (paragraphs: readonly string[]) =>
  add(desk, storyId, await ingestedFrom(paragraphs), { revisionOf: articleId })
/** The claim's words are gone altogether, so that only a hand can attach it. */
const lose = async () => revise(SECOND.slice(1))

describe('an orphan that is attached to other words', () => {
  beforeEach(async () => {
    await lose()
  })

  it('is one, with its claim stated by nobody', async () => {
    expect(coverageOf(await contents()).rows[0]).toMatchObject({ orphanCount: 1, outletCount: 0 })
    expect(await stale()).toEqual([])
  })

  it('keeps its verdict stale until somebody confirms, also when undone and done again', async () => {
    expect(await attach('An annex to the report')).toBe(true)
    expect(await stale()).toEqual(['An annex to the report'])
    expect(await confirmWords(desk, { storyId, claimIds: [claimId] })).toEqual({ ok: true, value: 1 })
    expect(await stale()).toEqual([])
    expect(await confirmWords(desk, { storyId, claimIds: [claimId] })).toEqual({ ok: false, reason: 'nothingToDo' })
    await undo(desk, storyId)
    expect(await stale()).toEqual(['An annex to the report'])
    await undo(desk, storyId)
    expect(coverageOf(await contents()).rows[0]?.orphanCount).toBe(1)
  })

  it.each([
    ['disputed', 1, 'statusSet'],
    ['verified', 0, 'verdictConfirmed'],
  ] as const)('is fresh once it is set to %s', async (status, count, act) => {
    await attach('An annex to the report')
    expect(await setClaimStatus(desk, { storyId, claimIds: [claimId], status })).toEqual({ ok: true, value: count })
    expect(await stale()).toEqual([])
    expect((await desk.database.events.orderBy('[storyId+sequence]').last())?.act).toBe(act)
  })

  it('stays stale when its edges are moved, and in the next revision, and through a story file', async () => {
    await attach('An annex to the report')
    expect(await attach('to the report gives')).toBe(true)
    await revise([...SECOND.slice(1), 'More is not known.'])
    expect(await stale()).toEqual(['to the report gives'])
    const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
      [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('')
    const read = await parseStoryFile([...serializeStory(await contents())].join(''), { sha256 })
    if (!read.ok) throw new Error(read.detail)
    expect(coverageOf(read.value).rows.flatMap(staleTellings)).toHaveLength(1)
    await confirmWords(desk, { storyId, claimIds: [claimId] })
    expect(await stale()).toEqual([])
  })
})

describe('an orphan that is attached to the same words', () => {
  it('leaves the verdict fresh, after an attempt elsewhere too', async () => {
    const words = '€14.5 million'
    const id = (await mentionOf(await mark(words))).id
    await revise(['Nobody was hurt when a crane fell over in March.', 'An annex gives “€14.5 million” for all of it.'])
    expect(await attach('for all of it', id)).toBe(true)
    expect(await stale()).toContain('for all of it')
    expect(await attach('€14.5 million', id)).toBe(false)
    expect(await stale()).toEqual([])
  })
})

describe('edges', () => {
  it('moved in words that stand leave the verdict fresh, and in words that changed stale', async () => {
    const crane = (await mentionOf(await mark('when a crane fell over'))).id
    await revise(SECOND)
    expect(await attach('Nobody was hurt when a crane fell over', crane)).toBe(false)
    expect(await attach('a crane fell', crane)).toBe(false)
    const before = await stale()
    expect(before).toHaveLength(1)
    expect(await attach('cost more than fourteen million euros')).toBe(true)
    expect(await stale()).toEqual(['cost more than fourteen million euros'])
  })
})
