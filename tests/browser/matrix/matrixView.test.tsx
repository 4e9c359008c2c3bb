import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { confirmWords } from '../../../src/app/actions/confirmWords'
import { setOrigins } from '../../../src/app/actions/rulings'
import type { Desk } from '../../../src/app/desk'
import { FindingsProvider } from '../../../src/app/queries/findings'
import { useMatrixChoice } from '../../../src/app/state/matrix'
import type { ArticleId, ClaimId, RevisionId } from '../../../src/core/ids'
import { MatrixView } from '../../../src/views/matrix/MatrixView'
import { claimText, expectAccessible, focusedCell, leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk

beforeEach(async () => {
  await page.viewport(1280, 800)
  useMatrixChoice.setState(useMatrixChoice.getInitialState())
})
afterEach(() => leave(desk))

async function open(claimCount: number, outletCount = 5) {
  desk = await seedStory({ claimCount, outletCount })
  renderOn(desk, <MatrixView storyId={STORY} />)
  return await screen.findByRole('grid', { name: 'Claims by outlet' }, { timeout: 8000 })
}

const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)

describe('MatrixView', () => {
  it('names its columns by the outlets in the order of publication, its rows by the claims', async () => {
    const grid = await open(4)
    await screen.findByRole('columnheader', { name: 'Harbour Post' })
    const names = within(grid)
      .getAllByRole('columnheader')
      .map((header) => header.ariaLabel ?? header.textContent)
    expect(names.slice(1)).toEqual([
      'Harbour Post',
      'Northern Ledger',
      'Vale Courier',
      'Stone Bridge Radio',
      'Delta Wire',
      'Origins',
    ])
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(4)
    expect(screen.getByRole('rowheader', { name: claimText(2) })).toBeTruthy()
    await expectAccessible()
  })

  it('tells stating, absent and not yet read apart, and counts them', async () => {
    await open(4)
    expect(cell(1, 1)?.textContent).toMatch(/^States it: the lock lost/)
    expect(cell(1, 4)?.textContent).toBe('Absent')
    expect(cell(4, 5)?.textContent).toBe('Not yet read')
    const legend = screen.getByRole('list', { name: 'Legend' })
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['States it 15', 'Absent 4', 'Not yet read 1'])
  })

  it('reads the focused cell in full and opens the article there', async () => {
    await open(4)
    cell(1, 1)?.focus()
    const loupe = screen.getByRole('region', { name: 'In its own words' })
    await waitFor(() =>
      expect(loupe.textContent).toContain(
        'Officials told outlet 0 that the lock lost “10 metres” of its wall, as far as they know.',
      ),
    )
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(focusedCell()).toBe('2:2')
    expect(loupe.textContent).toContain('Claim 2 · Northern Ledger')
    await expectAccessible()
    await userEvent.keyboard('{Enter}')
    expect(location.hash).toBe('#/story/story/articles/article-1/mention/mention-1-2')
  })

  it('opens by a press, and compares from the claim', async () => {
    await open(4)
    await userEvent.click(cell(3, 1) as Element)
    expect(location.hash).toBe('#/story/story/articles/article-0/mention/mention-0-3')
    await userEvent.click(cell(3, 0) as Element)
    expect(location.hash).toBe('#/story/story/compare/claim-3')
  })

  it('draws near the window only and goes to the last row', async () => {
    await open(600)
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60)
    cell(1, 1)?.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await waitFor(() => expect(focusedCell()).toBe('600:6'))
    const loupe = screen.getByRole('region', { name: 'In its own words' })
    await waitFor(() =>
      expect(cell(600, 6)?.getBoundingClientRect().bottom).toBeLessThanOrEqual(loupe.getBoundingClientRect().top),
    )
  })

  it('marks words that changed since the status was set, until somebody confirms them', async () => {
    const grid = await open(4)
    const text = (await desk.database.revisions.get('revision-0' as RevisionId))?.text ?? ''
    await revise(text.replace('“10 metres”', '“73 metres”'))
    await waitFor(() =>
      expect(cell(1, 1)?.textContent).toMatch(/^Words changed since the verdict, states it: the lock lost “73/),
    )
    expect(cell(2, 1)?.textContent).toMatch(/^States it: /)
    expect(cell(1, 0)?.getAttribute('aria-description')).toBe('Claim 1, verified, words changed since the verdict')
    expect(cell(1, 0)?.textContent).toContain('Words changed since the verdict')
    expect(within(grid).getByRole('rowheader', { name: claimText(1) })).toBe(cell(1, 0))
    expect(screen.getByRole('list', { name: 'Legend' }).textContent).toContain('Words changed since the verdict 1')
    const loupe = screen.getByRole('region', { name: 'In its own words' })
    cell(1, 1)?.focus()
    await waitFor(() => expect(loupe.textContent).toContain('Words changed since the verdict'))
    await userEvent.keyboard('{ArrowRight}')
    await waitFor(() => expect(loupe.textContent).not.toContain('Words changed since the verdict'))
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(loupe.textContent).toContain('Words changed since the verdict'))
    await expectAccessible()
    await confirmWords(desk, { storyId: STORY, claimIds: ['claim-1' as ClaimId] })
    await waitFor(() => expect(cell(1, 1)?.textContent).toMatch(/^States it: /))
    expect(cell(1, 0)?.getAttribute('aria-description')).toBe('Claim 1, verified')
  })

  /** The first article comes in again with another text. */
  async function revise(text: string): Promise<void> {
    const { articles, revisions } = desk.database
    const older = await revisions.get('revision-0' as RevisionId)
    if (older === undefined) throw new Error('The story has no first revision.')
    const id = 'revision-0-2' as RevisionId
    await revisions.put({ ...older, id, number: 2, madeAt: '2026-01-03T09:00:00.000Z', text })
    await articles.update('article-0' as ArticleId, { revisionId: id })
  }

  it('sets the status of a row by key and orders by outlets', async () => {
    await open(4)
    cell(1, 1)?.focus()
    await userEvent.keyboard('3')
    await waitFor(() => expect(cell(1, 0)?.getAttribute('aria-description')).toBe('Claim 1, disputed'))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Ordered by' }), 'coverage')
    await waitFor(() => expect(screen.getAllByRole('rowheader')[3]?.textContent).toContain(claimText(4)))
  })

  it('rules a cell by its buttons, and the focus comes back to it', async () => {
    await open(4)
    cell(1, 4)?.focus()
    await userEvent.click(await screen.findByRole('button', { name: 'Not applicable' }))
    await waitFor(() => expect(cell(1, 4)?.textContent).toBe('n/aNot applicable'))
    expect(focusedCell()).toBe('1:4')
    const legend = screen.getByRole('list', { name: 'Legend' })
    expect(legend.textContent).toContain('Not applicable 1')
    await userEvent.click(screen.getByRole('button', { name: 'Mark as read, absent' }))
    await waitFor(() => expect(cell(1, 4)?.textContent).toBe('Absent'))
    await expectAccessible()
  })

  it('compares by key, and from the origins at the end of the row', async () => {
    await open(4)
    cell(2, 1)?.focus()
    await userEvent.keyboard('c')
    expect(location.hash).toBe('#/story/story/compare/claim-2')
    await userEvent.keyboard('{ArrowDown}{End}')
    expect(focusedCell()).toBe('3:6')
    await userEvent.keyboard('{Enter}')
    expect(location.hash).toBe('#/story/story/compare/claim-3')
  })
})

/** Long enough for the engine's worker to start and compare on a busy machine, milliseconds. */
const COMPARED_MS = 20_000

describe('MatrixView with findings', () => {
  async function openCompared(claimCount: number) {
    desk = await seedStory({ claimCount })
    renderOn(
      desk,
      <FindingsProvider storyId={STORY}>
        <MatrixView storyId={STORY} />
      </FindingsProvider>,
    )
    await screen.findByRole('grid', { name: 'Claims by outlet' }, { timeout: 8000 })
    await waitFor(() => expect(cell(1, 6)?.textContent).toContain('origin'), { timeout: COMPARED_MS })
  }

  it('says who differs in which words, from which origin, and reads it in full', async () => {
    await openCompared(4)
    await waitFor(() => expect(cell(1, 2)?.textContent).toMatch(/^(Number|Quote wording): “11/))
    expect(cell(1, 1)?.textContent).toMatch(/^States it: /)
    expect(cell(1, 6)?.textContent).toMatch(/^4 outlets · \d origins?$/)
    expect(screen.getByRole('list', { name: 'Legend' }).textContent).toContain('States it differently')
    cell(1, 2)?.focus()
    const loupe = screen.getByRole('region', { name: 'In its own words' })
    await waitFor(() => expect(loupe.querySelector('b')?.textContent).toContain('11'))
    expect(loupe.textContent).toMatch(/Number|Quote wording/)
    await expectAccessible()
  })

  it('names origins by letters only in a row with more than one', async () => {
    await openCompared(4)
    const ids = (numbers: readonly number[]) => numbers.map((number) => `article-${number}` as ArticleId)
    await setOrigins(desk, { storyId: STORY, claimId: 'claim-1' as ClaimId, groups: [ids([0, 1]), ids([2, 4])] })
    await setOrigins(desk, { storyId: STORY, claimId: 'claim-2' as ClaimId, groups: [ids([0, 1, 3, 4])] })
    await waitFor(() => expect(cell(1, 6)?.textContent).toBe('4 outlets · 2 origins'), { timeout: COMPARED_MS })
    expect([1, 2, 3, 5].map((column) => cell(1, column)?.textContent?.slice(-10))).toEqual([
      ', origin A',
      ', origin A',
      ', origin B',
      ', origin B',
    ])
    expect(cell(2, 6)?.textContent).toBe('4 outlets · 1 origin')
    expect(cell(2, 1)?.textContent).not.toContain('origin')
    await expectAccessible()
  })

  it('groups the outlets by origin, each column saying its group', async () => {
    await openCompared(4)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Group outlets by origin' }))
    const [, first] = screen.getAllByRole('columnheader')
    await waitFor(() => expect(first?.getAttribute('aria-description')).toMatch(/origin|From/))
    expect(screen.getAllByRole('columnheader')).toHaveLength(7)
    await expectAccessible()
  })

  it('accepts and rejects the suggestion of a cell by key', async () => {
    await openCompared(4)
    const waiting = () =>
      [...document.querySelectorAll<HTMLElement>('[data-cell]')].filter((each) => each.textContent === 'Suggestion')
    await waitFor(() => expect(waiting().length).toBeGreaterThan(1), { timeout: COMPARED_MS })
    const [first, second] = waiting()
    first?.focus()
    await expectAccessible()
    await userEvent.keyboard('x')
    await waitFor(() => expect(first?.textContent).not.toBe('Suggestion'))
    expect(await desk.database.decisions.count()).toBe(1)
    second?.focus()
    const before = await desk.database.mentions.count()
    await userEvent.keyboard('a')
    await waitFor(async () => expect(await desk.database.mentions.count()).toBe(before + 1))
    await waitFor(() => expect(second?.textContent).toMatch(/^(States it|Number|Quote|Name)/))
  })
})
