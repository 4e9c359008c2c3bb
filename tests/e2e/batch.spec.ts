/** Batches: hundreds of files, paused, left, gone on with, cancelled, and one that hangs. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { newsPage } from '../bench/import/pages'
import { importDialog, importResults, openDesk, openImportDialog } from './deskSteps'
import { expect, test } from './deskTest'

/** So many that a fast machine is not through with half of them before the pause. */
const COUNT = 500
/** Looked at so often, in milliseconds, that the pause comes early. */
const OFTEN = { timeout: 60_000, intervals: [100] }

function pages(count: number, from = 0): { name: string; mimeType: string; buffer: Buffer }[] {
  return Array.from({ length: count }, (_, index) => {
    const { name, html } = newsPage(from + index)
    return { name, mimeType: 'text/html', buffer: Buffer.from(html) }
  })
}

test('a batch is paused, left, and gone on with by another tab: every article is there once', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000)
  await openDesk(page)
  await drop(page, pages(COUNT))
  await expect.poll(() => doneCount(page), OFTEN).toBeGreaterThan(20)
  await importDialog(page).getByRole('button', { name: 'Pause' }).click()
  await expect(importDialog(page).getByRole('heading', { name: /^Paused at/ })).toBeVisible()
  await expect.poll(() => rowCount(page, 'inbox'), { timeout: 30_000 }).toBeGreaterThan(COUNT / 2)
  const atPause = await rowCount(page, 'articles')

  // While this tab holds the batch, another one leaves it alone.
  const other = await context.newPage()
  await other.goto('./')
  await expect(other.getByRole('navigation', { name: 'Story' })).toBeVisible()
  await expect(other.getByRole('region', { name: 'Unfinished import' })).toHaveCount(0)

  await page.close()
  await other.reload()
  const notice = other.getByRole('region', { name: 'Unfinished import' })
  await expect(notice).toHaveText(/^An import of 500 files stopped at \d+\./)
  expect(await rowCount(other, 'articles')).toBe(atPause)
  await notice.getByRole('button', { name: 'Go on' }).click()
  await expect(importDialog(other).getByRole('button', { name: 'Done' })).toBeVisible({ timeout: 200_000 })
  await expect(importDialog(other).getByRole('heading', { name: '500 articles imported.' })).toBeVisible()
  expect(await savedRows(other)).toHaveLength(COUNT + 1)
  await expect(notice).toHaveCount(0)
  expect(await rowCount(other, 'articles')).toBe(COUNT)
  await expect.poll(() => rowCount(other, 'inbox')).toBe(0)
  await expect.poll(() => rowCount(other, 'batches')).toBe(0)

  await importDialog(other).getByRole('button', { name: 'Done' }).click()
  await expect(other.getByText(/^500 articles ·/)).toBeVisible({ timeout: 60_000 })
})

test('what is left of a batch can be discarded', async ({ page }) => {
  await openDesk(page)
  await drop(page, pages(300))
  await expect.poll(() => doneCount(page), OFTEN).toBeGreaterThan(5)
  await importDialog(page).getByRole('button', { name: 'Pause' }).click()
  await page.reload()
  const notice = page.getByRole('region', { name: 'Unfinished import' })
  await notice.getByRole('button', { name: 'Discard' }).click()
  await expect(notice).toHaveCount(0)
  await expect.poll(() => rowCount(page, 'inbox')).toBe(0)
  const kept = await rowCount(page, 'articles')
  expect(kept).toBeGreaterThan(5)
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Story' })).toBeVisible()
  await expect(notice).toHaveCount(0)
  expect(await rowCount(page, 'articles')).toBe(kept)
})

test('a cancelled batch keeps what came in, and the list can be filtered and saved', async ({ page }) => {
  test.setTimeout(180_000)
  await openDesk(page)
  await drop(page, [{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }, ...pages(300)])
  await expect.poll(() => doneCount(page), OFTEN).toBeGreaterThan(10)
  const dialog = importDialog(page)
  await dialog.getByRole('button', { name: 'Cancel the rest' }).click()
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible()
  const imported = await rowCount(page, 'articles')
  expect(imported).toBeLessThan(300)
  await expect(dialog.getByRole('button', { name: `Imported ${imported}`, exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Refused 1', exact: true }).click()
  await expect(importResults(page)).toHaveCount(1)
  await expect(importResults(page)).toContainText('empty.txt')

  const rows = await savedRows(page)
  expect(rows).toHaveLength(302)
  expect(rows[1]).toMatch(/^empty.txt,Refused,/)
  // Title, outlet, address and digest of the first page, and the article it came to be.
  expect(rows[2]).toMatch(/,Imported,.*,https:[^,]*,[\da-f]{64},[\da-f-]{36}$/)
  await expect.poll(() => rowCount(page, 'inbox')).toBe(0)
})

test.describe('a reader that hangs', () => {
  test.use({ serviceWorkers: 'block' })

  test('is cut off, and the files after it come in', async ({ page, context }) => {
    test.setTimeout(150_000)
    // A file that hangs today is refused tomorrow: the reader itself is made to hang on one, the first time it gets it.
    await context.route('**/ingest.worker-*.js', async (route) => {
      const script = await (await route.fetch()).text()
      const isHanging = `data.path?.[0] === 'open' && JSON.stringify(data.argumentList).match(/hangs.html.*:0/)`
      const hang = `addEventListener('message', ({ data }) => { while (${isHanging}); });`
      await route.fulfill({ contentType: 'text/javascript', body: `${hang}\n${script}` })
    })
    await openDesk(page)
    const [first, second, third] = pages(3)
    if (!first || !second || !third) throw new Error('three pages are needed')
    await drop(page, [first, { ...second, name: 'hangs.html' }, third])
    await expect(importResults(page).nth(1)).toContainText('took too long', { timeout: 90_000 })
    await expect(importResults(page).nth(2)).toContainText('Imported')
    expect(await rowCount(page, 'articles')).toBe(2)
  })
})

/** The rows of the saved list: of all files, under a filter too, as the button then says. */
async function savedRows(page: Page): Promise<string[]> {
  const download = page.waitForEvent('download')
  await importDialog(page)
    .getByRole('button', { name: /^Save (?:this|the whole) list$/ })
    .click()
  const csv = await readFile(await (await download).path(), 'utf8')
  return csv.trim().split('\r\n')
}

async function drop(page: Page, files: ReturnType<typeof pages>): Promise<void> {
  const dialog = await openImportDialog(page)
  await dialog.getByLabel('Files').setInputFiles(files)
}

/** How many files have their outcome, as the dialog says. */
async function doneCount(page: Page): Promise<number> {
  const words = await importDialog(page)
    .getByRole('heading', { name: /\d+ of \d+/ })
    .textContent({ timeout: 5_000 })
  return Number(/(\d+) of/.exec(words ?? '')?.[1] ?? 0)
}

/** Rows of a table of the database, by the browser's bare interface. */
function rowCount(page: Page, table: string): Promise<number> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('claimdesk')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const count = await new Promise<number>((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).count()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return count
  }, table)
}
