import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { undo } from '../../../src/app/actions/undo'
import { cards, expectAccessible, openReader, pointOf, said, select, selected } from './readerForTest'

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

async function open(...args: Parameters<typeof openReader>) {
  const reader = await openReader(...args)
  leave = reader.leave
  return reader
}

const press = (keys: string) => userEvent.keyboard(keys)

describe('the reader', () => {
  it('is an article named by its title, with its text in a region, and nothing that axe minds', async () => {
    const { region } = await open()
    expect(screen.getByRole('article', { name: 'Harbour Post reports' })).toBeTruthy()
    expect(region.textContent).toContain('Four houses at the mill were cleared.')
    await expectAccessible()
  })

  it('raises a toolbar over a selection and tags it by a press', async () => {
    const { region, claims, marked } = await open()
    expect(screen.queryByRole('toolbar', { name: 'Tag selection' })).toBeNull()
    select(region, 'rose by two metres')
    const toolbar = await screen.findByRole('toolbar', { name: 'Tag selection' })
    expect(
      within(toolbar)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Verified1', 'Unverified2', 'Disputed3', 'Link to claiml'])
    await expectAccessible()
    await userEvent.click(within(toolbar).getByRole('button', { name: 'Disputed' }))
    await waitFor(async () => expect(await claims()).toEqual(['1 disputed: rose by two metres']))
    expect(await marked()).toEqual(['rose by two metres'])
    await waitFor(async () => expect(await cards()).toEqual(['1Disputedrose by two metres']))
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('claimdesk'))).toEqual([
      'claimdesk-selected-disputed-0',
    ])
    expect(selected()).toBe('')
    expect(said()).toBe('Claim made: disputed.')
    await expectAccessible()
  })

  it.each([
    ['1', 'verified'],
    ['2', 'unverified'],
    ['3', 'disputed'],
  ])('tags a selection by %s as %s, and the selected claim next', async (key, status) => {
    const { region, claims } = await open()
    select(region, 'Nobody was hurt')
    await screen.findByRole('toolbar', { name: 'Tag selection' })
    await press(key)
    await waitFor(async () => expect(await claims()).toEqual([`1 ${status}: Nobody was hurt`]))
    await waitFor(async () => expect((await cards()).length).toBe(1))
    const other = key === '3' ? '1' : '3'
    await press(other)
    await waitFor(async () =>
      expect(await claims()).toEqual([`1 ${other === '1' ? 'verified' : 'disputed'}: Nobody was hurt`]),
    )
  })

  it('steps through the sentences, tags the one under the cursor, and notes what was read', async () => {
    const { claims, readSpans } = await open()
    await press('jj')
    expect(said()).toBe('Sentence 2 of 5')
    await press('j2')
    await waitFor(async () => expect(await claims()).toEqual(['1 unverified: Four houses at the mill were cleared.']))
    await press('k')
    await waitFor(() => expect(said()).toMatch(/^Sentence 2 of 5/u))
    await waitFor(async () =>
      expect(await readSpans()).toEqual([
        'The river rose by two metres in one night.',
        'Nobody was hurt, the mayor said.',
        'Four houses at the mill were cleared.',
      ]),
    )
    await press('1')
    await waitFor(async () => expect(await claims()).toHaveLength(2))
    expect((await claims())[1]).toBe('2 verified: Nobody was hurt, the mayor said.')
  })

  it('sets the status of the claim that has just these sentences, instead of a second claim', async () => {
    const { claims } = await open({
      before: ({ claim }) => claim('Nobody was hurt, the mayor said.').then(() => null),
    })
    await waitFor(async () => expect(await cards()).toHaveLength(1))
    await press('jj3')
    await waitFor(async () => expect(await claims()).toEqual(['1 disputed: Nobody was hurt, the mayor said.']))
  })

  it('extends by sentences and word by word, over blocks and back', async () => {
    await open()
    await press('jj{Shift>}j{/Shift}')
    expect(selected().replace(/\s+/gu, ' ')).toBe(
      'Nobody was hurt, the mayor said. Four houses at the mill were cleared.',
    )
    await press('{Shift>}k{/Shift}')
    expect(selected()).toBe('Nobody was hurt, the mayor said.')
    await press('{Escape}k')
    expect(selected()).toBe('')
    await press('{Shift>}{ArrowRight}{/Shift}')
    expect(selected()).toBe('The')
    await press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(selected()).toBe('The river rose')
    await press('{Shift>}{ArrowLeft}{/Shift}')
    expect(selected()).toBe('The river')
  })

  it('fires no key while somebody types', async () => {
    const { region, claims } = await open()
    select(region, 'Four houses')
    await screen.findByRole('toolbar', { name: 'Tag selection' })
    await press('2')
    await waitFor(async () => expect(await cards()).toHaveLength(1))
    await press('e')
    const field = await screen.findByRole('textbox', { name: 'Words of claim 1' })
    await expectAccessible()
    await userEvent.fill(field, '')
    await userEvent.type(field, '3 houses, not j or 1')
    expect(await claims()).toEqual(['1 unverified: Four houses'])
    await press('{Enter}')
    await waitFor(async () => expect(await claims()).toEqual(['1 unverified: 3 houses, not j or 1']))
    await press('e')
    await userEvent.type(await screen.findByRole('textbox', { name: 'Words of claim 1' }), ' dropped{Escape}')
    expect(await claims()).toEqual(['1 unverified: 3 houses, not j or 1'])
  })

  it('deletes the selected claim by a key, and undo brings it back with its highlight', async () => {
    const { claims, marked, desk, first } = await open({
      before: ({ claim }) => claim('Four houses').then(() => null),
    })
    await waitFor(async () => expect(await cards()).toHaveLength(1))
    await press('n{Delete}')
    await waitFor(async () => expect(await claims()).toEqual([]))
    await waitFor(() => expect(CSS.highlights.size).toBe(0))
    await undo(desk, first.storyId)
    expect(await claims()).toEqual(['1 unverified: Four houses'])
    expect(await marked()).toEqual(['Four houses'])
    await waitFor(() => expect([...CSS.highlights.keys()]).toEqual(['claimdesk-unverified-0']))
  })
})

describe('overlapping highlights', () => {
  it('are all reached by pressing the same place again', async () => {
    const { region } = await open({
      before: async ({ claim }) => {
        await claim('The river rose by two metres in one night.', 'disputed')
        await claim('rose by two metres', 'verified')
        await claim('two metres in', 'unverified')
        return null
      },
    })
    await waitFor(async () => expect(await cards()).toHaveLength(3))
    const heading = () => screen.getByRole('complementary').querySelector('h2')?.textContent
    const seen: unknown[] = [heading()]
    for (let count = 0; count < 4; count++) {
      const { x, y } = pointOf(region, 'two metres')
      document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }))
      await waitFor(() => expect(heading()).not.toBe(seen.at(-1)))
      seen.push(heading())
    }
    expect(seen.slice(1)).toEqual(['Claim 3', 'Claim 2', 'Claim 1', 'Claim 3'])
  })

  it('are stepped through by n and p, from where one reads', async () => {
    await open({
      before: async ({ claim }) => {
        await claim('Four houses')
        await claim('rose by two metres')
        await claim('fall on Thursday')
        return null
      },
    })
    await waitFor(async () => expect(await cards()).toHaveLength(3))
    await press('n')
    expect(said()).toBe('Claim 2, unverified: rose by two metres')
    await press('n')
    expect(said()).toBe('Claim 1, unverified: Four houses')
    await press('pp')
    expect(said()).toBe('Claim 3, unverified: fall on Thursday')
  })
})
