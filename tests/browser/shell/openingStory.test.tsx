import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createStory } from '../../../src/app/actions/stories'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from './renderApp'

vi.setConfig({ testTimeout: 60_000 })

let leave: () => Promise<void> = async () => undefined
afterEach(async () => {
  vi.unstubAllGlobals()
  await leave()
})

/** A thread that takes everything and answers nothing. */
class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

/** More than the page cuts for itself. */
const LONG = Array.from({ length: 1200 }, (_, day) => `On day ${day} the carts waited.`).join(' ')

it('opens a story whose sentences never come, and lets go elsewhere meanwhile', async () => {
  vi.stubGlobal('Worker', SilentWorker)
  const desk = deskForTest()
  const { storyId } = await addedArticle(desk, null, 'Herald', [LONG, 'Nobody came.'])
  await createStory(desk, 'Floods')
  ;({ leave } = renderApp(`/story/${storyId}/articles`, desk))

  expect(await screen.findByRole('region', { name: 'Opening the story' })).toBeVisible()
  const backup = await screen.findByRole('link', { name: 'save a backup' })
  await expectAccessible()
  await userEvent.click(backup)
  expect(await screen.findByRole('button', { name: 'Export JSON' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /switch story/u }))
  await userEvent.click(screen.getByRole('link', { name: 'Floods' }))
  expect(await screen.findByRole('heading', { name: 'No articles yet' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /switch story/u }))
  await userEvent.click(screen.getByRole('link', { name: 'Test story' }))

  await waitFor(() => expect(screen.getByRole('link', { name: 'Herald reports' })).toBeVisible(), { timeout: 30_000 })
  expect(await screen.findByText(/“Herald reports” took too long/u, { selector: 'section span' })).toBeVisible()
  expect(screen.getByText(/2 left/u)).toBeVisible()
})
