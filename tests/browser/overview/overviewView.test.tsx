import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { useClaimsChoice } from '../../../src/app/state/claimsTable'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { expectAccessible, leave, renderOn, STORY, seedStory } from '../claims/seededStory'

let desk: Desk

beforeEach(() => page.viewport(1280, 800))
afterEach(() => leave(desk))

async function open() {
  desk = await seedStory({ claimCount: 6 })
  renderOn(desk, <OverviewView storyId={STORY} />)
  return await screen.findByRole('heading', { level: 1 })
}

const line = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('OverviewView', () => {
  it('counts coverage by outlet and the sentences left in each article', async () => {
    await open()
    expect(line('^Harbour Post')).toEqual(['2 January 2026, 01:20 UTC', '5', '0', '5', '1', '0'])
    expect(line('^Delta Wire')).toEqual(['2 January 2026, 05:20 UTC', '5', '0', '0', '0', '1'])
    expect(screen.getByRole('heading', { name: 'Facts left: 6 of 28 sentences' })).toBeTruthy()
    await expectAccessible()
  })

  it('leads from a count to its claims', async () => {
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Show the claims that are disputed' }))
    expect(location.hash).toBe('#/story/story/claims')
    expect(useClaimsChoice.getState().filter.statuses).toEqual(['disputed'])
  })

  it.each([390, 820])('fits a window of %i pixels', async (width) => {
    await page.viewport(width, 800)
    await open()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expectAccessible()
  })
})
