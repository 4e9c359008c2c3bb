import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../src/app/actions/undo'
import type { Desk } from '../../../src/app/desk'
import { FindingsProvider } from '../../../src/app/queries/findings'
import { useAnnouncements } from '../../../src/app/state/announcements'
import { useClaimsChoice, useClaimsLayout } from '../../../src/app/state/claimsTable'
import { ClaimsView } from '../../../src/views/claims/ClaimsView'
import { claimText, expectAccessible, focusedCell, leave, renderOn, STORY, seedStory } from '../../support/seededStory'

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
  return await screen.findByRole('grid', { name: 'Claims' }, { timeout: 8000 })
}

const row = (number: number) =>
  screen.getByRole('rowheader', { name: claimText(number) }).closest<HTMLElement>('[role="row"]')
const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
const numbers = () =>
  [...document.querySelectorAll('[role="gridcell"][data-cell$=":1"]')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((each) => each.textContent)
const said = () => useAnnouncements.getState().said.text

describe('ClaimsView', () => {
  it('shows a row a claim and nothing that axe minds', async () => {
    const grid = await open(9)
    expect(grid.getAttribute('aria-rowcount')).toBe('10')
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['', 'No.', 'Status', 'Claim', 'Outlets', 'Origins', 'Discrepancies', 'Speaker', 'Changed'])
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
    expect(await press('{End}')).toBe('2:8')
    expect(await press('{PageDown}')).toBe('12:8')
    expect(await press('{Control>}{End}{/Control}')).toBe('300:8')
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

  it('selects a range with the mouse and Shift, all with the header, and says how many', async () => {
    await open(9)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select claim 2' }))
    await userEvent.keyboard('{Shift>}')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select claim 5' }))
    await userEvent.keyboard('{/Shift}')
    expect(screen.getByRole('toolbar').textContent).toContain('4 selected')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all claims shown' }))
    expect(screen.getByRole('toolbar').textContent).toContain('9 selected')
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.queryByRole('toolbar')).toBeNull()
  })

  it('edits a claim in its place: Enter keeps, Esc drops, the focus comes back', async () => {
    await open(9)
    cell(3, 3)?.focus()
    await userEvent.keyboard('e')
    await userEvent.fill(screen.getByRole('textbox', { name: 'Words of claim 3' }), 'The pier stands.')
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('rowheader', { name: 'The pier stands.' })
    expect(said()).toBe('Claim 3 reworded.')
    await waitFor(() => expect(focusedCell()).toBe('3:3'))
    await userEvent.keyboard('{F2}')
    await userEvent.fill(screen.getByRole('textbox', { name: 'Words of claim 3' }), 'Something else.')
    await expectAccessible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(focusedCell()).toBe('3:3'))
    expect(cell(3, 3)?.textContent).toBe('The pier stands.')
  })

  it('opens a claim in its first article, and comes back to the same row', async () => {
    await open(300)
    cell(1, 3)?.focus()
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{Enter}')
    expect(location.hash).toBe('#/story/story/articles/article-0/mention/mention-0-31')
    cleanup()
    renderOn(desk, <ClaimsView storyId={STORY} />)
    await waitFor(() => expect(focusedCell()).toBe('31:3'))
    expect(cell(31, 3)?.getBoundingClientRect().bottom).toBeLessThan(innerHeight)
  })

  it('sorts by any column, and the focused row keeps the focus', async () => {
    await open(9)
    cell(2, 3)?.focus()
    await userEvent.keyboard('{Home}')
    await userEvent.click(screen.getByRole('button', { name: 'Status' }))
    expect(screen.getByRole('columnheader', { name: 'Status' }).ariaSort).toBe('ascending')
    expect(numbers()).toEqual(['3', '6', '9', '2', '5', '8', '1', '4', '7'])
    await userEvent.click(screen.getByRole('button', { name: 'No.' }))
    await userEvent.click(screen.getByRole('button', { name: 'No.' }))
    expect(numbers()).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1'])
    cell(1, 1)?.focus()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sorted by' }), 'claim')
    expect(document.querySelector('[role="gridcell"][tabindex="0"]')?.textContent).toBe('9')
  })

  it('groups by status, a heading over each', async () => {
    const grid = await open(9)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Group by status' }))
    const headings = within(grid)
      .getAllByRole('rowheader')
      .filter((header) => !header.dataset.cell)
    expect(headings.map((header) => header.textContent)).toEqual(['Disputed · 3', 'Unverified · 3', 'Verified · 3'])
    expect(grid.ariaRowCount ?? grid.getAttribute('aria-rowcount')).toBe('13')
    await expectAccessible()
  })

  it('filters by words, status and outlet, with counts, and says when nothing fits', async () => {
    await open(9)
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Filter claims' }), 'ENGINEERS')
    await waitFor(() => expect(numbers()).toEqual(['3', '6', '9']))
    expect(screen.getByRole('checkbox', { name: /^Disputed/ }).closest('label')?.textContent).toContain('3')
    await userEvent.click(screen.getByRole('checkbox', { name: /^Verified/ }))
    expect(await screen.findByRole('heading', { name: 'No claim fits these filters' })).toBeTruthy()
    expect(screen.getByText('9 claims are hidden by “ENGINEERS” and “Verified”.')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    await userEvent.click(screen.getByRole('checkbox', { name: /^Harbour Post/ }))
    await waitFor(() => expect(numbers()).toEqual(['1', '2', '3', '5', '6', '7', '9']))
  })

  it('hides columns and remembers that on the device', async () => {
    const grid = await open(5)
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Speaker' }))
    expect(within(grid).queryByRole('columnheader', { name: 'Speaker' })).toBeNull()
    expect(localStorage.getItem('claimdesk-claims-layout')).toContain('"hidden":["mentions","speaker"]')
  })

  it('merges into the claim that is chosen', async () => {
    useClaimsLayout.setState({ hidden: [] })
    await open(5)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select claim 2' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select claim 4' }))
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }))
    const dialog = screen.getByRole('dialog', { name: 'Merge 2 claims' })
    await expectAccessible()
    await userEvent.click(within(dialog).getByRole('radio', { name: /4/ }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Merge into claim 4' }))
    await waitFor(() => expect(numbers()).toEqual(['1', '3', '4', '5']))
    expect(said()).toBe('Claim 2 merged into claim 4.')
    const mentions = () => row(4)?.querySelector('[data-cell$=":8"]')?.textContent
    await waitFor(() => expect(mentions()).toBe('7')) // 4 + 3
  })

  it('deletes with a way back, and the next row takes the focus', async () => {
    await open(5)
    cell(2, 3)?.focus()
    await userEvent.keyboard('{Delete}')
    await waitFor(() => expect(numbers()).toEqual(['1', '3', '4', '5']))
    expect(useAnnouncements.getState().toast).toMatchObject({ text: 'Claim 2 deleted.', undoIn: STORY })
    await waitFor(() => expect(focusedCell()).toBe('2:3'))
    await undo(desk, STORY)
    await waitFor(() => expect(numbers()).toEqual(['1', '2', '3', '4', '5']))
  })

  it('fits a narrow window: claims wrap, filters open, arrows skip what is hidden', async () => {
    await page.viewport(390, 800)
    await open(9)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    expect(screen.queryByRole('complementary')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }))
    const filters = screen.getByRole('complementary', { name: 'Filters' })
    const grid = screen.getByRole('grid', { name: 'Claims' })
    expect(filters.compareDocumentPosition(grid) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
    cell(1, 3)?.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(focusedCell()).toBe('1:4')
    await userEvent.keyboard('{ArrowUp}')
    expect(focusedCell()).toBe('1:4')
    await expectAccessible()
  })

  it('is reached by Tab before the filters, however many outlets they list', async () => {
    await open(3)
    screen.getByRole('searchbox', { name: 'Filter claims' }).focus()
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}')
    expect(focusedCell()).toBe('1:3')
    await userEvent.keyboard('{Tab}')
    const filters = screen.getByRole('complementary', { name: 'Filters' })
    expect(filters.contains(document.activeElement)).toBe(true)
    const table = screen.getByRole('grid', { name: 'Claims' }).getBoundingClientRect()
    expect(filters.getBoundingClientRect().right).toBeLessThan(table.left)
    expect(Math.abs(filters.getBoundingClientRect().top - table.top)).toBeLessThan(80)
  })

  it('says what to do while there are no claims', async () => {
    desk = await seedStory({ claimCount: 0 })
    renderOn(desk, <ClaimsView storyId={STORY} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Open the first article' }))
    expect(location.hash).toBe('#/story/story/articles/article-0')
  })

  it('says that findings are still being compared, never 0', async () => {
    await open(4)
    expect(cell(1, 5)?.textContent).toBe('…Still comparing')
    expect(cell(1, 7)?.textContent).toBe('…Still comparing')
    expect(screen.getByRole('checkbox', { name: /^One origin/ }).closest('label')?.textContent).toBe('One origin…')
  })

  it('fills origins, discrepancies and speakers, filters and sorts by them', async () => {
    desk = await seedStory({ claimCount: 5 })
    renderOn(
      desk,
      <FindingsProvider storyId={STORY}>
        <ClaimsView storyId={STORY} />
      </FindingsProvider>,
    )
    await screen.findByRole('grid', { name: 'Claims' }, { timeout: 8000 })
    await waitFor(() => expect(cell(1, 5)?.textContent).toMatch(/^\d$/), { timeout: 20_000 })
    expect(cell(1, 6)?.textContent).toMatch(/^(Number|Quote wording)/)
    expect(cell(1, 7)?.textContent).not.toContain('…')
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: 'Discrepancies' }))
    expect(screen.getByRole('columnheader', { name: 'Discrepancies' }).ariaSort).toBe('ascending')
    await userEvent.click(screen.getByRole('checkbox', { name: /^Negation/ }))
    expect(await screen.findByRole('heading', { name: 'No claim fits these filters' })).toBeTruthy()
    expect(screen.getByText(/hidden by “Negation”/)).toBeTruthy()
  })
})
