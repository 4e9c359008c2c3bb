import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { renderApp } from './renderApp'

vi.setConfig({ testTimeout: 30_000 })

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

const screens = () => within(screen.getByRole('navigation', { name: 'Story' }))

async function openReader(): Promise<void> {
  const desk = deskForTest()
  const { storyId, articleId } = await addedArticle(desk, null, 'Harbour Post', ['The river rose in one night.'])
  ;({ leave } = renderApp(`/story/${storyId}/articles/${articleId}`, desk))
  await screen.findByRole('region', { name: 'Article text' })
}

it('goes on from the link that led from an article to another screen', async () => {
  await openReader()
  screens().getByRole('link', { name: 'Claims' }).focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screens().getByRole('link', { current: 'page' })).toHaveTextContent('Claims'))
  await userEvent.keyboard('{Tab}')
  expect(screens().getByRole('link', { name: 'Matrix' })).toHaveFocus()
})

it('begins at the top where something else led there', async () => {
  await openReader()
  location.hash = location.hash.replace(/articles.*/u, 'claims')
  await waitFor(() => expect(screens().getByRole('link', { current: 'page' })).toHaveTextContent('Claims'))
  expect(document.activeElement).toBe(document.body)
  await userEvent.keyboard('{Tab}')
  expect(screens().queryByRole('link', { name: 'Matrix' })).not.toHaveFocus()
})
