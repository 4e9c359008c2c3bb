import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { useAnnouncements } from '../../../src/app/state/announcements'
import { useClaimsChoice, useClaimsLayout } from '../../../src/app/state/claimsTable'
import { ClaimsView } from '../../../src/views/claims/ClaimsView'
import { claimText, expectAccessible, focusedCell, leave, renderOn, STORY, seedStory } from './seededStory'

let desk: Desk

beforeEach(async () => {
  await page.viewport(1280, 800)
  useClaimsLayout.setState(useClaimsLayout.getInitialState())
  useClaimsChoice.setState(useClaimsChoice.getInitialState())
})
afterEach(() => leave(desk))

async function open(claimCount: number) {
  desk = await seedStory({ claimCount })
  renderOn(desk, <ClaimsView storyId={STORY} />)
  return await screen.findByRole('grid', { name: 'Claims' })
}

const row = (number: number) =>
  screen.getByRole('rowheader', { name: claimText(number) }).closest<HTMLElement>('[role="row"]')
const said = () => useAnnouncements.getState().said.text

describe('ClaimsView', () => {
  it('shows a row a claim and nothing that axe minds', async () => {
    const grid = await open(9)
    expect(grid.getAttribute('aria-rowcount')).toBe('10')
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['', 'No.', 'Status', 'Claim', 'Outlets', 'Mentions', 'Changed'])
    expect(row(1)?.textContent).toContain(claimText(1))
    await expectAccessible()
  })

  it('is one tab stop, moved by arrows, Home, End and the page keys', async () => {
    await open(300)
    row(1)?.querySelector<HTMLElement>('[data-cell="1:3"]')?.focus()
    const press = async (key: string) => {
      await userEvent.keyboard(key)
      await waitFor(() => expect(document.activeElement?.hasAttribute('data-cell')).toBe(true))
      return focusedCell()
    }
    expect(await press('{ArrowDown}{ArrowRight}')).toBe('2:4')
    expect(await press('{Home}')).toBe('2:0')
    expect(await press('{End}')).toBe('2:6')
    expect(await press('{PageDown}')).toBe('12:6')
    expect(await press('{Control>}{End}{/Control}')).toBe('300:6')
    await waitFor(() => expect(row(300)?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight))
    expect(await press('{Control>}{Home}{/Control}')).toBe('1:0')
    expect(await press('{ArrowUp}')).toBe('0:0')
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)
  })

  it('draws only the rows near the window', async () => {
    await open(1000)
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60)
  })

  it('sets the status of the focused row by key, and of a selection', async () => {
    await open(9)
    row(2)?.querySelector<HTMLElement>('[data-cell="2:3"]')?.focus()
    await userEvent.keyboard('3')
    await waitFor(() => expect(row(2)?.textContent).toContain('Disputed'))
    expect(said()).toBe('Claim 2: disputed.')
    await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}1')
    await waitFor(() =>
      expect([2, 3, 4].map((number) => row(number)?.textContent?.includes('Verified'))).toEqual([true, true, true]),
    )
    expect(said()).toBe('3 claims: verified.')
    expect(screen.getByRole('toolbar', { name: 'Selected claims' }).textContent).toContain('3 selected')
    await expectAccessible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
  })
})
