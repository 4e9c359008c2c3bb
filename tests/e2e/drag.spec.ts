/** Passages, links, files and folders dragged from another window, and pastes outside any field. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from '../support/axe'
import {
  articles,
  closeImportDialog,
  importDialog,
  importResults,
  openDesk,
  openEmptyStory,
  openImportDialog,
  pasteFormatted,
  untilImported,
} from './deskSteps'
import { expect, test } from './deskTest'

const WORDS = 'Four engineers looked at its cables and found rust in two of them'
const HTML = `<h1>Harbour bridge closes for repairs</h1><p>The bridge over the Linde closed at noon on Tuesday.</p><p>${WORDS}.</p>`
const TEXT = `Harbour bridge closes for repairs\n\nThe bridge over the Linde closed at noon on Tuesday.\n\n${WORDS}.`

type Dragged = Partial<Record<'text/plain' | 'text/html' | 'text/uri-list', string>>

/** Drags what another window would give, or files, over this one, as the system does, and drops it or is gone. */
async function drag(page: Page, dragged: Dragged | string[], ending: 'drop' | null = 'drop') {
  const items = Array.isArray(dragged)
    ? []
    : Object.entries(dragged).map(([mimeType, data]) => ({ mimeType, data, title: '', baseURL: '' }))
  const data = { items, files: Array.isArray(dragged) ? dragged : [], dragOperationsMask: 1 }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', ending] as const)
    if (type !== null) await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
  await session.detach()
}

test('a passage from another window keeps its paragraphs and its address', async ({ page }) => {
  await openEmptyStory(page)
  await drag(page, { 'text/plain': TEXT, 'text/html': HTML, 'text/uri-list': 'https://valley.example/bridge' })
  await untilImported(page, 1)
  await closeImportDialog(page)
  await page.getByRole('button', { name: /of Harbour bridge/ }).click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('https://valley.example/bridge')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await articles(page).getByRole('link', { name: 'Harbour bridge closes for repairs' }).click()
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText(WORDS)
})

test('a link alone is refused in a sentence', async ({ page }) => {
  await openEmptyStory(page)
  const address = 'https://valley.example/bridge'
  await drag(page, {
    'text/plain': address,
    'text/html': `<a href="${address}">Bridge shut</a>`,
    'text/uri-list': address,
  })
  await untilImported(page, 1)
  await expect(importResults(page)).toContainText(/cannot fetch the page/)
  await closeImportDialog(page)
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
})

test('the window says that it takes what is held over it, and no longer when that is gone', async ({ page }) => {
  await openEmptyStory(page)
  await drag(page, { 'text/plain': TEXT }, null)
  await expect(page.getByText('Drop to import', { exact: true })).toBeVisible()
  await expect(page.getByRole('status').first()).toContainText('Drop it anywhere in this window')
  await expectNoAxeViolations(page)
  await expect(page.getByText('Drop to import', { exact: true })).toBeHidden()

  await openImportDialog(page)
  await drag(page, { 'text/plain': TEXT }, null)
  await expect(page.getByText('Drop to import', { exact: true })).toBeInViewport()
})

test('what is dragged within the app itself is not imported', async ({ page }) => {
  await openEmptyStory(page)
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/plain', 'The bridge over the Linde closed at noon on Tuesday.')
    for (const name of ['dragstart', 'dragover', 'drop', 'dragend'])
      document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(importDialog(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
})

test('a folder is walked to its end, without what browsers and systems put beside', async ({ page }, testInfo) => {
  await openEmptyStory(page)
  const folder = await makeFolder(testInfo.outputPath('press'))
  await drag(page, [folder])
  await untilImported(page, 3)
  expect((await importResults(page).allInnerTexts()).map((line) => line.split('\n')[0])).toEqual([
    'deep/er/two.txt',
    'one.txt',
    'page.html',
  ])
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(3)
})

test('a paste outside any field fills the form and stores nothing until it is added', async ({ page }) => {
  await openEmptyStory(page)
  await pasteFormatted(page.locator('body'), { html: HTML, text: TEXT })
  const field = importDialog(page).getByRole('textbox', { name: 'Article text' })
  await expect(field).toHaveValue(TEXT)
  await expect(importDialog(page)).toContainText('Headings, links and paragraphs of the page are kept.')
  await expectNoAxeViolations(page)
  await closeImportDialog(page)
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()

  await openImportDialog(page)
  await expect(field).toHaveValue(TEXT)
  await field.press('End')
  await field.pressSequentially(' And more.')
  await expect(importDialog(page)).toContainText('Edited by hand')
  await importDialog(page).getByRole('button', { name: 'Add article' }).click()
  await untilImported(page, 1)
  await expect(field).toHaveValue('')
})

test('a pasted link gives the sentence, in the form and on the list', async ({ page }) => {
  await openDesk(page)
  await pasteFormatted(page.locator('body'), {
    html: '<a href="https://valley.example/bridge">Bridge shut</a>',
    text: 'https://valley.example/bridge',
  })
  await expect(importDialog(page)).toContainText(/cannot fetch the page/)
  await importDialog(page).getByRole('button', { name: 'Add article' }).click()
  await untilImported(page, 1)
  await expect(importResults(page)).toContainText(/Refused.*cannot fetch the page/)
})

test('pasted files are shown before anything is stored, and a pasted picture is left alone', async ({ page }) => {
  await openEmptyStory(page)
  const paste = (name: string, type: string) =>
    page.evaluate(
      ([fileName, mediaType, words]) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([words], fileName, { type: mediaType }))
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [name, type, TEXT] as const,
    )
  await paste('screen.png', 'image/png')
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
  await paste('bridge.txt', 'text/plain')
  await expect(page.getByRole('list', { name: 'Arrivals' })).toContainText(WORDS)
  await expect(page.getByRole('combobox', { name: 'Into the story' })).toHaveText(/Empty/)
})

async function makeFolder(at: string): Promise<string> {
  const files: [string, string][] = [
    ['one.txt', `First\n\n${TEXT}`],
    [
      'page.html',
      '<!doctype html><title>Second</title><h1>Second</h1><p>Ferries ran every ten minutes and were full by eight.</p><p>A baker sold bread on the quay to whoever waited in the rain.</p>',
    ],
    ['page_files/script.js', 'document.title = "run"'],
    ['page_files/frame.html', `<p>${WORDS}</p>`],
    [
      'deep/er/two.txt',
      'Third\n\nNobody voted on the budget, a clerk said, since the hall was locked.\n\nThe key turned up on Sunday in a coat.',
    ],
    ['.DS_Store', 'x'],
    ['__MACOSX/one.txt', TEXT],
  ]
  for (const [path, content] of files) {
    await mkdir(`${at}/${path}`.replace(/\/[^/]+$/u, ''), { recursive: true })
    await writeFile(`${at}/${path}`, content)
  }
  return at
}
