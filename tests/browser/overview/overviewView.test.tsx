import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { useAnnouncements } from '../../../src/app/state/announcements'
import { useClaimsChoice } from '../../../src/app/state/claimsTable'
import type { Status } from '../../../src/core/claim/claim'
import type { ClaimId } from '../../../src/core/ids'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { expectAccessible, leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk

beforeEach(() => page.viewport(1280, 800))
afterEach(() => leave(desk))

async function open({ claimCount = 6, outletCount = 5 } = {}) {
  desk = await seedStory({ claimCount, outletCount })
  renderOn(desk, <OverviewView storyId={STORY} />)
  await screen.findByRole('link', { name: /^Claim 1, / })
}

const plot = (name: RegExp | string) => within(screen.getByRole('region', { name }))
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName

/** Rows of the table that a plot shows, as its cells' words. */
function tableOf(name: RegExp | string): string[] {
  return plot(name)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))
}

describe('OverviewView', () => {
  it('draws what each outlet does with each claim, and says it in words', async () => {
    await open()
    const coverage = plot('Coverage')
    expect(coverage.getByText(/^Of 6 claims /).textContent).toBe(
      'Of 6 claims 0 are in all 5 outlets, 0 in one only. The wording is still being compared.',
    )
    expect(coverage.getByRole('link', { name: /^Harbour Post, claim 1: States it/ })).toBeTruthy()
    expect(coverage.getByRole('link', { name: 'Harbour Post, claim 4: Absent' })).toBeTruthy()
    expect(coverage.getByRole('link', { name: 'Delta Wire, claim 4: Not yet read' })).toBeTruthy()
    await expectAccessible()
  })

  it('says that origins are being worked out while they are', async () => {
    await open()
    expect(plot('Origins').getByText(/are being compared/)).toBeTruthy()
  })

  it('goes from plot to plot by j and k, and from mark to mark by arrow keys', async () => {
    await open()
    await userEvent.keyboard('j')
    expect(document.activeElement?.getAttribute('data-plot')).toBe('Coverage')
    await userEvent.keyboard('jjj')
    expect(document.activeElement?.getAttribute('data-plot')).toBe('Status by outlet')
    await userEvent.keyboard('kkk')
    plot('Coverage')
      .getByRole('link', { name: /^Claim 1, / })
      .focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
    expect(focused()).toContain('Harbour Post, claim 3: States it')
    await userEvent.keyboard('{End}{ArrowDown}{Home}')
    expect(focused()).toContain('Northern Ledger, claim 1')
    expect(
      plot('Coverage')
        .getAllByRole('link')
        .filter((link) => link.tabIndex === 0),
    ).toHaveLength(1)
    await userEvent.keyboard('{Enter}')
    expect(location.hash).toBe('#/story/story/articles/article-1/mention/mention-1-1')
  })

  it('turns each plot into a table with the same numbers, and back', async () => {
    await open()
    await userEvent.keyboard('j{Enter}')
    expect(useAnnouncements.getState().said.text).toBe('Coverage shown as a table.')
    expect(tableOf('Coverage')).toHaveLength(7)
    expect(tableOf('Coverage')[4]).toContain('Absent | States it | States it | States it | Not yet read')
    await userEvent.keyboard('{Enter}')
    expect(plot('Coverage').queryByRole('table')).toBeNull()

    for (const name of [/^First appearance/, 'Status by outlet', /^Facts left/]) {
      await userEvent.click(plot(name).getByRole('button', { name: 'Show as table' }))
    }
    expect(tableOf(/^First appearance/)[1]).toBe(
      // Five, then their numbers.
      'Harbour Post | 2 January 2026, 01:20 UTC | 512356 | 0 | 0',
    )
    expect(tableOf('Status by outlet')[1]).toMatch(/^Harbour Post \| .* \| 5$/)
    expect(tableOf(/^Facts left/)[5]).toMatch(/Delta Wire \| 6 \| 1 \| 2 \| 2 \| 0 \| 6$/)
    await expectAccessible()
  })

  it('leads from a bar to its claims', async () => {
    await open()
    const bar = plot('Status by outlet').getByRole('button', { name: /^Harbour Post: 2 claims unverified/ })
    await userEvent.click(bar)
    expect(location.hash).toBe('#/story/story/claims')
    expect(useClaimsChoice.getState().filter).toMatchObject({
      statuses: ['unverified'],
      outletKeys: ['outlet:outlet-0'],
    })
  })

  it('leads from a block to its sentence', async () => {
    await open()
    const left = plot('Facts left: 6 of 28 sentences')
    const unread = left.getByRole('link', { name: /^Delta Wire, sentence \d of \d: still to read/ })
    expect(unread.getAttribute('href')).toMatch(/^#\/story\/story\/articles\/article-4\/at\/\d+$/)
    expect(left.getByRole('link', { name: /^Harbour Post, sentence 1 of 6: claim 1, verified/ })).toBeTruthy()
  })

  it('keeps 500 claims in 30 outlets within the window, and reaches the last cell', { timeout: 90_000 }, async () => {
    desk = await seedStory({ claimCount: 500, outletCount: 30 })
    renderOn(desk, <OverviewView storyId={STORY} />)
    const first = await vi.waitUntil(
      () => document.querySelector<SVGElement>('[data-plot="Coverage"] a[tabindex="0"]'),
      { timeout: 60_000 },
    )
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280)
    first.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toContain('claim 500')
    const { left, right } = (document.activeElement as Element).getBoundingClientRect()
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(1280)
  })

  it('says what to do where there is no claim', async () => {
    desk = await seedStory({ claimCount: 0 })
    renderOn(desk, <OverviewView storyId={STORY} />)
    expect(await screen.findByRole('heading', { name: 'No claims yet' })).toBeTruthy()
    await expectAccessible()
  })

  it('costs one plot where one crashes', async () => {
    desk = await seedStory({ claimCount: 6 })
    // A status from nowhere: the map has no glyph for it.
    await desk.database.claims.update('claim-2' as ClaimId, { status: 'lost' as Status })
    renderOn(desk, <OverviewView storyId={STORY} />)
    expect(await screen.findByRole('heading', { name: 'Coverage could not be shown' })).toBeTruthy()
    expect(plot('Status by outlet').getByRole('button', { name: /^Harbour Post: 1 claim unverified/ })).toBeTruthy()
    expect(plot(/^Facts left/).getByRole('link', { name: /^Harbour Post, sentence 1 of 6/ })).toBeTruthy()
  })

  it.each([/^First appearance/, /^Facts left/])('shows %s whole in a narrow window', async (name) => {
    await page.viewport(390, 800)
    await open({ claimCount: 30 })
    const svg = await vi.waitUntil(() => plot(name).getByRole('group', { name: /, plot$/ }))
    // The halo about words, half of 7 px, counts as their box.
    const right = (svg.parentElement?.getBoundingClientRect().right ?? 0) + 3.5
    const words = [...svg.querySelectorAll('text')]
    expect(words.filter((text) => / (left|new|unsure)|all read/.test(text.textContent))).toHaveLength(5)
    expect(words.filter((text) => text.getBoundingClientRect().right > right)).toEqual([])
  })

  it.each([390, 820])('fits a window of %i pixels', async (width) => {
    await page.viewport(width, 800)
    await open()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expectAccessible()
  })
})
