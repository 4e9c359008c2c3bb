import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import type { StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { expectAccessible, leaveExchange, renderExchange } from './renderExchange'

let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
beforeEach(async () => {
  desk = deskForTest()
  await desk.database.settings.put({ key: 'author', value: 'L. Marchenko' })
  const place = await addedArticle(desk, null, 'Herald', [
    'The bridge closed at noon. Nobody was hurt.',
    'It opens in May.',
  ])
  storyId = place.storyId
  await makeClaim(desk, { ...place, span: { start: 0, end: 25 }, status: 'disputed', text: 'The bridge closed.' })
  await makeClaim(desk, {
    ...place,
    span: { start: 18, end: 42 },
    status: 'verified',
    text: 'Nobody was hurt at noon.',
  })
})
afterEach(async () => {
  leaveExchange()
  await desk.close()
})

it('prints each article with its claims numbered, and the claims with who states them', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  renderExchange(desk, storyId)
  await userEvent.click(await screen.findByRole('button', { name: 'Print report' }))
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
  expect(screen.getByRole('status')).toHaveTextContent('Report ready to print: 1 article, 2 claims.')

  const report = screen.getByLabelText('Report: Test story')
  expect(report).not.toBeVisible()
  const hidden = { hidden: true }
  expect(
    within(report)
      .getAllByRole('heading', hidden)
      .map((heading) => heading.textContent),
  ).toEqual(['Test story', 'Herald reports', 'Claims', '1 The bridge closed.', '2 Nobody was hurt at noon.'])
  expect(report).toHaveTextContent('1The bridge closed 2at noon. Nobody was hurt.It opens in May.')
  expect(report).toHaveTextContent(/Disputed, 24 May, 12:00 UTC, L\. Marchenko/u)
  expect(report).toHaveTextContent('Herald: at noon. Nobody was hurt')
  await expectAccessible()
})

it('prints anew after a change, and takes the paper away with the screen', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  renderExchange(desk, storyId)
  const button = await screen.findByRole('button', { name: 'Print report' })
  await userEvent.click(button)
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  await userEvent.click(button)
  await waitFor(() => expect(print).toHaveBeenCalledTimes(2))
  leaveExchange()
  expect(screen.queryByLabelText('Report: Test story')).toBeNull()
})
