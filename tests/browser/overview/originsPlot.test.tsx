import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { linkMention } from '../../../src/app/actions/linkMention'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from '../shell/renderApp'

let leave: (() => Promise<void>) | null = null
afterEach(async () => leave?.())

/** Two outlets that have one claim from Reuters, told with another figure; one of them with a claim of its own. */
async function openOverview(): Promise<void> {
  await page.viewport(1280, 900)
  const desk = deskForTest()
  const first = await addedArticle(desk, null, 'Harbour Post', [
    'The north quay lost forty metres of its wall, Reuters reported on Friday.',
    'Mayor Ada Brink told the Harbour Post that the ferry stays in the dock.',
  ])
  const second = await addedArticle(desk, first.storyId, 'Vale Courier', [
    'The north quay lost sixty metres of its wall, Reuters reported on Friday.',
  ])
  const place = ({ articleId, revisionId, text }: typeof first, words: string) => {
    const start = text.indexOf(words)
    return { storyId: first.storyId, articleId, revisionId, span: { start, end: start + words.length } }
  }
  const made = await makeClaim(desk, {
    ...place(first, 'The north quay lost forty metres of its wall, Reuters reported on Friday.'),
    status: 'unverified',
  })
  if (!made.ok) throw new Error('no claim')
  await linkMention(desk, {
    ...place(second, 'The north quay lost sixty metres of its wall, Reuters reported on Friday.'),
    claimId: made.value,
  })
  await makeClaim(desk, { ...place(first, 'the ferry stays in the dock'), status: 'verified' })
  leave = renderApp(`/story/${first.storyId}/overview`, desk).leave
}

const plot = (name: string | RegExp) => within(screen.getByRole('region', { name }))

describe('the overview with the engine’s findings', () => {
  it('leads each origin to its outlets, and each way to its claims', async () => {
    await openOverview()
    const way = await screen.findByRole('link', { name: /^Reuters to Vale Courier: 1 claim/ })
    expect(way.getAttribute('href')).toMatch(/^#\/story\/.+\/compare\/.+/)
    const origins = plot('Origins')
    expect(origins.getByRole('link', { name: /^Reuters: 1 claim/ })).toBeTruthy()
    expect(origins.getByRole('link', { name: /^Harbour Post itself: 1 claim/ })).toBeTruthy()
    expect(origins.getByText(/^Of 1 claim that several outlets tell 1 has one origin only\./)).toBeTruthy()

    await userEvent.click(origins.getByRole('button', { name: /^Harbour Post prints 2 claims/ }))
    const list = screen.getByRole('group', { name: 'In Harbour Post' })
    expect(document.activeElement?.textContent).toBe('In Harbour Post: 2 claims')
    expect(within(list).getAllByRole('link')).toHaveLength(2)
    await expectAccessible()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'In Harbour Post' })).toBeNull()
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Harbour Post prints/)

    await userEvent.click(origins.getByRole('button', { name: 'Show as table' }))
    expect(
      origins.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')),
    ).toEqual([
      'Origin | Via | Outlet | Claims',
      'Reuters |  | Harbour Post | 11',
      'Reuters |  | Vale Courier | 11',
      'Harbour Post itself |  | Harbour Post | 12',
    ])
    await expectAccessible()
  })

  it('deepens the cells of tellings that differ, and leads to their words side by side', async () => {
    await openOverview()
    const cell = await screen.findByRole('link', { name: /^Vale Courier, claim 1: Says it differently \(number\)/ })
    expect(cell.getAttribute('href')).toMatch(/\/compare\//)
    expect(plot('Coverage').getByText(/1 claim is not told alike everywhere\./)).toBeTruthy()
  })
})
