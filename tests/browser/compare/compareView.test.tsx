import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import type { ClaimId } from '../../../src/core/ids'
import { CompareView } from '../../../src/views/compare/CompareView'
import { claimText, expectAccessible, leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk

beforeEach(() => page.viewport(1280, 800))
afterEach(() => leave(desk))

async function open(claimId: string | null, claimCount = 5) {
  desk = await seedStory({ claimCount })
  renderOn(desk, <CompareView storyId={STORY} claimId={claimId as ClaimId | null} />)
  return await screen.findByRole('heading', { level: 1 })
}

const table = () => screen.getByRole('table', { name: 'Tellings aligned word by word' })
const outlets = () => within(table()).getAllByRole('rowheader')

/** The words of a row, cell by cell. */
function wordsOf(outlet: string): string {
  const row = within(table()).getByRole('rowheader', { name: outlet }).closest('[role=row]')
  const cells = within(row as HTMLElement).getAllByRole('cell')
  return cells.map((cell) => cell.textContent?.trim()).join(' | ')
}

describe('CompareView', () => {
  it('aligns every telling word by word, and says who does not tell it', async () => {
    const heading = await open('claim-4')
    expect(heading.textContent).toBe(claimText(4))
    expect(outlets().map((outlet) => outlet.getAttribute('aria-label'))).toEqual([
      'Northern Ledger',
      'Vale Courier',
      'Stone Bridge Radio',
    ])
    expect(wordsOf('Northern Ledger').replaceAll(' | ', ' ')).toBe('the north quay lost “41 metres” of its wall')
    expect(screen.getByText('Three tellings in three outlets.')).toBeTruthy()
    expect(screen.getByText('Read, and not there').nextSibling?.textContent).toBe('Harbour Post')
    expect(screen.getByText('Not yet read to the end').nextSibling?.textContent).toBe('Delta Wire')
    await expectAccessible()
  })

  it('leads to the place in the article', async () => {
    await open('claim-4')
    await userEvent.click(screen.getByRole('link', { name: 'Vale Courier' }))
    expect(location.hash).toBe('#/story/story/articles/article-2/mention/mention-2-4')
  })

  it('puts the telling to compare against first, and takes it back', async () => {
    await open('claim-4')
    await userEvent.click(screen.getByRole('button', { name: 'Compare against this: Stone Bridge Radio' }))
    expect(outlets().map((outlet) => outlet.getAttribute('aria-label'))).toEqual([
      'Stone Bridge Radio',
      'Northern Ledger',
      'Vale Courier',
    ])
    const back = screen.getByRole('button', { name: 'Compare all with all: Stone Bridge Radio' })
    expect(back.getAttribute('aria-pressed')).toBe('true')
    expect(document.activeElement).toBe(back)
    await userEvent.click(back)
    expect(outlets()[0]?.getAttribute('aria-label')).toBe('Northern Ledger')
  })

  it('goes to another claim by choice, button and key', async () => {
    await open('claim-4')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Claim to compare' }), 'claim-2')
    expect(location.hash).toBe('#/story/story/compare/claim-2')
    await userEvent.click(screen.getByRole('button', { name: 'Next claim' }))
    expect(location.hash).toBe('#/story/story/compare/claim-5')
    document.body.focus()
    await userEvent.keyboard('[[')
    expect(location.hash).toBe('#/story/story/compare/claim-3')
  })

  it('sets the status by key', async () => {
    await open('claim-4')
    await userEvent.keyboard('3')
    await expect.poll(async () => (await desk.database.claims.get('claim-4' as ClaimId))?.status).toBe('disputed')
    expect((await screen.findAllByText('Disputed')).length).toBeGreaterThan(0)
  })

  it('begins with a claim of several outlets, and says when one is gone', async () => {
    expect((await open(null)).textContent).toBe(claimText(1))
    await leave(desk)
    expect((await open('claim-99')).textContent).toBe('This claim is not in the story any more')
    await expectAccessible()
  })

  it('reads without a table on a narrow screen, and has no gaps there', async () => {
    await page.viewport(390, 844)
    await open('claim-4')
    expect(table().getBoundingClientRect().width).toBeLessThanOrEqual(390)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    expect(outlets()).toHaveLength(3)
    await expectAccessible()
  })
})
