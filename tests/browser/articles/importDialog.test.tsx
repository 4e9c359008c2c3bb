import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { type ImportItem, type ImportOutcome, settleImport, useImporting } from '../../../src/app/state/importing'
import { useLeftBatches } from '../../../src/app/state/leftBatches'
import type { ArticleId, StoryId } from '../../../src/core/ids'
import { outcomesCsv } from '../../../src/views/articles/saveOutcomes'
import { expectAccessible, renderApp } from '../shell/renderApp'

let leave: () => Promise<void> = async () => undefined
afterEach(async () => {
  useLeftBatches.setState({ left: [] })
  await leave()
})

const same = { articleId: 'a1' as ArticleId, title: 'Bridge closed (Valley Post)' }

const OUTCOMES: readonly ImportOutcome[] = [
  { kind: 'imported', articleId: 'a2' as ArticleId, title: 'Ferry stays', setAsideCount: 2, near: null },
  {
    kind: 'imported',
    articleId: 'a3' as ArticleId,
    title: 'Carts wait',
    setAsideCount: 0,
    near: { ...same, share: 0.8461 },
  },
  { kind: 'alreadyHere', articleId: 'a1' as ArticleId },
  { kind: 'offered', same, offer: { articleId: same.articleId, because: 'text', share: 0.9399 } },
  { kind: 'refused', reason: 'tookTooLong', detail: null },
]

function items(count: number): ImportItem[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `key-${index}`,
    name: `file-${index}.html`,
    outcome: OUTCOMES[index % OUTCOMES.length] ?? { kind: 'waiting' },
  }))
}

function linesIn(node: Node): Element[] {
  if (!(node instanceof Element)) return []
  return node.matches('li') ? [node] : [...node.querySelectorAll('li')]
}

async function show(
  count: number,
  state: Partial<ReturnType<typeof useImporting.getState>> = {},
): Promise<HTMLElement> {
  const app = renderApp()
  leave = app.leave
  await screen.findByRole('button', { name: 'Import articles' })
  act(() => useImporting.setState({ isOpen: true, storyId: 's1' as StoryId, items: items(count), ...state }))
  return screen.findByRole('dialog', { name: 'Import articles' })
}

describe('the import dialog', () => {
  it('takes files of every kind', async () => {
    const dialog = await show(0)
    const input = within(dialog).getByLabelText<HTMLInputElement>('Files')
    expect(input.accept).toBe('')
    expect(dialog).toHaveTextContent(/PDF, Word, OpenDocument/u)
    await expectAccessible()
  })

  it('says what became of each of five, with the shares and the choices', async () => {
    const dialog = await show(5)
    const lines = within(within(dialog).getByRole('list', { name: 'Import results' })).getAllByRole('listitem')
    expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual([
      'Imported “Ferry stays” · 2 passages set aside',
      'Imported “Carts wait”',
      'Already here: an article with the very same bytes is in this story.',
      'The same article as “Bridge closed (Valley Post)”: 93 % of its words are the same.',
      'Refused. This file took too long to read, so its reading was ended. The others were not affected. Save the article alone, as PDF or text, and import that.',
    ])
    expect(lines[1]).toHaveTextContent('84 % of this is word for word in Bridge closed (Valley Post).')
    expect(
      within(lines[3] as HTMLElement).getByRole('button', { name: 'Add as a new revision of file-3.html' }),
    ).toBeVisible()
    expect(
      within(lines[3] as HTMLElement).getByRole('button', { name: 'Keep as an article of its own of file-3.html' }),
    ).toBeVisible()
    expect(within(dialog).queryByRole('group', { name: 'Show' })).toBeNull()
    await expectAccessible()
  })

  it('draws of a thousand those near the window, and narrows them to one outcome', async () => {
    const dialog = await show(1000)
    const list = within(dialog).getByRole('list', { name: 'Import results' })
    await waitFor(() => expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(5))
    expect(within(list).getAllByRole('listitem').length).toBeLessThan(60)
    expect(within(list).getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '1000')
    expect(within(dialog).getByRole('button', { name: 'Add all as revisions' })).toBeVisible()
    await expectAccessible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Refused 200' }))
    const refused = (): HTMLElement[] =>
      within(within(dialog).getByRole('list', { name: 'Import results' })).getAllByRole('listitem')
    await waitFor(() => expect(refused().every((line) => line.dataset['outcome'] === 'refused')).toBe(true))
    await waitFor(() => expect(refused()).toHaveLength(200))
    expect(within(dialog).getByRole('button', { name: 'Refused 200' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('draws a long list piece by piece, and all of it', async () => {
    const dialog = await show(1)
    const added: number[] = []
    const observer = new MutationObserver((changes) => {
      const lines = changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(linesIn)
      added.push(lines.length)
    })
    observer.observe(dialog, { subtree: true, childList: true })
    act(() => useImporting.setState({ items: items(200) }))
    const list = within(dialog).getByRole('list', { name: 'Import results' })
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(200))
    observer.disconnect()
    expect(added.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(199)
    expect(Math.max(...added)).toBeLessThan(60)
    expect(within(list).getAllByRole('listitem').at(-1)).toHaveTextContent('file-199.html')
  })

  it('shows how far it is, pauses and goes on', async () => {
    const waiting = items(20).map(
      (item, index): ImportItem => (index < 12 ? item : { ...item, outcome: { kind: 'waiting' } }),
    )
    const dialog = await show(20, { isRunning: true, items: waiting })
    expect(within(dialog).getByRole('heading', { name: '12 of 20 read' })).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Pause' }))
    expect(within(dialog).getByRole('heading', { name: 'Paused at 12 of 20' })).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    expect(within(dialog).getByRole('heading', { name: '12 of 20 read' })).toBeVisible()
    await expectAccessible()
    act(() => useImporting.setState({ isRunning: false }))
  })

  it('moves four times a second while it runs, however fast files settle, and is whole when it ends', async () => {
    const waiting = items(60).map((item): ImportItem => ({ ...item, outcome: { kind: 'waiting' } }))
    const dialog = await show(60, { isRunning: true, items: waiting })
    const drawn: MutationRecord[][] = []
    const observer = new MutationObserver((changes) => drawn.push(changes))
    observer.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true })
    const began = performance.now()
    for (const { key, outcome } of items(60)) {
      settleImport(key, outcome)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    const turns = (performance.now() - began) / 250
    observer.disconnect()
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.length).toBeLessThan(turns + 2)
    act(() => useImporting.setState({ isRunning: false }))
    expect(within(dialog).getByRole('button', { name: 'Imported 24' })).toBeVisible()
    expect(within(dialog).queryByRole('progressbar')).toBeNull()
  })

  it('says what is known beyond a refusal, and of a list that was left out why', async () => {
    const outcomes: ImportOutcome[] = [
      { kind: 'refused', reason: 'nothingInside', detail: '8 jpg, 3 css' },
      { kind: 'refused', reason: 'unreadable', detail: 'It broke' },
      { kind: 'refused', reason: 'empty', detail: null },
      { kind: 'leftOut' },
      { kind: 'cancelled' },
    ]
    const dialog = await show(5, {
      items: outcomes.map((outcome, index) => ({ key: `key-${index}`, name: `file-${index}`, outcome })),
    })
    const lines = within(within(dialog).getByRole('list', { name: 'Import results' })).getAllByRole('listitem')
    expect(lines.map((line) => [...line.querySelectorAll('p')].at(-1)?.textContent)).toEqual([
      'It holds 8 jpg, 3 css.',
      'It broke',
      expect.stringMatching(/^Refused. This file is empty/u),
      'Left out, since its columns were not chosen. Nothing of it was stored.',
      'Cancelled. Nothing of it was stored.',
    ])
    await expectAccessible()
  })

  it('sums up in the words that are spoken, every line as what became of it', async () => {
    const dialog = await show(10, {
      items: [
        ...items(10),
        ...items(1).map((item) => ({ ...item, key: 'c', outcome: { kind: 'cancelled' as const } })),
      ],
    })
    expect(within(dialog).getByRole('heading', { name: /imported/u })).toHaveTextContent(
      '4 articles imported, 2 already here, 2 to be decided, 2 refused, 1 cancelled.',
    )
  })

  it('says in the status line how far an import in the background is, and opens again from there', async () => {
    const waiting = items(20).map(
      (item, index): ImportItem => (index < 12 ? item : { ...item, outcome: { kind: 'waiting' } }),
    )
    await show(20, { isRunning: true, items: waiting })
    expect(screen.queryByRole('button', { name: /^Importing/u })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Go on in the background' }))
    const line = await screen.findByRole('button', { name: 'Importing 12 of 20' })
    await expectAccessible()
    act(() => useImporting.setState({ isPaused: true }))
    expect(line).toHaveTextContent('Import paused at 12 of 20')
    await userEvent.click(line)
    expect(await screen.findByRole('dialog', { name: 'Import articles' })).toBeVisible()
    act(() => useImporting.setState({ isRunning: false, isPaused: false }))
  })

  it('saves the list without a cell that would run as a formula', async () => {
    const csv = await outcomesCsv([{ key: 'k', name: '=cmd|calc.html', outcome: { kind: 'cancelled' } }, ...items(1)])
    expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
      expect.stringMatching(/^File,Outcome,Details,/u),
      expect.stringMatching(/^"'=cmd\|calc\.html",Cancelled,Cancelled\. Nothing of it was stored\.,/u),
      expect.stringMatching(/^file-0\.html,Imported,Imported “Ferry stays” · 2 passages set aside,/u),
    ])
  })
})
