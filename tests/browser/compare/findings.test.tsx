import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { linkMention } from '../../../src/app/actions/linkMention'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { setAuthor } from '../../../src/app/actions/setAuthor'
import type { ClaimId, StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from '../shell/renderApp'

const TELLINGS: readonly (readonly [outlet: string, telling: string])[] = [
  [
    'Northern Ledger',
    'The mayor told Reuters that “we will rebuild the harbour wall for as long as it takes”, four officials said.',
  ],
  [
    'Vale Courier',
    'The mayor told Reuters that “we will rebuild the harbour wall for as long as he needs”, five officials said.',
  ],
  [
    'Delta Wire',
    'Some 41 metres of wall fell, and the mayor said “we will rebuild the harbour wall for as long as it takes”.',
  ],
]

let leave: () => Promise<void>
let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
let claimId: ClaimId

beforeEach(async () => {
  await page.viewport(1280, 900)
  desk = deskForTest()
  await setAuthor(desk, 'M. Arden')
  let story: StoryId | null = null
  let claim: ClaimId | null = null
  for (const [outlet, telling] of TELLINGS) {
    const added = await addedArticle(desk, story, outlet, [telling, `Nobody at ${outlet} would say more that evening.`])
    story = added.storyId
    const place = { ...added, span: { start: 0, end: telling.length } }
    const made: Awaited<ReturnType<typeof makeClaim>> | null =
      claim === null
        ? await makeClaim(desk, { ...place, status: 'unverified', text: 'The wall will be rebuilt.' })
        : null
    if (made?.ok) claim = made.value
    else if (claim !== null) await linkMention(desk, { ...place, claimId: claim })
  }
  if (story === null || claim === null) throw new Error('the test story was not made')
  storyId = story
  claimId = claim
})
afterEach(async () => await leave())

async function open(): Promise<HTMLElement> {
  leave = renderApp(`/story/${storyId}/compare/${claimId}`, desk).leave
  await screen.findByText(/\d outlets · \d origin/u, { selector: 'main p span, main p span *' })
  return screen.getByRole('table', { name: 'Tellings aligned word by word' })
}

function rowOf(table: HTMLElement, outlet: string): HTMLElement {
  return within(table).getByRole('rowheader', { name: outlet }).closest<HTMLElement>('[role=row]') as HTMLElement
}

const markedIn = (row: HTMLElement): string[] => [...row.querySelectorAll('b')].map((mark) => mark.textContent ?? '')

describe('what the engine found, in Compare', () => {
  it('heads the columns with what differs, marks the words, and counts the wordings of the quote', async () => {
    const table = await open()
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent)
    expect(heads).toContain('Quote wordingtwo wordings')
    expect(markedIn(rowOf(table, 'Northern Ledger'))).toEqual(['it takes', 'four'])
    expect(markedIn(rowOf(table, 'Vale Courier'))).toEqual(['he needs', 'five'])
    const quotes = within(screen.getByRole('region', { name: 'Inside the quotation marks' })).getAllByRole('listitem')
    expect(quotes.map((quote) => quote.textContent)).toEqual([
      'we will rebuild the harbour wall for as long as it takes2 of 3: Northern Ledger and Delta Wire',
      'we will rebuild the harbour wall for as long as he needs1 of 3: Vale Courier',
    ])
    await expectAccessible()
  })

  it('draws who cites whom, and says it in words', async () => {
    await open()
    const graph = within(screen.getByRole('region', { name: 'Who cites whom' })).getByRole('img')
    expect(graph.getAttribute('aria-label')).toBe(
      'Reuters is cited by Northern Ledger and Vale Courier. Delta Wire cites no other outlet.',
    )
  })

  it('corrects whom a telling cites, and takes it back', async () => {
    const table = await open()
    await userEvent.click(
      within(rowOf(table, 'Delta Wire')).getByRole('button', { name: 'Edit whom Delta Wire cites' }),
    )
    const dialog = screen.getByRole('dialog', { name: 'Whom Delta Wire cites' })
    await userEvent.fill(within(dialog).getByRole('textbox', { name: 'Outlets and agencies cited' }), 'VOA, Reuters')
    await expectAccessible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await screen.findByText(/cites VOA, which cites Reuters · corrected by hand/u)
    expect(screen.getAllByText('Attribution of Delta Wire corrected.').length).toBeGreaterThan(0)
    await userEvent.click(screen.getByRole('button', { name: 'Edit whom Delta Wire cites' }))
    await userEvent.click(screen.getByRole('button', { name: 'Back to what the text shows' }))
    await waitFor(() => expect(screen.queryByText(/corrected by hand/u)).toBeNull())
    await userEvent.keyboard('{Control>}z{/Control}')
    await screen.findByText(/corrected by hand/u)
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryByText(/corrected by hand/u)).toBeNull())
  })

  it('parts what shares an origin by hand, with the reason', async () => {
    await open()
    const before = screen.getByText(/^Why 3 outlets/u)
    const shown = before.textContent
    await userEvent.click(before)
    const traces = screen.getAllByRole('list', { name: 'Other traces' })
    expect(traces.map((each) => each.textContent).join(' ')).toContain('1 quotation in the very same words')
    await userEvent.click(screen.getByRole('button', { name: 'Join or part' }))
    const dialog = screen.getByRole('dialog', { name: 'Origins of claim 1' })
    for (const [outlet, origin] of [
      ['Northern Ledger', 'Origin A'],
      ['Vale Courier', 'Origin B'],
      ['Delta Wire', 'Origin C'],
    ] as const) {
      await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: outlet }), origin)
    }
    await userEvent.fill(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Three interviews.')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await screen.findByText('Why 3 outlets · 3 origins, decided by hand')
    expect(screen.getByText('3 of 3 needed')).toBeTruthy()
    const decisions = await desk.database.decisions.where('storyId').equals(storyId).toArray()
    expect(decisions.map(({ ruling }) => ruling.kind)).toEqual(['originsSet'])
    const events = await desk.database.events.toArray()
    expect(events.find(({ act }) => act === 'originsSet')?.reason).toBe('Three interviews.')

    await userEvent.click(screen.getByRole('button', { name: 'Join or part' }))
    await userEvent.click(screen.getByRole('button', { name: 'Back to what the texts show' }))
    await waitFor(() => expect(screen.queryByText(/decided by hand/u)).toBeNull())
    expect(screen.getByText(/^Why 3 outlets/u).textContent).toBe(shown)
  })

  it('sets the origins of the whole story by hand, and goes back', async () => {
    leave = renderApp(`/story/${storyId}/articles`, desk).leave
    await userEvent.click(await screen.findByRole('button', { name: 'Join or part the origins of the story' }))
    const dialog = screen.getByRole('dialog', { name: 'Origins of the story' })
    for (const outlet of ['Northern Ledger', 'Vale Courier', 'Delta Wire']) {
      await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: outlet }), 'Origin A')
    }
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await screen.findByText('Set by hand.')
    await screen.findByText('3 outlets · 1 origin')
    await userEvent.click(screen.getByRole('button', { name: 'Join or part the origins of the story' }))
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: 'Back to what the texts show' }))
    await waitFor(() => expect(screen.queryByText('Set by hand.')).toBeNull())
  })

  it('follows the words of one telling by keyboard', async () => {
    const table = await open()
    const [follow] = screen.getAllByRole('button', { name: /^Follow the words of/u })
    await userEvent.click(follow as HTMLElement)
    const words = screen.getByRole('region', { name: /^The words of/u })
    const first = within(words).getByRole('button', { name: /^The: kept by/u })
    first.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^mayor: kept by \d of 2$/u)
    expect(within(words).getByText(/kept by \d of 2/u, { selector: 'p' }).textContent).toContain('mayor')
    expect(table.querySelectorAll('[style*="--kept"]').length).toBeGreaterThan(3)
    await expectAccessible()
  })

  it('fits a narrow screen, and the dark', async () => {
    await page.viewport(390, 844)
    document.documentElement.dataset.theme = 'dark'
    await open()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible()
    delete document.documentElement.dataset.theme
  })
})
