import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { createStory } from '../../../src/app/actions/stories'
import { undo } from '../../../src/app/actions/undo'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from './renderApp'

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

it('makes, renames, switches and deletes stories, with undo', async () => {
  const user = userEvent.setup()
  const desk = deskForTest()
  const { storyId } = await addedArticle(desk, null, 'Herald', ['The bridge closed at noon on Tuesday.'])
  ;({ leave } = renderApp(`/story/${storyId}/articles`, desk))
  await user.click(await screen.findByRole('button', { name: /switch story/u }))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'New story' }))
  await user.type(screen.getByRole('textbox', { name: 'Story name' }), 'Floods{Enter}')
  expect(await screen.findByRole('heading', { name: 'No articles yet' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: /Floods.*switch story/u }))
  await user.click(screen.getByRole('link', { name: 'Test story' }))
  expect(await screen.findByRole('link', { name: 'Herald reports' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: /Test story.*switch story/u }))
  await user.click(screen.getByRole('button', { name: 'Delete story' }))
  expect(await screen.findByText('“Test story” deleted.', { selector: 'section span' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await desk.database.stories.get(storyId))?.deletedAt).toBeNull())
})

it('shows the changes that another tab makes', async () => {
  const desk = deskForTest()
  const first = await createStory(desk, 'Shared')
  if (!first.ok) throw new Error(first.reason)
  ;({ leave } = renderApp(`/story/${first.value}/articles`, desk))
  await screen.findByRole('heading', { name: 'No articles yet' })
  // Another connection to the same database, as another tab has.
  const other = {
    ...desk,
    database: new (desk.database.constructor as typeof import('../../../src/platform/storage/database').Database)(
      desk.database.name,
    ),
  }
  await addedArticle(other, first.value, 'Herald', ['The bridge closed at noon on Tuesday.'])
  expect(await screen.findByRole('link', { name: 'Herald reports' })).toBeVisible()
  await undo(other, first.value)
  expect(await screen.findByRole('heading', { name: 'No articles yet' })).toBeVisible()
  other.database.close()
})
