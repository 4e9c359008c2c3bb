import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { deleteArticles } from '../../../src/app/actions/deleteArticles'
import { setClaimStatus } from '../../../src/app/actions/setClaimStatus'
import { cards, expectAccessible, openReader, pointOf, said, select, type TestStory } from './readerForTest'

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

async function open(options: Parameters<typeof openReader>[0], cardCount: number) {
  const reader = await openReader(options)
  leave = reader.leave
  await waitFor(async () => expect(await cards()).toHaveLength(cardCount))
  return reader
}

const press = (keys: string) => userEvent.keyboard(keys)
const panel = () => screen.getByRole('complementary', { name: 'Selected claim' })
const oneClaim = async ({ claim }: TestStory) => {
  await claim('rose by two metres')
  return null
}

/** Opens the selected claim's menu and presses one of its entries. */
async function choose(name: RegExp): Promise<void> {
  await userEvent.click(within(panel()).getByRole('button', { name: /^More for claim/u }))
  await userEvent.click(within(panel()).getByRole('button', { name }))
}

describe('a selection', () => {
  it('is linked to an existing claim that is found by typing', async () => {
    const { region, marked, claims } = await open(
      {
        before: async ({ claim }) => {
          await claim('rose by two metres')
          await claim('nineteen people', 'verified')
          return null
        },
      },
      1,
    )
    select(region, 'Their people slept in the school.')
    await screen.findByRole('toolbar', { name: 'Tag selection' })
    await press('l')
    const dialog = await screen.findByRole('dialog', { name: 'Link to claim' })
    const field = within(dialog).getByRole('combobox', { name: 'Claim' })
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(
      within(dialog)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['2Verifiednineteen people', '1Unverifiedrose by two metres'])
    await expectAccessible()
    await press('metr')
    expect(within(dialog).getAllByRole('option')).toHaveLength(1)
    await press('{Enter}')
    await waitFor(async () =>
      expect(await marked()).toEqual(['rose by two metres', 'Their people slept in the school.']),
    )
    expect(await claims()).toHaveLength(2)
    expect(said()).toBe('Linked to claim 1.')
  })
})

describe('the selected claim', () => {
  it('says what is missing where the story has one outlet', async () => {
    const { desk, second } = await open({ before: oneClaim }, 1)
    await press('n')
    await waitFor(() => expect(within(panel()).getByRole('list', { name: 'Also reported by' })).toBeVisible())
    await deleteArticles(desk, { storyId: second.storyId, articleIds: [second.articleId] })
    await within(panel()).findByText(/^This story has one outlet so far/u)
    await expectAccessible()
  })

  it('shows how other outlets tell it, and what became of it', async () => {
    const { desk, first } = await open(
      {
        before: async ({ claim, link }) => {
          await link(await claim('rose by two metres'), 'a rise of nearly two metres')
          return null
        },
      },
      1,
    )
    await press('n')
    await waitFor(() => expect(within(panel()).getByRole('heading', { name: 'Claim 1' })).toBeTruthy())
    const list = within(panel()).getByRole('list', { name: 'Also reported by' })
    expect(within(list).getByRole('link').textContent).toBe('Vale Courier')
    expect(list.querySelector('blockquote')?.textContent).toBe('a rise of nearly two metres')
    const [claim] = await desk.database.claims.toArray()
    if (claim === undefined) throw new Error('no claim')
    await setClaimStatus(desk, {
      storyId: first.storyId,
      claimIds: [claim.id],
      status: 'disputed',
      reason: 'two gauges differ',
    })
    await userEvent.click(within(panel()).getByText('History'))
    await waitFor(() =>
      expect([...panel().querySelectorAll('details li')].map((item) => item.firstElementChild?.textContent)).toEqual([
        'Status set: unverified to disputed',
        'Passage linked',
        'Claim made: unverified',
      ]),
    )
    expect(panel().querySelector('details li')?.textContent).toContain('two gauges differ')
    await expectAccessible()
  })

  it('is merged into another claim', async () => {
    const { claims, marked } = await open(
      {
        before: async ({ claim }) => {
          await claim('rose by two metres')
          await claim('Four houses', 'disputed')
          return null
        },
      },
      2,
    )
    await press('n')
    await choose(/^Merge into/u)
    await screen.findByRole('dialog', { name: 'Merge claim 1' })
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'))
    await press('{Enter}')
    await waitFor(async () => expect(await claims()).toEqual(['2 disputed: Four houses']))
    expect(await marked()).toEqual(['rose by two metres', 'Four houses'])
  })

  it('lets a passage be split off into a claim of its own', async () => {
    const { claims } = await open(
      {
        before: async ({ claim, link }) => {
          await link(await claim('rose by two metres'), 'Four houses')
          return null
        },
      },
      1,
    )
    await press('nn')
    await choose(/^Split this passage off/u)
    await waitFor(async () =>
      expect(await claims()).toEqual(['1 unverified: rose by two metres', '2 unverified: Four houses']),
    )
  })

  it('lets a passage be taken off', async () => {
    const { claims, marked } = await open({ before: oneClaim }, 1)
    await press('n')
    await choose(/^Take this passage off/u)
    await waitFor(async () => expect(await marked()).toEqual([]))
    expect(await claims()).toHaveLength(1)
  })

  it('has its edges moved by keys, a run of them as one change', async () => {
    const { marked, desk } = await open({ before: oneClaim }, 1)
    await press('n')
    await press('[[[[[[')
    await press('}}')
    await press('{{')
    expect(said()).toBe('Highlight to “in”')
    await waitFor(async () => expect(await marked()).toEqual(['The river rose by two metres in']))
    expect((await desk.database.events.toArray()).filter(({ act }) => act === 'mentionMoved')).toHaveLength(1)
  })

  it('has its edges moved with the mouse', async () => {
    const { region, marked } = await open({ before: oneClaim }, 1)
    await press('n')
    const handle = await waitFor(() => {
      const found = region.querySelector<HTMLElement>('[data-edge="end"]')
      if (found === null) throw new Error('no handle')
      return found
    })
    const { x, y } = pointOf(region, 'night')
    const pointer = { pointerId: 1, pointerType: 'mouse', bubbles: true, clientX: x, clientY: y }
    // A made-up pointer cannot be captured; a real one is in the end-to-end journey.
    handle.setPointerCapture = () => undefined
    handle.hasPointerCapture = () => true
    fireEvent.pointerDown(handle, pointer)
    fireEvent.pointerMove(handle, pointer)
    fireEvent.pointerUp(handle, pointer)
    await waitFor(async () => expect(await marked()).toEqual(['rose by two metres in one night']))
  })
})

describe('an address', () => {
  it('shows the mention that it names and selects its claim', async () => {
    await open(
      {
        height: 300,
        before: async ({ claim, link }) => {
          await claim('rose by two metres')
          return link(await claim('Four houses'), 'fall on Thursday')
        },
      },
      2,
    )
    await waitFor(() => expect(within(panel()).getByRole('heading', { name: 'Claim 2' })).toBeTruthy())
    const region = screen.getByRole('region', { name: 'Article text' })
    await waitFor(() => expect(scrollY).toBeGreaterThan(0))
    const { y } = pointOf(region, 'fall on Thursday')
    expect(y).toBeGreaterThan(60)
    expect(y).toBeLessThan(innerHeight - 60)
  })
})

describe('a narrow window', () => {
  it('docks the status buttons and shows the claim in a sheet', async () => {
    const { region, claims } = await open({ width: 390, height: 844, before: oneClaim }, 1)
    select(region, 'Four houses')
    const toolbar = await screen.findByRole('toolbar', { name: 'Tag selection' })
    expect(toolbar.getBoundingClientRect().bottom).toBe(innerHeight - 56)
    expect(toolbar.getBoundingClientRect().width).toBe(innerWidth)
    await userEvent.click(within(toolbar).getByRole('button', { name: 'Verified' }))
    await waitFor(async () => expect(await claims()).toHaveLength(2))
    const status = await screen.findByRole('toolbar', { name: 'Status of claim 2' })
    expect(getComputedStyle(panel()).position).toBe('fixed')
    expect(panel().getBoundingClientRect().height).toBeLessThanOrEqual(300)
    expect(panel().getBoundingClientRect().bottom).toBeLessThanOrEqual(status.getBoundingClientRect().top + 1)
    await userEvent.click(within(status).getByRole('button', { name: 'Disputed' }))
    await waitFor(async () => expect((await claims())[1]).toBe('2 disputed: Four houses'))
    expect(document.documentElement.scrollWidth).toBe(390)
    await expectAccessible()
  })
})

describe('claim cards', () => {
  it('stand beside their highlights without overlap, and give way to a card that grows', async () => {
    const { desk } = await open(
      {
        before: async ({ claim }) => {
          for (const words of ['The river', 'rose by two metres', 'Nobody was hurt', 'Four houses', 'fall on Thursday'])
            await claim(words)
          return null
        },
      },
      5,
    )
    const boxes = () =>
      [...document.querySelectorAll<HTMLElement>('[data-claim]')].map((card) => card.getBoundingClientRect())
    const gaps = () =>
      boxes()
        .slice(1)
        .map(({ top }, index) => top - (boxes()[index]?.bottom ?? 0))
    await waitFor(() => expect(Math.min(...gaps())).toBeGreaterThanOrEqual(5))
    const first = (await desk.database.claims.toArray()).find(({ number }) => number === 1)
    if (first === undefined) throw new Error('no claim')
    const height = boxes()[0]?.height ?? 0
    await desk.database.claims.put({ ...first, text: 'The river rose over its banks '.repeat(12) })
    await waitFor(() => expect(boxes()[0]?.height).toBeGreaterThan(height))
    await waitFor(() => expect(Math.min(...gaps())).toBeGreaterThanOrEqual(5))
    const card = document.querySelector<HTMLElement>('[data-claim]')
    if (card) card.style.paddingBottom = '90px'
    await waitFor(() => expect(Math.min(...gaps())).toBeGreaterThanOrEqual(5))
  })
})
