/** What one tab changes, the other shows, without a reload. */
import { articles, closeImportDialog, importFiles, openSampleStory } from './deskSteps'
import { expect, test } from './deskTest'
import { madeArticle } from './material'

test('two tabs see each other’s changes', async ({ page, context }) => {
  await openSampleStory(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(articles(other)).toHaveCount(5)

  await importFiles(other, [madeArticle(1)])
  await closeImportDialog(other)
  await expect(articles(page)).toHaveCount(6)

  await page.keyboard.press('Control+z')
  await expect(articles(page)).toHaveCount(5)
  await expect(articles(other)).toHaveCount(5)
})
