/** A crash costs the part it happens in: the rest goes on. */
import type { Page } from '@playwright/test'
import { articles, goTo, openArticleOf, openSampleStory, selectText, tagSelection } from './deskSteps'
import { expect, test } from './deskTest'

test.describe('a screen whose program does not load', () => {
  test.use({ serviceWorkers: 'block' }) // or it would be there already

  test('is fenced, and the others work', async ({ page }) => {
    await page.route(/\/assets\/MatrixView-[^/]*\.js$/, (route) => route.abort())
    await openSampleStory(page)
    await goTo(page, 'Matrix')
    await expect(page.getByRole('alert')).toContainText('Matrix could not be shown')
    await expect(page.getByRole('button', { name: 'Copy the details' })).toBeVisible()
    for (const screen of ['Claims', 'Compare', 'Overview', 'Exchange', 'Articles'] as const) {
      await goTo(page, screen)
      await expect(page.getByRole('alert')).toHaveCount(0)
    }
    await expect(articles(page)).toHaveCount(5)
  })
})

test('a record that is broken on the device costs the parts that need it, and the others work', async ({ page }) => {
  await openSampleStory(page)
  await openArticleOf(page, 'Zoria')
  await selectText(page, 'neither a truce nor talks are in sight')
  await tagSelection(page, 'Verified')
  await goTo(page, 'Articles')
  await breakRevisions(page)
  await page.reload()
  await expect(page.getByRole('alert').first()).toContainText('could not be shown')
  await goTo(page, 'Exchange')
  await expect(page.getByRole('heading', { name: 'Exchange' })).toBeVisible()
  await page.getByRole('button', { name: /switch story/ }).click()
  await page.getByRole('button', { name: 'New story' }).click()
  await page.getByRole('textbox', { name: 'Story name' }).fill('Another')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
})

/** What no version of the app writes: texts without words. */
async function breakRevisions(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('claimdesk')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('revisions', 'readwrite')
          const store = transaction.objectStore('revisions')
          const reading = store.getAll()
          reading.onsuccess = () => {
            for (const revision of reading.result) store.put({ ...revision, text: null, blocks: null })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
}
