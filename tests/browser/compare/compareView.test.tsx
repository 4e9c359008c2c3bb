import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import type { ClaimId } from '../../../src/core/ids'
import { CompareView } from '../../../src/views/compare/CompareView'
import { claimText, expectAccessible, leave, renderOn, STORY, seedStory } from '../claims/seededStory'

let desk: Desk

beforeEach(() => page.viewport(1280, 800))
afterEach(() => leave(desk))

async function open(claimId: string | null, claimCount = 5) {
  desk = await seedStory({ claimCount })
  renderOn(desk, <CompareView storyId={STORY} claimId={claimId as ClaimId | null} />)
  return await screen.findByRole('heading', { level: 1 })
}

describe('CompareView', () => {
  it('shows every telling in full sentences, its words marked, and who does not tell it', async () => {
    const heading = await open('claim-4')
    expect(heading.textContent).toBe(claimText(4))
    const tellings = within(screen.getByRole('list', { name: 'Tellings' })).getAllByRole('listitem')
    expect(tellings.map((telling) => within(telling).getByRole('heading').textContent)).toEqual([
      'Northern Ledger',
      'Vale Courier',
      'Stone Bridge Radio',
    ])
    expect(tellings[0]?.querySelector('blockquote')?.textContent).toBe(
      'Officials told outlet 1 that the north quay lost “41 metres” of its wall, as far as they know.',
    )
    expect(tellings[0]?.querySelector('mark')?.textContent).toBe('the north quay lost “41 metres” of its wall')
    expect(screen.getByText('Read, and not there').nextSibling?.textContent).toBe('Harbour Post')
    expect(screen.getByText('Not yet read to the end').nextSibling?.textContent).toBe('Delta Wire')
    await expectAccessible()
  })

  it('leads to the place in the article', async () => {
    await open('claim-4')
    await userEvent.click(screen.getByRole('link', { name: 'Open in the article of Vale Courier' }))
    expect(location.hash).toBe('#/story/story/articles/article-2/mention/mention-2-4')
  })

  it('goes to another claim by choice, button and key', async () => {
    await open('claim-4')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Claim to compare' }), 'claim-2')
    expect(location.hash).toBe('#/story/story/compare/claim-2')
    await userEvent.click(screen.getByRole('button', { name: 'Next claim' }))
    expect(location.hash).toBe('#/story/story/compare/claim-5')
    document.body.focus()
    await userEvent.keyboard('[[')
    expect(location.hash).toBe('#/story/story/compare/claim-3')
  })

  it('begins with a claim of several outlets, and says when one is gone', async () => {
    expect((await open(null)).textContent).toBe(claimText(1))
    await leave(desk)
    expect((await open('claim-99')).textContent).toBe('This claim is not in the story any more')
    await expectAccessible()
  })
})
