import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent as device, page } from 'vitest/browser'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { setAuthor } from '../../../src/app/actions/setAuthor'
import { showOffered } from '../../../src/app/queries/revisionShown'
import { type ImportItem, settleImport, useImporting } from '../../../src/app/state/importing'
import type { Status } from '../../../src/core/claim/claim'
import type { ArticleId, RevisionId, StoryId } from '../../../src/core/ids'
import type { Ingested } from '../../../src/platform/ingest/ingest'
import { deskForTest } from '../actions/deskForTest'
import { expectAccessible, renderApp } from '../shell/renderApp'
import { add, FIRST, ingestedFrom, SECOND } from './material'

let desk: ReturnType<typeof deskForTest>
let app: ReturnType<typeof renderApp> | null = null
let storyId: StoryId
let articleId: ArticleId

const TITLE = 'Hamrun closes its port'
const KEY = 'row-1'

beforeEach(async () => {
  await page.viewport(1440, 900)
  desk = deskForTest()
  await setAuthor(desk, 'A. Checker')
  ;({ storyId, articleId } = await add(desk, null, await ingestedFrom(FIRST)))
})
afterEach(async () => {
  act(() => showOffered(null))
  await app?.leave()
  app = null
})

async function claim(words: string, status: Status): Promise<void> {
  const revisionId = (await desk.database.articles.get(articleId))?.revisionId as RevisionId
  const start = FIRST.join('\n\n').indexOf(words)
  await makeClaim(desk, { storyId, articleId, revisionId, span: { start, end: start + words.length }, status })
}

/** The import dialog with one line, of a file that is offered as a new revision; `others` wait below it. */
async function offer(ingested: Ingested, others: readonly ImportItem[] = []): Promise<HTMLElement> {
  const { database } = desk
  const batch = { id: 'b1', storyId, storyName: 'Hamrun', group: 'g1', sourceCount: 1, startedAt: desk.now() }
  const decided = { articleId, because: 'text', share: 0.79 } as const
  await database.batches.put(batch)
  await database.inbox.put({
    id: KEY,
    batchId: batch.id,
    index: 0,
    waiting: { kind: 'offered', name: 'later.txt', offer: decided },
  })
  await database.offered.put({ id: KEY, ingested })
  app = renderApp(`/story/${storyId}/articles`, desk)
  await screen.findByRole('button', { name: 'Import articles' })
  const item: ImportItem = {
    key: KEY,
    name: 'later.txt',
    outcome: { kind: 'offered', same: { articleId, title: TITLE }, offer: decided },
  }
  act(() => useImporting.setState({ isOpen: true, storyId, items: [item, ...others] }))
  return screen.findByRole('button', { name: 'Show what changed in later.txt' })
}

const changes = () => screen.findByRole('dialog', { name: 'What changed' })
const linesOf = (list: HTMLElement): string[] =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim())
const importDialog = () => screen.getByRole('dialog', { name: 'Import articles' })

describe('a file that is offered as a new revision', () => {
  it('says beside the offer and above the changes that its page is the older one', async () => {
    const newer = await ingestedFrom(SECOND, { updatedOn: '2024-05-25T08:10Z' })
    await add(desk, storyId, newer, { revisionOf: articleId })
    const button = await offer(await ingestedFrom(FIRST, { updatedOn: '2024-05-24T08:10Z' }))
    const dates = 'is the older one: updated 24 May 2024, the one that is here on 25 May 2024.'
    expect(await within(importDialog()).findByText(`This page ${dates}`)).toBeVisible()
    await userEvent.click(button)
    expect(await within(await changes()).findByText(`The page that came in ${dates}`)).toBeVisible()
    await expectAccessible()
  })

  it('shows what it would change, the silent changes and the claims in front, and nothing is stored', async () => {
    await claim('Twelve ships were moved overnight', 'verified')
    await claim('340 passengers had been told to travel by train', 'disputed')
    await claim('close its northern basin on Monday', 'verified')
    const button = await offer(await ingestedFrom(SECOND, { title: 'Hamrun shuts its port' }))
    await userEvent.click(button)
    const dialog = await changes()
    expect(linesOf(await within(dialog).findByRole('list', { name: 'Changes by kind' }))).toEqual([
      `Headline${TITLE} → Hamrun shuts its port`,
      'NumberTwelve ships → Fourteen ships',
      'Quote“We will not take any a single risk with the crews,”',
      'NameVarga → Warga',
      expect.stringContaining('Paragraph goneThe ferry company'),
      expect.stringContaining('Paragraph addedThe coast guard'),
    ])
    expect(
      await within(dialog).findByText(
        'Of the 3 claims marked in it, 1 would stand on other words and 1 would lose its words.',
      ),
    ).toBeVisible()
    await expectAccessible()
    await userEvent.click(within(dialog).getByRole('button', { name: /Paragraph gone/u }))
    expect(document.activeElement).toHaveTextContent('340 passengers had been told')
    expect(await desk.database.revisions.count()).toBe(1)
    expect(await desk.database.offered.count()).toBe(1)
  })

  it('is left with Esc, which changes nothing and leaves the import open, and the focus is on its line again', async () => {
    const button = await offer(await ingestedFrom(SECOND))
    // With the device's own mouse: dialogs that no press opened are left together.
    await device.click(button)
    await within(await changes()).findByRole('list', { name: 'Changes by kind' })
    await device.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'What changed' })).toBeNull())
    expect(importDialog()).toBeVisible()
    expect(document.activeElement).toBe(button)
    expect(await desk.database.offered.count()).toBe(1)
    expect(await desk.database.revisions.count()).toBe(1)
  })

  it.each([
    ['Add as a new revision', 'revised', { articles: 1, revisions: 2 }],
    ['Keep as an article of its own', 'imported', { articles: 2, revisions: 2 }],
  ] as const)('takes the answer “%s”', async (name, kind, counts) => {
    await userEvent.click(await offer(await ingestedFrom(SECOND)))
    await userEvent.click(within(await changes()).getByRole('button', { name }))
    await waitFor(() => expect(useImporting.getState().items.map(({ outcome }) => outcome.kind)).toEqual([kind]))
    expect(screen.queryByRole('dialog', { name: 'What changed' })).toBeNull()
    const { articles, revisions, offered } = desk.database
    expect({ articles: await articles.count(), revisions: await revisions.count() }).toEqual(counts)
    expect(await offered.count()).toBe(0)
    await waitFor(() => expect(importDialog().contains(document.activeElement)).toBe(true))
    expect(document.activeElement).toHaveTextContent('later.txt')
  })

  it('says in one sentence that no word differs, and what else does', async () => {
    await claim('close its northern basin on Monday', 'verified')
    await userEvent.click(await offer(await ingestedFrom(FIRST, { url: 'https://coast.example/port' })))
    const dialog = await changes()
    expect(
      await within(dialog).findByText('Not a word of the headline or the text differs; only the address does.'),
    ).toBeVisible()
    expect(await within(dialog).findByText('Of the claim marked in it, no word would change.')).toBeVisible()
    expect(within(dialog).queryByRole('list')).toBeNull()
    await expectAccessible()
  })

  it('stays while other files of the batch come in, so many that the list is drawn anew', async () => {
    const others = (count: number): ImportItem[] =>
      Array.from({ length: count }, (_, index) => ({
        key: `other-${index}`,
        name: `other-${index}.txt`,
        outcome: { kind: 'waiting' },
      }))
    await device.click(await offer(await ingestedFrom(SECOND), others(3)))
    await within(await changes()).findByRole('list', { name: 'Changes by kind' })
    act(() => useImporting.setState(({ items }) => ({ items: [...items.slice(0, 1), ...others(30)], isRunning: true })))
    act(() => settleImport('other-7', { kind: 'refused', reason: 'empty', detail: null }))
    await within(await changes()).findByRole('list', { name: 'Changes by kind' })
    act(() => useImporting.setState({ isRunning: false }))
    await device.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'What changed' })).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show what changed in later.txt' }))
  })

  it('says how far a long comparison is, and is left in the middle of it', async () => {
    /** A berth a sentence, each reworded: much to pair, and seconds of work. */
    const berths = (ships: number): string[] =>
      Array.from({ length: 400 }, (_, paragraph) =>
        Array.from(
          { length: 6 },
          (__, index) =>
            `Berth ${paragraph * 6 + index} of the harbour held ${paragraph + index + ships} ships on Monday.`,
        ).join(' '),
      )
    ;({ articleId } = await add(desk, storyId, await ingestedFrom(berths(0), { title: 'Every berth' })))
    const button = await offer(await ingestedFrom(berths(1), { title: 'Every berth' }))
    await device.click(button)
    const bar = await within(await changes()).findByRole<HTMLProgressElement>('progressbar', { name: 'Comparing' })
    await waitFor(() => expect(bar.value).toBeGreaterThan(0))
    expect(bar.value).toBeLessThan(1)
    await device.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'What changed' })).toBeNull())
    expect(document.activeElement).toBe(button)
  })

  it('says so where somebody decided about it meanwhile, and where its article is gone', async () => {
    await userEvent.click(await offer(await ingestedFrom(SECOND)))
    const dialog = await changes()
    await within(dialog).findByRole('list', { name: 'Changes by kind' })
    await desk.database.articles.update(articleId, { deletedAt: desk.now() })
    expect(await within(dialog).findByText(/It can be kept as an article of its own/u)).toBeVisible()
    expect(within(dialog).queryByRole('button', { name: 'Add as a new revision' })).toBeNull()
    await desk.database.inbox.delete(KEY)
    expect(await within(dialog).findByText(/decided about it meanwhile/u)).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the list' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'What changed' })).toBeNull())
  })

  it('stands in a narrow window, in the dark as well', async () => {
    await page.viewport(390, 844)
    document.documentElement.dataset['theme'] = 'dark'
    await userEvent.click(await offer(await ingestedFrom(SECOND)))
    const dialog = await changes()
    await within(dialog).findByRole('list', { name: 'Changes by kind' })
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible()
    delete document.documentElement.dataset['theme']
  })
})
