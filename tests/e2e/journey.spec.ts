/** The main job from the first visit to the file handed on, with the mouse alone and with the keyboard alone. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from '../support/axe'
import {
  articles,
  claimCards,
  closeImportDialog,
  goTo,
  importFiles,
  importResults,
  openArticleOf,
  openDesk,
  readStoryExport,
  selectText,
  tabTo,
  tagSelection,
  untilImported,
} from './deskSteps'
import { expect, test } from './deskTest'
import { REAL_FILES, SAMPLE_FILES } from './material'

/** Files to import, and two articles that state one claim in words of their own. */
const MATERIALS = [
  {
    name: 'our sample',
    files: SAMPLE_FILES,
    first: { outlet: 'Dnipro Courier', words: 'able to continue the war “for as long as it takes”' },
    second: { outlet: 'Zoria', words: 'the means to go on "as long as he needs to"' },
  },
  {
    name: 'the real articles of ../shared/seeds',
    files: REAL_FILES,
    first: { outlet: 'The Kyiv Independent', words: 'can fight for as long as it takes' },
    second: { outlet: 'UNN', words: 'can fight as long as he needs to' },
  },
]

type ExportedStory = { format: string; version: number; claims: { text: string; status: string; mentions: object[] }[] }

function claimsGrid(page: Page) {
  return page.getByRole('grid', { name: 'Claims', exact: true })
}

function matrix(page: Page) {
  return page.getByRole('grid', { name: 'Claims by outlet' })
}

for (const { name, files, first, second } of MATERIALS) {
  test(`with the mouse alone, on ${name}`, async ({ page }) => {
    test.skip(files.length === 0, '../shared/seeds is not here')
    await openDesk(page)
    await importFiles(page, files)
    await closeImportDialog(page)
    await expect(articles(page)).toHaveCount(5)

    await openArticleOf(page, first.outlet)
    await selectText(page, first.words)
    await tagSelection(page, 'Disputed')
    await expect(claimCards(page)).toContainText('Disputed')
    await expectNoAxeViolations(page)
    await page.getByRole('form', { name: 'Your name' }).getByRole('button', { name: 'Not now' }).click()

    await openArticleOf(page, second.outlet)
    await selectText(page, second.words)
    await page.getByRole('button', { name: 'Link to claim' }).click()
    await page.getByRole('option', { name: first.words }).click()
    await expect(claimCards(page)).toHaveCount(1)

    await goTo(page, 'Claims')
    const row = claimsGrid(page).getByRole('row').filter({ hasText: first.words })
    await expect(row).toContainText('Disputed')
    await expectNoAxeViolations(page)

    await goTo(page, 'Matrix')
    for (const { outlet, words } of [first, second]) {
      await expect(matrix(page).getByRole('columnheader', { name: outlet })).toHaveCount(1)
      await expect(
        matrix(page)
          .getByRole('gridcell')
          .filter({ hasText: words.slice(-20) }),
      ).toHaveCount(1)
    }
    await expect(matrix(page).getByRole('rowheader', { name: first.words })).toBeVisible()
    await expectNoAxeViolations(page)
    await matrix(page)
      .getByRole('gridcell')
      .filter({ hasText: second.words.slice(-20) })
      .click()
    await expect(page.getByRole('region', { name: 'Article text' })).toContainText(second.words)

    const story = JSON.parse(await readStoryExport(page)) as ExportedStory
    expect(story).toMatchObject({ format: 'claimdesk-story', version: expect.any(Number) })
    expect(story.claims).toHaveLength(1)
    expect(story.claims[0]).toMatchObject({ text: first.words, status: 'disputed' })
    expect(story.claims[0]?.mentions).toHaveLength(2)
    await expectNoAxeViolations(page)
  })

  test(`with the keyboard alone, on ${name}`, async ({ page }) => {
    test.skip(files.length === 0, '../shared/seeds is not here')
    const { keyboard } = page
    await openDesk(page)
    await tabTo(page, page.getByRole('button', { name: 'Import articles' }))
    await keyboard.press('Enter')
    const chooser = page.waitForEvent('filechooser')
    await tabTo(page, page.getByLabel('Files'))
    await keyboard.press('Enter')
    await (await chooser).setFiles(files)
    await untilImported(page, files.length)
    await expect(importResults(page)).toHaveCount(files.length)
    await tabTo(page, page.getByRole('button', { name: 'Done' }))
    await keyboard.press('Enter')

    await tabTo(page, articles(page).filter({ hasText: first.outlet }).getByRole('link'))
    await keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Article text' })).toBeVisible()

    // The sentence cursor: the first sentence, then two at once.
    await keyboard.press('j')
    await expect(page.getByRole('status')).toContainText('Sentence 1 of')
    await keyboard.press('3')
    await expect(claimCards(page)).toHaveCount(1)
    await keyboard.press('j')
    await keyboard.press('j')
    await keyboard.press('Shift+j')
    await keyboard.press('1')
    await expect(claimCards(page)).toHaveCount(2)
    await keyboard.press('n')
    await keyboard.press('e')
    const field = page.getByRole('textbox', { name: /^Words of claim/ })
    await expect(field).toBeFocused()
    await keyboard.type('He would stop where the armies stand')
    await keyboard.press('Enter')
    await expect(claimCards(page).filter({ hasText: 'He would stop where the armies stand' })).toHaveCount(1)

    // Undo and redo, across a reload.
    await keyboard.press('Control+z')
    await expect(claimCards(page).filter({ hasText: 'He would stop' })).toHaveCount(0)
    await page.reload()
    await expect(claimCards(page)).toHaveCount(2)
    await keyboard.press('Control+Shift+z')
    await expect(claimCards(page).filter({ hasText: 'He would stop' })).toHaveCount(1)

    await tabTo(page, page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Claims' }))
    await keyboard.press('Enter')
    const row = claimsGrid(page).getByRole('row').filter({ hasText: 'He would stop' })
    await expect(row).toBeVisible()
    await tabTo(page, claimsGrid(page).locator(':focus'), 40)
    await keyboard.press('Control+Home')
    while (!(await row.evaluate((element) => element.contains(document.activeElement))))
      await keyboard.press('ArrowDown')
    await keyboard.press('2')
    await expect(row).toContainText('Unverified')

    await tabTo(page, page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Matrix' }), 90)
    await keyboard.press('Enter')
    await expect(matrix(page).getByRole('row')).toHaveCount(3)
    await tabTo(page, page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Exchange' }), 90)
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Export JSON' }))
    const download = page.waitForEvent('download')
    await keyboard.press('Enter')
    const story = JSON.parse(await readFile(await (await download).path(), 'utf8')) as ExportedStory
    expect(story.claims.map(({ status }) => status).sort()).toEqual(['unverified', 'verified'])
  })
}
