import type { Page } from '@playwright/test'
import {
  articles,
  claimCards,
  closeImportDialog,
  goTo,
  importDialog,
  importFiles,
  importResults,
  openArticle,
  openEmptyStory,
  selectText,
  tagSelection,
} from './deskSteps'
import { expect, test } from './deskTest'

const TITLE = 'Hamrun closes its port'
const FIRST = [
  'The port of Hamrun will close its northern basin on Monday, the harbour master said in the morning.',
  'Twelve ships were moved overnight, and a storm is expected to reach the coast by Tuesday morning.',
  'The ferry company said that 340 passengers had been told to travel by train, and that tickets remain valid.',
  'The town opened two schools as shelters, as it had done in the flood of the year before.',
]
/** A figure changed, a paragraph gone, one added, one moved to the top. */
const SECOND = [
  'The town opened two schools as shelters, as it had done in the flood of the year before.',
  'The port of Hamrun will close its northern basin on Monday, the harbour master said in the morning.',
  'Fourteen ships were moved overnight, and a storm is expected to reach the coast by Tuesday morning.',
  'Buses took some 350 ferry passengers to the station, and the company paid for them.',
]

const file = (name: string, paragraphs: readonly string[], title = TITLE) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`${title}\n\n${paragraphs.join('\n\n')}\n`),
})

/** The first version with three claims marked, then the second as its new revision. */
async function revise(page: Page): Promise<void> {
  await openEmptyStory(page)
  await importFiles(page, [file('monday.txt', FIRST)])
  await closeImportDialog(page)
  await openArticle(page, TITLE)
  for (const [words, status] of [
    ['Twelve ships were moved overnight', 'Verified'],
    ['340 passengers had been told to travel by train', 'Disputed'],
    ['The town opened two schools as shelters', 'Unverified'],
  ] as const) {
    await selectText(page, words)
    await tagSelection(page, status)
  }
  await page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Articles' }).click()
  const [line] = await importFiles(page, [file('tuesday.txt', SECOND)])
  expect(line).toContain('tuesday.txt')
  await expect(articles(page)).toHaveCount(1)
  await importResults(page)
    .getByRole('button', { name: /^Add as a new revision/ })
    .click()
  await expect(importResults(page).getByRole('link', { name: 'What changed' })).toBeVisible()
}

test('an article that comes in again becomes a revision, and the screen says what changed', async ({ page }) => {
  await revise(page)
  await importResults(page).getByRole('link', { name: 'What changed' }).click()
  await expect(importDialog(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
  const changes = page.getByRole('list', { name: 'Changes by kind' }).getByRole('listitem')
  await expect(changes.filter({ hasText: 'Number' })).toContainText('Fourteen ships')
  await expect(changes.filter({ hasText: 'Paragraph gone' })).toContainText('The ferry company')
  await expect(changes.filter({ hasText: 'Paragraph added' })).toContainText('Buses took')
  const touched = page.getByRole('list', { name: 'Claims touched' }).getByRole('listitem')
  await expect(touched).toHaveCount(3)
  await expect(touched.filter({ hasText: 'Its words are gone' })).toContainText('340 passengers')
  await expect(touched.filter({ hasText: 'The same words, moved' })).toContainText('two schools')

  // The older revision is read with its highlights, and nothing can be marked in it.
  await page.getByRole('link', { name: 'Read revision 1' }).click()
  await expect(page.getByText('An older revision')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('Twelve ships')
  await expect(page.getByRole('list', { name: 'Claims in this revision' }).getByRole('listitem')).toHaveCount(3)
})

test('what a file would change is seen before it is added, and left without a change', async ({ page }) => {
  await openEmptyStory(page)
  await importFiles(page, [file('monday.txt', FIRST)])
  await closeImportDialog(page)
  await openArticle(page, TITLE)
  await selectText(page, '340 passengers had been told to travel by train')
  await tagSelection(page, 'Disputed')
  await goTo(page, 'Articles')
  await importFiles(page, [file('tuesday.txt', SECOND)])
  const show = importResults(page).getByRole('button', { name: 'Show what changed in tuesday.txt' })
  await show.press('Enter')
  const changed = page.getByRole('dialog', { name: 'What changed' })
  const changes = changed.getByRole('list', { name: 'Changes by kind' }).getByRole('listitem')
  await expect(changes.filter({ hasText: 'Number' })).toContainText('Fourteen ships')
  await expect(changes.filter({ hasText: 'Paragraph gone' })).toContainText('The ferry company')
  await expect(changed).toContainText('The claim marked in it would lose its words.')

  await page.keyboard.press('Escape')
  await expect(changed).toBeHidden()
  await expect(importDialog(page)).toBeVisible()
  await expect(show).toBeFocused()

  await page.keyboard.press('Enter')
  await changed.getByRole('button', { name: 'Add as a new revision' }).click()
  await expect(changed).toBeHidden()
  await expect(importResults(page)).toContainText('Added as a new revision')
  await importResults(page).getByRole('link', { name: 'What changed' }).click()
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Changes by kind' }).getByRole('listitem')).toHaveCount(3)
})

test('a verdict whose words changed says so until it is confirmed, and a lost passage is attached to new words', async ({
  page,
}) => {
  await revise(page)
  await closeImportDialog(page)
  await openArticle(page, TITLE)
  const stale = claimCards(page).filter({ hasText: 'Words changed since the verdict' })
  await expect(stale).toHaveCount(1)
  await expect(stale).toContainText('Twelve ships were moved overnight')

  await page.getByRole('button', { name: '1 passage no longer in this text' }).click()
  const orphans = page.getByRole('list', { name: 'No longer in this text' })
  await expect(orphans.getByRole('listitem')).toContainText('340 passengers had been told')
  await selectText(page, 'some 350 ferry passengers')
  await orphans.getByRole('button', { name: 'Attach to the selection' }).click()
  await expect(orphans).toBeHidden()
  await expect(claimCards(page)).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '1 passage no longer in this text' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(claimCards(page)).toHaveCount(3)

  // The verdict was given on other words, so from here on it says so too.
  await expect(stale).toHaveCount(2)

  const card = stale.filter({ hasText: 'Twelve ships were moved overnight' })
  await card.getByRole('button').first().click()
  const note = page.getByRole('note', { name: 'Words changed' })
  await expect(note).toContainText('Fourteen ships were moved overnight')
  await note.getByRole('button', { name: 'Confirm: verified' }).click()
  await expect(card).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(card).toHaveCount(1)
})

test('a revision is undone and done again, survives a reload, and what came in before is refused kindly', async ({
  page,
}) => {
  await revise(page)
  await closeImportDialog(page)
  const [same] = await importFiles(page, [file('again.txt', FIRST)])
  expect(same).toMatch(/already/i)
  await closeImportDialog(page)
  await openArticle(page, TITLE)
  await expect(page.getByRole('link', { name: 'what changed' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Revision 1', { exact: true })).toBeVisible()
  await expect(page.getByText('Words changed since the verdict')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText(/^Revision 2/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('Fourteen ships')
})
