import { expect, it } from 'vitest'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { markCell } from '../../../src/app/actions/rulings'
import { undo } from '../../../src/app/actions/undo'
import { addedArticle, deskForTest } from './deskForTest'

it('marks all articles of an outlet in one change, over what was decided before', async () => {
  const desk = deskForTest()
  const text = 'The wall fell on Monday, the office said.'
  const first = await addedArticle(desk, null, 'Herald', [text])
  const { storyId } = first
  const others = [
    await addedArticle(desk, storyId, 'Courier', ['Nobody said a word about the wall.']),
    await addedArticle(desk, storyId, 'Courier', ['The mayor was away that day, it seems.']),
  ]
  const made = await makeClaim(desk, { ...first, span: { start: 0, end: 10 }, status: 'disputed', text: 'It fell.' })
  if (!made.ok) throw new Error(made.reason)
  const cell = { storyId, claimId: made.value, articleIds: others.map(({ articleId }) => articleId) }
  const standing = async () =>
    (await desk.database.decisions.toArray()).flatMap(({ ruling, deletedAt }) =>
      deletedAt === null ? ruling.kind : [],
    )

  const before = await desk.database.events.count()
  await markCell(desk, { ...cell, as: 'absent' })
  expect(await standing()).toEqual(['absent', 'absent'])
  expect(await desk.database.events.count()).toBe(before + 1)
  await markCell(desk, { ...cell, as: 'notApplicable' })
  expect(await standing()).toEqual(['notApplicable', 'notApplicable'])
  await undo(desk, storyId)
  expect(await standing()).toEqual(['absent', 'absent'])
  await undo(desk, storyId)
  expect(await standing()).toEqual([])
})
