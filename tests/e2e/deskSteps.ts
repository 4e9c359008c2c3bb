/** What a reader does, by the accessible names that PRODUCT promises. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** A file to import: a path, or a name with its content. */
export type ImportFile = string | { name: string; mimeType: string; buffer: Buffer }

export const SCREENS = ['Articles', 'Claims', 'Matrix', 'Compare', 'Overview', 'Exchange'] as const

/** Longest time an import of a few files may take on a slow machine, in milliseconds. */
const IMPORT_LIMIT_MS = 30_000

/** The first screen, on a device that has seen nothing yet. */
export async function openDesk(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('button', { name: 'Import articles' })).toBeVisible()
}

/** From the first screen to the list of five articles. */
export async function openSampleStory(page: Page): Promise<void> {
  await openDesk(page)
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await expect(articles(page)).toHaveCount(5)
}

/** From the first screen to a new story without articles. */
export async function openEmptyStory(page: Page): Promise<void> {
  await openDesk(page)
  await page.getByRole('button', { name: /switch story/ }).click()
  await page.getByRole('button', { name: 'New story' }).click()
  await page.getByRole('textbox', { name: 'Story name' }).fill('Empty')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('navigation', { name: 'Story' })).toBeVisible()
}

export function importDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Import articles' })
}

export async function openImportDialog(page: Page): Promise<Locator> {
  const dialog = importDialog(page)
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Import articles' }).click()
  await expect(dialog).toBeVisible()
  return dialog
}

export function importResults(page: Page): Locator {
  return page.getByRole('list', { name: 'Import results' }).getByRole('listitem')
}

/** Chooses files in the dialog and waits until each has its outcome; the dialog stays open. Returns the outcome lines. */
export async function importFiles(
  page: Page,
  files: readonly ImportFile[],
  limitMs = IMPORT_LIMIT_MS,
): Promise<string[]> {
  const dialog = await openImportDialog(page)
  const before = await importResults(page).count()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByLabel('Files').click()
  const chosen = await chooser
  await chosen.setFiles(files as Parameters<typeof chosen.setFiles>[0])
  await untilImported(page, before + files.length, limitMs)
  return (await importResults(page).allInnerTexts()).slice(before).map((line) => line.replace(/\s+/g, ' '))
}

export async function closeImportDialog(page: Page): Promise<void> {
  await importDialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(importDialog(page)).toBeHidden()
}

/** Types one article into the dialog, which stays open. */
export async function pasteArticle(
  page: Page,
  { text, title = '', outlet = '' }: { text: string; title?: string; outlet?: string },
): Promise<void> {
  const dialog = await openImportDialog(page)
  const before = await importResults(page).count()
  await dialog.getByRole('textbox', { name: 'Article text' }).fill(text)
  if (title !== '') await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  if (outlet !== '') await dialog.getByRole('textbox', { name: 'Outlet' }).fill(outlet)
  await dialog.getByRole('button', { name: 'Add article' }).click()
  await untilImported(page, before + 1)
}

/** What the browser does on Ctrl+V of words copied from a web page, with the raw HTML that a hostile page would put there. */
export async function pasteFormatted(field: Locator, words: { html: string; text: string }): Promise<void> {
  await field.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, words)
}

/** Waits until the list holds so many outcomes and none is still to come. */
export async function untilImported(page: Page, count: number, timeout = IMPORT_LIMIT_MS): Promise<void> {
  await expect(importResults(page)).toHaveCount(count, { timeout })
  await expect(importResults(page).filter({ hasText: /(Waiting|Reading)$/ })).toHaveCount(0, { timeout })
  await expect(importDialog(page).getByRole('button', { name: 'Done' })).toBeVisible()
}

export function articles(page: Page): Locator {
  return page.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem')
}

export async function goTo(page: Page, screen: (typeof SCREENS)[number]): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: screen })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** From any screen to the reader. */
export async function openArticle(page: Page, title: string): Promise<Locator> {
  await goTo(page, 'Articles')
  await page.getByRole('list', { name: 'Articles', exact: true }).getByRole('link', { name: title }).click()
  const article = page.getByRole('article', { name: title })
  await expect(article).toBeVisible()
  return article
}

/** As `openArticle`, for whoever knows the outlet only. */
export async function openArticleOf(page: Page, outlet: string): Promise<void> {
  await goTo(page, 'Articles')
  await articles(page).filter({ hasText: outlet }).getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Article text' })).toBeVisible()
}

/** Marks words of the open article by dragging the mouse over them. */
export async function selectText(page: Page, words: string): Promise<void> {
  const text = page.getByRole('region', { name: 'Article text' })
  const ends = await text.evaluate(endsOfWords, words)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2)
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: 'Tag selection' })).toBeVisible()
}

/** Runs in the page: where the words begin and end on the screen, after scrolling them into view. */
function endsOfWords(region: Element, words: string) {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words)
  if (start < 0) throw new Error(`The article does not say "${words}".`)
  const range = document.createRange()
  let offset = 0
  for (const node of nodes) {
    const end = offset + node.data.length
    if (start >= offset && start < end) range.setStart(node, start - offset)
    if (start + words.length > offset && start + words.length <= end) range.setEnd(node, start + words.length - offset)
    offset = end
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
  const first = rects[0]
  const last = rects[rects.length - 1]
  if (first === undefined || last === undefined) throw new Error(`"${words}" is not on the screen.`)
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  }
}

export async function tagSelection(page: Page, status: 'Verified' | 'Unverified' | 'Disputed'): Promise<void> {
  const cards = claimCards(page)
  const before = await cards.count()
  await page.getByRole('toolbar', { name: 'Tag selection' }).getByRole('button', { name: status, exact: true }).click()
  await expect(cards).toHaveCount(before + 1)
}

export function claimCards(page: Page): Locator {
  return page.getByRole('list', { name: 'Claims in this article' }).getByRole('listitem')
}

/** Presses "Export JSON" and reads what the browser saves. */
export async function readStoryExport(page: Page): Promise<string> {
  await goTo(page, 'Exchange')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export JSON' }).click()
  return readFile(await (await download).path(), 'utf8')
}

/** Imports a story file on the Exchange screen; what follows, questions included, is the caller's. */
export async function chooseStoryFile(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByLabel('Import story file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

/** Presses Tab until the element has the focus, as a reader without a mouse does. */
export async function tabTo(page: Page, target: Locator, limit = 60): Promise<void> {
  for (let presses = 0; presses < limit; presses++) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not reached with ${limit} presses of Tab: ${target.toString()}`)
}

async function isFocused(target: Locator): Promise<boolean> {
  return (await target.count()) > 0 && target.evaluate((element) => element === document.activeElement)
}

/** Waits until the status line says that the app needs no network. */
export async function untilReadyOffline(page: Page): Promise<void> {
  await expect(page.getByText('Ready offline', { exact: true })).toBeVisible({ timeout: IMPORT_LIMIT_MS })
}
