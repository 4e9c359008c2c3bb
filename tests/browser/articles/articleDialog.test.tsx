import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from '../shell/renderApp'

let leave: () => Promise<void> = async () => undefined
let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
const user = userEvent.setup()

beforeEach(async () => {
  desk = deskForTest()
  const herald = await addedArticle(desk, null, 'Herald', ['The bridge closed at noon on Tuesday.'])
  storyId = herald.storyId
  await addedArticle(desk, storyId, 'Courier', ['Two ferries take its place until May.'])
  const cut = (['caption', 'viewCounter', 'byline'] as const).map((reason) => ({
    reason,
    kind: 'paragraph' as const,
    text: `The ${reason} of the page.`,
    beforeBlockIndex: 1,
  }))
  await desk.database.revisions.update(herald.revisionId, { setAside: cut })
  ;({ leave } = renderApp(`/story/${storyId}/articles`, desk))
})
afterEach(() => leave())

async function openDetails(opener: string): Promise<ReturnType<typeof within>> {
  await user.click(await screen.findByRole('button', { name: opener }))
  return within(await screen.findByRole('dialog', { name: 'Article details' }))
}

async function remove(opener: string): Promise<void> {
  const dialog = await openDetails(opener)
  await user.click(dialog.getByRole('button', { name: 'Delete article' }))
}

it('goes to the next block after one was put back, and to the heading after the last', async () => {
  const dialog = await openDetails('Show of Herald reports')
  const left = () => dialog.queryAllByRole('button', { name: /^Put back/u })
  await waitFor(() => expect(left()).toHaveLength(3))
  const press = async (name: string, count: number) => {
    await user.click(dialog.getByRole('button', { name }))
    await waitFor(() => expect(left()).toHaveLength(count))
  }
  await press('Put back the byline', 2)
  expect(dialog.getByRole('button', { name: 'Put back the view counter' })).toHaveFocus()
  await press('Put back the photo caption', 1)
  expect(dialog.getByRole('button', { name: 'Put back the view counter' })).toHaveFocus()
  await press('Put back the view counter', 0)
  expect(dialog.getByRole('heading', { name: 'Set aside on import' })).toHaveFocus()
  await expectAccessible()
})

it('goes to the list after an article was deleted, and to what stands there without any', async () => {
  await remove('Show of Herald reports')
  await waitFor(() => expect(screen.getByRole('list', { name: 'Articles' })).toHaveFocus())
  await remove('Details of Courier reports')
  await waitFor(() => expect(screen.getByRole('heading', { name: 'No articles yet' })).toHaveFocus())
  await expectAccessible()
})
