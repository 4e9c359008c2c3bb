/** The first visit and every way in. */
import { expectNoAxeViolations } from '../support/axe'
import {
  articles,
  closeImportDialog,
  importFiles,
  importResults,
  openDesk,
  openImportDialog,
  openSampleStory,
  pasteArticle,
  pasteFormatted,
  untilImported,
} from './deskSteps'
import { expect, test } from './deskTest'
import { madeArticle, REAL_FILES } from './material'

test('the first screen says what this is and that nothing leaves the device', async ({ page }) => {
  await openDesk(page)
  await expect(page.getByRole('main')).toContainText('Nothing leaves this device')
  await expect(page.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('the sample story opens with its five outlets', async ({ page }) => {
  await openSampleStory(page)
  for (const outlet of ['Northern Ledger', 'Zoria', 'Dnipro Courier', 'Adria Newsroom', 'Meltemi']) {
    await expect.soft(articles(page).filter({ hasText: outlet }), outlet).not.toHaveCount(0)
  }
  await expectNoAxeViolations(page)
})

test('each file has its own outcome, and one bad file does not stop the others', async ({ page }) => {
  await openDesk(page)
  const files = [
    madeArticle(1),
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'picture.html', mimeType: 'text/html', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB', 'base64') },
    { name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10_000_001, 'long words ') },
    {
      name: 'menu.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<nav><a href="/">Home</a> <a href="/a">World</a></nav>'),
    },
    madeArticle(1),
    madeArticle(2),
  ]
  const outcomes = await importFiles(page, files)
  const expected = [/Imported/, /empty/, /no text/, /10 MB/, /No running text/, /Already here/, /Imported/]
  for (const [index, words] of expected.entries()) expect.soft(outcomes[index]).toMatch(words)
  await expectNoAxeViolations(page)
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(2)
})

test('a whole import can be undone', async ({ page }) => {
  await openDesk(page)
  await importFiles(page, [madeArticle(1), madeArticle(2), madeArticle(3)])
  await page.getByRole('button', { name: 'Undo all 3' }).click()
  await expect(importResults(page)).toHaveCount(0)
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(0)
})

test('plain text and formatted text can be pasted', async ({ page }) => {
  await openDesk(page)
  await pasteArticle(page, {
    text: 'The bridge is closed.\n\nThe council said on Monday that nobody may cross it until the spring.',
    title: 'Bridge closed',
    outlet: 'River Post',
  })
  const dialog = await openImportDialog(page)
  await pasteFormatted(dialog.getByRole('textbox', { name: 'Article text' }), {
    text: 'Bridge opens The council changed its mind on Tuesday and let the carts cross.',
    html: '<h1>Bridge opens</h1><p>The council changed its <b>mind</b> on Tuesday and let the carts cross.</p><h2>Carts</h2><p>Nobody had counted the carts before this week, a spokesman said.</p>',
  })
  await dialog.getByRole('button', { name: 'Add article' }).click()
  await untilImported(page, 2)
  await closeImportDialog(page)
  await expect(articles(page).getByRole('link', { name: 'Bridge closed' })).toBeVisible()
  await expect(articles(page).filter({ hasText: 'River Post' })).toHaveCount(1)
  await expect(articles(page).getByRole('link', { name: 'Bridge opens' })).toBeVisible()
})

test('files dropped anywhere are imported', async ({ page }) => {
  await openDesk(page)
  const { name, mimeType, buffer } = madeArticle(4)
  const dropped = await page.evaluateHandle(
    ([fileName, type, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text], fileName, { type }))
      return data
    },
    [name, mimeType, buffer.toString()] as const,
  )
  await page.getByRole('contentinfo').dispatchEvent('dragover', { dataTransfer: dropped })
  await page.getByRole('contentinfo').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(importResults(page)).toHaveText(/Imported/)
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(1)
})

test('a legacy encoding is read as its page declares it', async ({ page }) => {
  await openDesk(page)
  const declared = '<!doctype html><meta charset="windows-1251"><article><h1>'
  // "Міст" and "Київ чекає на новий міст через річку" in windows-1251.
  const title = Buffer.from([0xcc, 0xb3, 0xf1, 0xf2])
  const words = Buffer.from(
    'caebbfe220f7e5eabfba20ede020edeee2e8e920ecb3f1f220f7e5f0e5e720f0b3f7eaf320f3e6e520e4e0e2edee',
    'hex',
  )
  const buffer = Buffer.concat([
    Buffer.from(declared),
    title,
    Buffer.from('</h1><p>'),
    words,
    Buffer.from('.</p></article>'),
  ])
  await importFiles(page, [{ name: 'mist.html', mimeType: 'text/html', buffer }])
  await closeImportDialog(page)
  await expect(articles(page).getByRole('link', { name: 'Міст' })).toBeVisible()
})

test('the five real articles of ../shared/seeds come in with titles and outlets', async ({ page }) => {
  test.skip(REAL_FILES.length === 0, '../shared/seeds is not here')
  await openDesk(page)
  const outcomes = await importFiles(page, REAL_FILES)
  for (const outcome of outcomes) expect.soft(outcome).toContain('Imported')
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(5)
  for (const outlet of ['The Kyiv Independent', 'The Moscow Times', 'UNN']) {
    await expect.soft(articles(page).filter({ hasText: outlet })).toHaveCount(1)
  }
  await expect.soft(articles(page).getByRole('button', { name: /^Name the outlet/ })).toHaveCount(2)
})
