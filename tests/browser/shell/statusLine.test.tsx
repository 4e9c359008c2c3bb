import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createStory } from '../../../src/app/actions/stories'
import { announce, notify, useAnnouncements } from '../../../src/app/state/announcements'
import { usePanels } from '../../../src/app/state/panels'
import { deskForTest } from '../actions/deskForTest'
import { renderApp } from './renderApp'

const LONG = `Claim 4, disputed, is no longer in this text. ${'The words that it had stood in the third paragraph. '.repeat(4)}Nothing in the text is like it.`

let leave: () => Promise<void> = async () => undefined
beforeEach(async () => {
  await page.viewport(1440, 900)
  const desk = deskForTest()
  const story = await createStory(desk, 'Floods')
  if (!story.ok) throw new Error(story.reason)
  ;({ leave } = renderApp(`/story/${story.value}/articles`, desk))
  await screen.findByRole('heading', { name: 'No articles yet' })
})
afterEach(() => leave())

const statusLine = () => within(screen.getByRole('contentinfo')).getByRole('status')
const goTo = (name: string) => userEvent.click(screen.getByRole('link', { name }))

describe('what was said', () => {
  it.each([1440, 1024])('stands there in full, %i pixels wide', async (width) => {
    await page.viewport(width, 900)
    act(() => announce(LONG))
    const line = statusLine()
    expect(line).toHaveTextContent(LONG.trim())
    expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth)
    const { left, right, top, bottom } = line.getBoundingClientRect()
    expect([left >= 0, right <= width, top > 600, bottom <= 900]).toEqual([true, true, true, true])
    expect(document.documentElement.scrollWidth).toBe(width)
  })

  it('is gone on the next screen', async () => {
    act(() => announce(LONG))
    useAnnouncements.setState({ saidAtMs: performance.now() - 5000 })
    await goTo('Claims')
    await screen.findByRole('heading', { name: /claims/iu })
    await waitFor(() => expect(statusLine()).toHaveTextContent(''))
    expect(statusLine().textContent).toBe('')
  })

  it('is heard on the screen that the act itself led to', async () => {
    act(() => announce('Story created.'))
    await goTo('Claims')
    await screen.findByRole('heading', { name: /claims/iu })
    expect(statusLine().textContent).toBe('Story created.')
  })
})

describe('the toast', () => {
  it('leaves the foot of a narrow window to what is docked there', async () => {
    await page.viewport(390, 844)
    act(() => notify(LONG))
    const { top, bottom, left, right } = screen.getByText(LONG, { selector: 'section span' }).getBoundingClientRect()
    expect([top > 48, bottom < 844 / 2, left > 0, right < 390]).toEqual([true, true, true, true])
  })

  it.each([
    [1440, 250, 1100], // between the panels
    [900, 0, 516], // beside the sheet of the claim
  ])('covers no panel in a window of %i pixels', async (width, from, to) => {
    await page.viewport(width, 844)
    act(() => notify(LONG))
    const { left, right } = screen.getByText(LONG, { selector: 'section span' }).getBoundingClientRect()
    expect([left > from, right < to]).toEqual([true, true])
  })
})

describe('the search', () => {
  it('closes by Esc with words in it', async () => {
    await userEvent.keyboard('/')
    const field = await screen.findByRole('searchbox', { name: 'Search' })
    await userEvent.type(field, 'river')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('is closed when one comes back to where it was left open', async () => {
    const here = location.hash
    await userEvent.keyboard('/')
    await screen.findByRole('searchbox', { name: 'Search' })
    location.hash = '/receive'
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    location.hash = here
    await screen.findByRole('heading', { name: 'No articles yet' })
    expect(usePanels.getState().open).toBeNull()
  })
})
