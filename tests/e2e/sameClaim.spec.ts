/** One sentence tagged, the same claim found in every outlet, compared, corrected, taken back and handed on. */
import {
  articles,
  claimCards,
  closeImportDialog,
  goTo,
  importFiles,
  openArticleOf,
  openDesk,
  readStoryExport,
  selectText,
  tagSelection,
} from './deskSteps'
import { expect, test } from './deskTest'
import { REAL_FILES } from './material'

/** Longest time the engine may take for five articles on a slow machine, in milliseconds. */
const ENGINE_LIMIT_MS = 60_000

test('tagging one sentence finds it in the four other articles of ../shared/seeds', async ({ page }) => {
  test.skip(REAL_FILES.length === 0, '../shared/seeds is not here')
  await openDesk(page)
  await importFiles(page, REAL_FILES)
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(5)

  await openArticleOf(page, 'The Kyiv Independent')
  await selectText(page, 'can fight for as long as it takes')
  await tagSelection(page, 'Disputed')
  const reports = page.getByRole('list', { name: 'Also reported by' }).getByRole('listitem')
  await expect(reports.getByRole('button', { name: /^Accept / })).toHaveCount(4, { timeout: ENGINE_LIMIT_MS })
  await expect(reports.filter({ hasText: 'UNN' })).toContainText('alike')

  await page.keyboard.press('Shift+A')
  await expect(reports.getByText(/^Linked/)).toHaveCount(4)
  await expect(claimCards(page).first()).toContainText('5 outlets · 1 origin', { timeout: ENGINE_LIMIT_MS })

  await goTo(page, 'Compare')
  await expect(page.getByText('5 outlets · 1 origin').first()).toBeVisible()
  await page
    .getByRole('button', { name: /Edit.*UNN|UNN.*Edit/ })
    .first()
    .click()
  const form = page.getByRole('dialog', { name: /UNN/ })
  await form.getByRole('textbox', { name: 'Speaker' }).fill('a person in Moscow')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  const file = JSON.parse(await readStoryExport(page)) as {
    version: number
    claims: { mentions: { deletedAt: string | null }[] }[]
    decisions: { ruling: { kind: string; speaker?: string } }[]
    history: { act: string }[]
  }
  expect(file.version).toBe(2)
  expect(file.claims[0]?.mentions).toHaveLength(5)
  expect(file.decisions.map(({ ruling }) => ruling.speaker)).toEqual(['a person in Moscow'])

  for (const act of ['attribution corrected', 'passage linked', 'claim made']) {
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: `Undone: ${act}.` })).toBeVisible()
  }
  await goTo(page, 'Claims')
  await expect(page.getByText('No claims yet')).toBeVisible()
})
