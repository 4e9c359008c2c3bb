import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { renderApp } from '../shell/renderApp'

vi.setConfig({ testTimeout: 60_000 })

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

it('names each outlet of a statement once, whatever the number of its articles', async () => {
  const desk = deskForTest()
  let storyId: StoryId | null = null
  for (const [index, outlet] of ['Harbour Post', 'Vale Courier', 'Harbour Post'].entries()) {
    const telling = 'The storm tore 41 metres of the harbour wall at Lindehaven into the sea on Tuesday night.'
    const added = await addedArticle(desk, storyId, outlet, [telling, `Nobody at desk ${index} would say any more.`])
    storyId = added.storyId
  }
  ;({ leave } = renderApp(`/story/${storyId}/claims`, desk))
  const statements = within(await screen.findByRole('list', { name: 'Statements worth a row' }, { timeout: 30_000 }))
  expect(statements.getAllByText(/^\d outlets:/u).map(({ textContent }) => textContent)).toContain(
    '2 outlets: Harbour Post, Vale Courier',
  )
})
