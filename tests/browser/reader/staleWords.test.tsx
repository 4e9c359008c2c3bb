import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { redo, undo } from '../../../src/app/actions/undo'
import { selectClaim } from '../../../src/app/state/reader'
import type { ClaimId } from '../../../src/core/ids'
import { add, ingestedFrom } from '../revisions/material'
import { expectAccessible, openReader, said, type TestStory } from './readerForTest'

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

const OLD = [
  'The river rose by two metres in one night.',
  'Nobody was hurt, the mayor said.',
  'Four houses at the mill were cleared.',
]
const REVISED = [
  `${OLD[0]} ${OLD[1]?.replace('Nobody', 'Nobody but one rower')}`,
  `${OLD[2]?.replace('Four', 'Fourteen')} Their people slept in the school.`,
  'The water is expected to fall on Thursday.',
]

/** The reader on an article whose newest revision says two of three claims in other words. */
async function openStale({ width = 1440 } = {}) {
  const ids: ClaimId[] = []
  const reader = await openReader({
    width,
    before: async ({ desk, claim }: TestStory) => {
      for (const words of OLD) ids.push(await claim(words, 'verified'))
      const [mention] = await desk.database.mentions.toArray()
      if (mention === undefined) throw new Error('no mention')
      const outlet = 'Harbour Post'
      const ingested = await ingestedFrom(REVISED, { title: `${outlet} reports`, outlet })
      await add(desk, mention.storyId, ingested, { revisionOf: mention.articleId })
      return null
    },
  })
  leave = reader.leave
  await waitFor(() => expect(screen.getAllByText('Words changed since the verdict')).toHaveLength(2))
  return { ...reader, ids }
}

const panel = () => screen.getByRole('complementary', { name: 'Selected claim' })
const note = () => within(panel()).queryByRole('note', { name: 'Words changed' })
const button = (name: string) => within(panel()).getByRole('button', { name })
const marked = (tag: 'del' | 'ins') => [...(note()?.querySelectorAll(tag) ?? [])].map(({ textContent }) => textContent)

describe('words that changed since the status was set', () => {
  it.each([1440, 390])('are marked word by word, within the panel, at %i pixels', async (width) => {
    const { ids } = await openStale({ width })
    selectClaim(ids[2] as ClaimId)
    await waitFor(() => expect(marked('del')).toEqual(['Four']))
    expect(marked('ins')).toEqual(['Fourteen'])
    expect(note()?.querySelector('del')?.parentElement?.textContent).toBe(
      'Four Fourteen houses at the mill were cleared.',
    )
    expect(panel().scrollWidth).toBeLessThanOrEqual(panel().clientWidth)
    await expectAccessible()
  })

  it('are taken into the claim with the confirmation, undone and done again as one', async () => {
    const { ids, claims, desk, first } = await openStale()
    selectClaim(ids[2] as ClaimId)
    await waitFor(() => expect(note()).not.toBeNull())
    const events = await desk.database.events.count()
    await userEvent.click(button('Confirm and take the new words'))
    await waitFor(() => expect(note()).toBeNull())
    expect(said()).toBe('Claim 3: verified, confirmed in the new words.')
    expect(await claims()).toContain('3 verified: Fourteen houses at the mill were cleared.')
    expect(await desk.database.events.count()).toBe(events + 1)
    await undo(desk, first.storyId)
    await waitFor(() => expect(note()).not.toBeNull())
    expect(await claims()).toContain(`3 verified: ${OLD[2]}`)
    await redo(desk, first.storyId)
    await waitFor(() => expect(note()).toBeNull())
    expect(await claims()).toContain('3 verified: Fourteen houses at the mill were cleared.')
  })

  it('leave the wording alone where they are only confirmed, and are not offered where the claim has them', async () => {
    const { ids, claims, desk } = await openStale()
    selectClaim(ids[2] as ClaimId)
    await waitFor(() => expect(note()).not.toBeNull())
    await desk.database.claims.update(ids[2] as ClaimId, { text: 'Fourteen houses at the mill were cleared.' })
    await waitFor(() => expect(within(panel()).queryByRole('button', { name: /take the new words/ })).toBeNull())
    await desk.database.claims.update(ids[2] as ClaimId, { text: 'Some houses were cleared.' })
    await waitFor(() => expect(button('Confirm and take the new words')).toBeTruthy())
    await userEvent.click(button('Confirm: verified'))
    await waitFor(() => expect(note()).toBeNull())
    expect(await claims()).toContain('3 verified: Some houses were cleared.')
  })

  it.each([1440, 390])('hand the focus on to what waits next, then to the card, at %i pixels', async (width) => {
    const { ids } = await openStale({ width })
    selectClaim(ids[2] as ClaimId)
    await waitFor(() => expect(note()).not.toBeNull())
    button('Confirm: verified').focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(within(panel()).getByRole('heading', { name: 'Claim 2' })).toBeTruthy())
    expect(said()).toBe('Claim 3: verified, confirmed. Next to confirm: claim 2.')
    await waitFor(() => expect(document.activeElement).toBe(button('Confirm: verified')))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(note()).toBeNull())
    expect(document.activeElement?.closest('[data-claim]')?.getAttribute('data-claim')).toBe(ids[1])
  })

  it('keep a press with its claim', async () => {
    const { ids } = await openStale()
    selectClaim(ids[2] as ClaimId)
    await waitFor(() => expect(note()).not.toBeNull())
    await userEvent.click(button('Confirm: verified'))
    await waitFor(() => expect(note()).toBeNull())
    expect(within(panel()).getByRole('heading', { name: 'Claim 3' })).toBeTruthy()
    expect(document.activeElement?.closest('[data-claim]')?.getAttribute('data-claim')).toBe(ids[2])
  })
})
