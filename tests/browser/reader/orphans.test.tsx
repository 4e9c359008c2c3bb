import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { undo } from '../../../src/app/actions/undo'
import { quotedWords } from '../../../src/app/words'
import { add, ingestedFrom } from '../revisions/material'
import { cards, expectAccessible, openReader, said, select, selected, type TestStory } from './readerForTest'

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

const LOST = 'Four houses at the mill were cleared'
const NOW = 'Firemen cleared the houses at the mill, all of them old.'
const REVISED = [
  'The river rose by two metres in one night. Nobody was hurt, the mayor said.',
  `The school is full. ${NOW}`,
  'The water is expected to fall on Thursday.',
]

/** The reader on an article whose newest revision has lost the words of claim 1; the address may name it. */
async function openWithOrphan({ width = 1440, height = 900, revised = REVISED, isAddressed = false } = {}) {
  const reader = await openReader({
    width,
    height,
    before: async ({ desk, claim }: TestStory) => {
      await claim(LOST, 'verified')
      await claim('Nobody was hurt', 'unverified')
      const mention = await desk.database.mentions.filter(({ quote }) => quote.exact === LOST).first()
      if (mention === undefined) throw new Error('no mention')
      const outlet = 'Harbour Post'
      const ingested = await ingestedFrom(revised, { title: `${outlet} reports`, outlet })
      await add(desk, mention.storyId, ingested, { revisionOf: mention.articleId })
      return isAddressed ? mention.id : null
    },
  })
  leave = reader.leave
  await waitFor(async () => expect(await cards()).toHaveLength(1))
  return reader
}

const panel = () => screen.getByRole('complementary', { name: 'Selected claim' })
const orphans = () => within(panel()).getByRole('list', { name: 'No longer in this text' })
const button = (name: string) => within(orphans()).getByRole('button', { name })
const note = () => within(panel()).queryByRole('note', { name: 'Words changed' })

describe('a passage whose words are gone', () => {
  it('is reached by a key, which says where it most likely belongs, and attached there by another', async () => {
    const { desk, first, marked } = await openWithOrphan()
    await waitFor(() => expect(orphans().textContent).toContain(NOW))
    await userEvent.keyboard('o')
    expect(said()).toBe(`Claim 1, verified, no longer in this text: “${LOST}”. Likeliest now: ${quotedWords(NOW)}.`)
    expect(within(panel()).getByRole('heading', { name: 'Claim 1' })).toBeTruthy()
    await expectAccessible()
    await userEvent.keyboard('{Shift>}o{/Shift}')
    await waitFor(async () => expect(await marked()).toContain(NOW))
    expect(said()).toContain('Claim 1 attached to “Firemen cleared')
    expect(said()).toContain('Its words changed since its status was set')
    await waitFor(() => expect(note()?.querySelector('del')?.textContent).toBe(LOST))
    expect(note()?.querySelector('ins')?.textContent).toBe(NOW)
    expect(screen.getAllByText('Words changed since the verdict')).toHaveLength(1)
    await expectAccessible()
    await userEvent.click(within(panel()).getByRole('button', { name: 'Confirm: verified' }))
    await waitFor(() => expect(note()).toBeNull())
    await undo(desk, first.storyId)
    await undo(desk, first.storyId)
    await waitFor(() => expect(orphans().textContent).toContain(LOST))
  })

  it('is attached to the sentence under the cursor, by button or key', async () => {
    const { marked } = await openWithOrphan()
    expect(button('Attach to the selection')).toHaveProperty('disabled', true)
    await userEvent.keyboard('jj')
    await waitFor(() => expect(button('Attach to the sentence')).toHaveProperty('disabled', false))
    await userEvent.keyboard('j{Shift>}o{/Shift}')
    await waitFor(async () => expect(await marked()).toContain('The school is full.'))
    await waitFor(() => expect(screen.queryByRole('list', { name: 'No longer in this text' })).toBeNull())
  })

  it('is attached to what is selected by keys', async () => {
    const { marked } = await openWithOrphan()
    await userEvent.keyboard('jjj{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    await waitFor(() => expect(selected()).toBe('The school'))
    await waitFor(() => expect(button('Attach to the selection')).toHaveProperty('disabled', false))
    await userEvent.keyboard('{Shift>}o{/Shift}')
    await waitFor(async () => expect(await marked()).toContain('The school'))
  })

  it('takes a status by key while it is selected, and makes no claim of the sentence that is proposed', async () => {
    const { claims } = await openWithOrphan()
    await waitFor(() => expect(orphans().textContent).toContain(NOW))
    await userEvent.keyboard('o3')
    await waitFor(async () => expect(await claims()).toContain(`1 disputed: ${LOST}`))
    expect(await claims()).toHaveLength(2)
  })

  it('is reached in a narrow window too', async () => {
    const { region, marked } = await openWithOrphan({ width: 390 })
    await userEvent.click(screen.getByRole('button', { name: '1 passage no longer in this text' }))
    await waitFor(() => expect(orphans().textContent).toContain(NOW))
    await expectAccessible()
    select(region, 'The school is full.')
    await userEvent.click(button('Attach here'))
    await waitFor(async () => expect(await marked()).toContain(NOW))
  })

  /** More text than a window holds, over and under the paragraph in question. */
  const long = (paragraph: string): string[] => [
    ...Array.from({ length: 40 }, (_, index) => `Reach ${index} of the bank is dry, as its watchman writes.`),
    REVISED[0] ?? '',
    paragraph,
    ...Array.from({ length: 40 }, (_, index) => `Gate ${index} stays shut until the week is over, they add.`),
  ]
  const isInSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  }
  const paragraph = (region: HTMLElement, words: string): Element => {
    const found = [...region.querySelectorAll('[data-start]')].find(({ textContent }) => textContent.includes(words))
    if (found === undefined) throw new Error(`the text has no ${words}`)
    return found
  }

  it.each([
    ['a wide window', 1440],
    ['a narrow one', 390],
  ])('is shown with where it most likely belongs when its address is opened, in %s', async (_, width) => {
    const { region } = await openWithOrphan({ width, isAddressed: true, revised: long(NOW) })
    await waitFor(() => expect(said()).toContain(`Likeliest now: ${quotedWords(NOW)}.`))
    await waitFor(() => expect(scrollY).toBeGreaterThan(0))
    const item = within(orphans()).getByRole('listitem', { current: true })
    expect(item.textContent).toContain(LOST)
    expect(within(panel()).getByRole('heading', { name: 'Claim 1' })).toBeTruthy()
    expect(isInSight(paragraph(region, NOW))).toBe(true)
    expect(isInSight(within(item).getByText(LOST))).toBe(true)
    expect(within(panel()).getByRole('button', { name: 'Attach here' })).toBeTruthy()
    await expectAccessible()
  })
})
