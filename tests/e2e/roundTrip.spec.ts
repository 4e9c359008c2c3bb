/** Export, import into an empty browser, export again: the same bytes. A file that is not right changes nothing. */
import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from '../support/axe'
import {
  articles,
  chooseStoryFile,
  closeImportDialog,
  goTo,
  importFiles,
  openArticleOf,
  openDesk,
  openEmptyStory,
  openSampleStory,
  readStoryExport,
  selectText,
  tagSelection,
} from './deskSteps'
import { expect, test } from './deskTest'
import { REAL_FILES } from './material'

const MATERIALS = [
  {
    name: 'our sample',
    isHere: true,
    fill: openSampleStory,
    outlet: 'Zoria',
    words: 'neither a truce nor talks are in sight',
  },
  {
    name: 'the real articles of ../shared/seeds',
    isHere: REAL_FILES.length > 0,
    fill: async (page: Page) => {
      await openDesk(page)
      await importFiles(page, REAL_FILES)
      await closeImportDialog(page)
    },
    outlet: 'UNN',
    words: 'new realities on the ground',
  },
]

for (const { name, isHere, fill, outlet, words } of MATERIALS) {
  test(`a story file comes back byte for byte from an empty browser, on ${name}`, async ({ page, browser, server }) => {
    test.skip(!isHere, '../shared/seeds is not here')
    await fill(page)
    await openArticleOf(page, outlet)
    await selectText(page, words)
    await tagSelection(page, 'Verified')
    await page.keyboard.press('2')
    await expect(page.getByRole('list', { name: 'Claims in this article' })).toContainText('Unverified')
    const first = await readStoryExport(page)

    const empty = await browser.newContext({ baseURL: server.url })
    const other = await empty.newPage()
    await openEmptyStory(other)
    await goTo(other, 'Exchange')
    await chooseStoryFile(other, 'story.json', first)
    await other.getByRole('link', { name: 'Open the story' }).click()
    await expect(articles(other)).toHaveCount(5)
    const second = await readStoryExport(other)
    expect(second === first, 'the two files are the same').toBe(true)
    await empty.close()
  })
}

test('a damaged, a foreign and a newer story file are refused and change nothing', async ({ page }) => {
  await openSampleStory(page)
  const good = await readStoryExport(page)
  const refusals = [
    ['damaged.json', good.slice(0, good.length / 2)],
    ['foreign.json', JSON.stringify({ type: 'FeatureCollection', features: [] })],
    ['newer.json', good.replace(/"version":( ?)\d+/, '"version":$1 999')],
    ['wrong.json', good.replace('"number": 1', '"number": "one"').replace('"articles":', '"articels":')],
  ] as const
  for (const [name, content] of refusals) {
    await chooseStoryFile(page, name, content)
    await expect.soft(page.getByRole('main')).toContainText(`${name}:`)
    await expect.soft(page.getByRole('main')).not.toContainText('is in:')
  }
  await expectNoAxeViolations(page)
  expect(await readStoryExport(page)).toBe(good)
})
