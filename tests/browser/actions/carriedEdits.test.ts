import { afterEach, beforeEach, expect, it } from 'vitest'
import { putBlockBack } from '../../../src/app/actions/putBack'
import { undo } from '../../../src/app/actions/undo'
import type { Revision } from '../../../src/core/article/article'
import { compareRevisions } from '../../../src/core/revision/compareRevisions'
import type { Ingested } from '../../../src/platform/ingest/ingest'
import { add, FIRST, ingestedFrom, SECOND } from '../revisions/material'
import { deskForTest } from './deskForTest'

const CAPTION = 'A diver at berth four looks for the cable that broke on Sunday night.'

let desk: ReturnType<typeof deskForTest>
beforeEach(() => {
  desk = deskForTest()
})
afterEach(() => desk.close())

/** As the cleaner leaves it: the caption cut from before the second paragraph. */
async function cleaned(paragraphs: readonly string[]): Promise<Ingested> {
  const ingested = await ingestedFrom(paragraphs)
  return { ...ingested, setAside: [{ text: CAPTION, kind: 'paragraph', reason: 'caption', beforeBlockIndex: 1 }] }
}

it('a caption that somebody put back is in the next revision, in the same event, and no cut of the outlet', async () => {
  const { articleId, storyId } = await add(desk, null, await cleaned(FIRST))
  await putBlockBack(desk, { articleId, setAsideIndex: 0 })
  expect(await add(desk, storyId, await cleaned(SECOND), { revisionOf: articleId })).toMatchObject({ kind: 'revised' })
  const [, before, after, ...more] = await desk.database.revisions.where('articleId').equals(articleId).sortBy('number')
  expect(more).toEqual([])
  expect(after).toMatchObject({ number: 3, cause: 'import', setAside: [] })
  expect(after?.text).toContain(CAPTION)
  const goneWords = compareRevisions(before as Revision, after as Revision).paragraphs.flatMap(
    ({ kind, before: span }) => (kind === 'gone' && span ? [before?.text.slice(span.start, span.end)] : []),
  )
  expect(goneWords).not.toContain(CAPTION)
  await undo(desk, storyId)
  expect(await desk.database.articles.get(articleId)).toMatchObject({ revisionId: before?.id })
  // What the story is searched by holds the caption, too: the text as it now stands is nothing new.
  await add(desk, storyId, await cleaned(SECOND), { revisionOf: articleId })
  const whole = await ingestedFrom((after?.text ?? '').split('\n\n'), {
    title: 'Hamrun closes its port',
    url: 'https://coast.example/copy',
  })
  expect(await add(desk, storyId, whole)).toMatchObject({ kind: 'alreadyHere', articleId })
})

it('a caption whose putting back was undone stays out', async () => {
  const { articleId, storyId } = await add(desk, null, await cleaned(FIRST))
  await putBlockBack(desk, { articleId, setAsideIndex: 0 })
  await undo(desk, storyId)
  await add(desk, storyId, await cleaned(SECOND), { revisionOf: articleId })
  const newest = await desk.database.articles.get(articleId)
  const revision = await desk.database.revisions.get(newest?.revisionId as Revision['id'])
  expect(revision?.text).toBe(SECOND.join('\n\n'))
})
