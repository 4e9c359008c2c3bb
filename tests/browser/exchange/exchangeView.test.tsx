import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { exportStory } from '../../../src/app/actions/exportStory'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { renameStory } from '../../../src/app/actions/stories'
import { useDurability } from '../../../src/app/state/durability'
import type { StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { catchFiles, expectAccessible, leaveExchange, renderExchange } from './renderExchange'

let desk: ReturnType<typeof deskForTest>
let storyId: StoryId
beforeEach(async () => {
  desk = deskForTest()
  const place = await addedArticle(desk, null, 'Herald', ['The bridge closed at noon. Nobody was hurt.'])
  storyId = place.storyId
  await makeClaim(desk, { ...place, span: { start: 0, end: 25 }, status: 'disputed' })
  await makeClaim(desk, { ...place, span: { start: 27, end: 42 }, status: 'unverified' })
})
afterEach(async () => {
  leaveExchange()
  await desk.close()
  useDurability.setState({ durability: 'unknown' })
})

const status = () => within(screen.getByRole('status'))
const itemWith = (button: string) => screen.getByRole('button', { name: button }).closest('li') as HTMLElement

describe('handing on', () => {
  it.each([
    ['Export JSON', 'Test-story.story.json', '"format": "claimdesk-story"'],
    ['Export CSV', 'Test-story.claims.csv', 'Claim number,Claim,Status'],
    ['Export Web Annotations', 'Test-story.annotations.json', 'TextQuoteSelector'],
    ['Export ClaimReview', 'Test-story.claimreview.json', 'ClaimReview'],
  ])('%s saves %s and says so', async (button, name, words) => {
    const files = catchFiles()
    renderExchange(desk, storyId)
    await userEvent.click(await screen.findByRole('button', { name: button }))
    await waitFor(() => expect(files).toEqual([{ name, text: expect.stringContaining(words) }]))
    expect(await status().findByText(/^Exported Test-story\..*, [\d.,]+ (?:bytes|kB)\.$/u)).toBeVisible()
    expect(screen.getByRole('button', { name: button })).toBeEnabled()
  })

  it('says how big each file is and what ClaimReview leaves out', async () => {
    renderExchange(desk, storyId)
    expect(
      await screen.findByText(
        '1 claim has a verdict. 1 unverified claim is left out: the format has no word for them.',
      ),
    ).toBeVisible()
    for (const button of ['Export JSON', 'Export CSV', 'Export Web Annotations', 'Export ClaimReview']) {
      expect(itemWith(button)).toHaveTextContent(/ · [\d.,]+ (?:bytes|kB)/u)
    }
  })

  it('counts a story file as a backup', async () => {
    const files = catchFiles()
    useDurability.setState({ durability: 'mayBeCleared' })
    renderExchange(desk, storyId)
    expect(await screen.findByText('No backup yet', { selector: 'p' })).toBeVisible()
    expect(screen.getByText('This browser may delete the story when space runs short.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Back up now' }))
    expect(await screen.findByText(/^Last backup 24 May, 12:00 UTC$/u)).toBeVisible()
    await waitFor(() => expect(files.map((file) => file.name)).toEqual(['Test-story.story.json']))
  })
})

describe('bringing in', () => {
  async function choose(file: File): Promise<void> {
    await userEvent.upload(await screen.findByLabelText('Import story file'), file)
  }

  it('takes a story in and leads to it', async () => {
    const other = deskForTest()
    const theirs = await addedArticle(other, null, 'Zoria', ['Five ships left port.'])
    await renameStory(other, theirs.storyId, 'Ships')
    const file = new File([await exportStory(other, theirs.storyId)], 'ships.story.json')
    await other.close()
    renderExchange(desk, storyId)
    await choose(file)
    const said = 'ships.story.json is in: “Ships”, 1 article, 0 claims.'
    expect(await status().findByText(said)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Open the story' })).toHaveAttribute(
      'href',
      `#/story/${theirs.storyId}/articles`,
    )
    expect(await desk.database.stories.count()).toBe(2)
    await expectAccessible()
  })

  it('says that a story is here already', async () => {
    const file = new File([await exportStory(desk, storyId)], 'same.json')
    renderExchange(desk, storyId)
    await choose(file)
    expect(
      await status().findByText(/“Test story” is already here with everything that is in same\.json/u),
    ).toBeVisible()
  })

  it('refuses what is damaged with what is wrong and where', async () => {
    const text = await (await exportStory(desk, storyId)).text()
    renderExchange(desk, storyId)
    await choose(new File([text.replace('"status":"disputed"', '"status":"open"')], 'torn.json'))
    expect(await screen.findByRole('heading', { name: 'This story file is damaged' })).toBeVisible()
    expect(status().getByText(/claims\[0\]\.status: is "open", should be .* Nothing was changed\./u)).toBeVisible()
    await expectAccessible()
  })

  it('refuses what is newer with the versions', async () => {
    renderExchange(desk, storyId)
    await choose(new File(['{"format": "claimdesk-story", "version": 4}'], 'new.json'))
    expect(await screen.findByRole('heading', { name: 'This file is from a newer Claimdesk' })).toBeVisible()
    expect(status().getByText(/It says version 4; this desk reads up to 3\. Update Claimdesk/u)).toBeVisible()
  })
})

describe('the screen', () => {
  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('is accessible and fits in %s at %i px', async (theme, width) => {
    document.documentElement.dataset.theme = theme
    await page.viewport(width, 900)
    useDurability.setState({ durability: 'mayBeCleared' })
    renderExchange(desk, storyId)
    await screen.findByText(/1 claim has a verdict/u)
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    delete document.documentElement.dataset.theme
  })
})
