import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deleteArticles } from '../../../src/app/actions/deleteArticles'
import { renameStory } from '../../../src/app/actions/stories'
import { redo, undo } from '../../../src/app/actions/undo'
import { notify, useAnnouncements } from '../../../src/app/state/announcements'
import type { StoryId } from '../../../src/core/ids'
import { Database } from '../../../src/platform/storage/database'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { renderApp } from './renderApp'

let leave: () => Promise<void> = async () => undefined
let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
beforeEach(async () => {
  desk = deskForTest()
  storyId = (await addedArticle(desk, null, 'Herald', ['The bridge closed at noon on Tuesday.'])).storyId
  ;({ leave } = renderApp(`/story/${storyId}/articles`, desk))
  await screen.findByRole('link', { name: 'Herald reports' })
})
afterEach(() => leave())

const tied = () => waitFor(() => expect(useAnnouncements.getState().toast?.ofEvent).not.toBeNull())
const toastShown = () => screen.queryByRole('region', { name: 'Last change' })

async function renamedAndSaid(name: string): Promise<void> {
  await renameStory(desk, storyId, name)
  act(() => notify(`Now ${name}.`, storyId))
  await tied()
}

const LATER: [string, () => Promise<unknown>][] = [
  ['another act', () => renameStory(desk, storyId, 'Levees')],
  ['an undo by key', () => undo(desk, storyId)],
  [
    'an act in another tab',
    async () => {
      const database = new Database(desk.database.name)
      await renameStory({ ...desk, database }, storyId, 'Levees')
      database.close()
    },
  ],
]
it.each(LATER)('goes with its undo once there is %s', async (_, later) => {
  await renamedAndSaid('Floods')
  expect(screen.getByRole('button', { name: /^Undo/u })).toBeVisible()
  await later()
  await waitFor(() => expect(toastShown()).toBeNull())
})

it('goes once something undone before it is done again', async () => {
  await renameStory(desk, storyId, 'Floods')
  await undo(desk, storyId)
  act(() => notify('Taken back.', storyId))
  await tied()
  await redo(desk, storyId)
  await waitFor(() => expect(toastShown()).toBeNull())
})

it('stays for the act of its own and on another screen, and takes back that act', async () => {
  const user = userEvent.setup()
  await renamedAndSaid('Floods')
  await user.click(screen.getByRole('link', { name: 'Overview' }))
  await screen.findByRole('heading', { name: /Overview|Nothing|coverage/iu })
  await user.click(screen.getByRole('button', { name: /^Undo/u }))
  await waitFor(async () => expect((await desk.database.stories.get(storyId))?.name).toBe('Test story'))
})

it('takes back nothing when something else was stored a moment before the press', async () => {
  await renameStory(desk, storyId, 'Floods')
  const last = (await desk.database.events.orderBy('[storyId+sequence]').last())?.id
  await renameStory(desk, storyId, 'Levees')
  expect(await undo(desk, storyId, last)).toEqual({ ok: false, reason: 'nothingToDo' })
  expect((await desk.database.stories.get(storyId))?.name).toBe('Levees')
})

it('gives way to the toast of the next act, which has an undo of its own', async () => {
  const user = userEvent.setup()
  await renamedAndSaid('Floods')
  const articles = await desk.database.articles.toArray()
  await deleteArticles(desk, { storyId, articleIds: articles.map(({ id }) => id) })
  act(() => notify('“Herald reports” deleted.', storyId))
  await tied()
  await user.click(screen.getByRole('button', { name: /^Undo/u }))
  expect(await screen.findByRole('link', { name: 'Herald reports' })).toBeVisible()
  expect((await desk.database.stories.get(storyId))?.name).toBe('Floods')
})

it('gives the focus back when it goes, to where it came from or to the screen', async () => {
  const link = screen.getByRole('link', { name: 'Herald reports' })
  await renamedAndSaid('Floods')
  act(() => link.focus())
  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus())
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(toastShown()).toBeNull())
  expect(link).toHaveFocus()

  await renamedAndSaid('Levees')
  act(() => link.blur())
  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus())
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(toastShown()).toBeNull())
  expect(document.getElementById('main')).toHaveFocus()
})
