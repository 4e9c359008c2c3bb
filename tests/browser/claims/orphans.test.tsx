import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import type { RevisionId } from '../../../src/core/ids'
import { ClaimsView } from '../../../src/views/claims/ClaimsView'
import { MatrixView } from '../../../src/views/matrix/MatrixView'
import { claimText, expectAccessible, leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk
afterEach(() => leave(desk))

/** A story of which every article has a newer revision that says nothing of the kind. */
async function seedLost(): Promise<Desk> {
  const seeded = await seedStory({ claimCount: 1 })
  const { revisions, articles } = seeded.database
  const text = 'Seven new trams were shown to visitors of the depot.'
  for (const older of await revisions.toArray()) {
    const id = `${older.id}-2` as RevisionId
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }] as const
    await revisions.put({ ...older, id, number: 2, text, blocks })
    await articles.update(older.articleId, { revisionId: id })
  }
  return seeded
}

it('a claim whose words are gone waits for nothing in the table, and its mark stands on a line of its own', async () => {
  await page.viewport(1280, 800)
  desk = await seedLost()
  renderOn(desk, <ClaimsView storyId={STORY} />)
  const header = await screen.findByRole('rowheader', { name: claimText(1) }, { timeout: 8000 })
  const row = header.closest<HTMLElement>('[role="row"]')
  const mark = await screen.findByText('Words gone')
  expect(mark.getBoundingClientRect().height).toBeLessThan(30)
  expect(row?.textContent).toContain('No outlet states it any more')
  expect(row?.textContent).not.toContain('Still comparing')
  await expectAccessible()
})

it('says so in the matrix', async () => {
  desk = await seedLost()
  renderOn(desk, <MatrixView storyId={STORY} />)
  await screen.findByRole('grid', { name: 'Claims by outlet' }, { timeout: 8000 })
  const cell = (column: number) => document.querySelector<HTMLElement>(`[data-cell="1:${column}"]`)
  await waitFor(() => expect(cell(6)?.textContent).toBe('0 outlets · words gone'))
  expect(cell(1)?.textContent).toMatch(/^Words gone, stated it in an earlier version: /)
  expect(screen.getByRole('list', { name: 'Legend' }).textContent).toContain('Words gone 4')
  cell(6)?.focus()
  const loupe = screen.getByRole('region', { name: 'In its own words' })
  await waitFor(() => expect(loupe.textContent).toContain('No outlet states it any more'))
  await expectAccessible()
})
