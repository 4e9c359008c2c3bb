/** What the hostile journeys share: the payloads, the watch on what runs, and the walk through every screen. */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { articles, goTo, importResults, SCREENS } from './deskSteps'
import { expect } from './deskTest'
import { XSS_PAYLOADS } from './material'

export type Payload = { readonly title: unknown; readonly payload: string }

/** None where the shared folder is missing. */
export const PAYLOADS: readonly Payload[] = existsSync(XSS_PAYLOADS)
  ? (JSON.parse(readFileSync(XSS_PAYLOADS, 'utf8')) as Payload[])
  : []

/** How many imported articles are opened one by one: each costs a second on a slow machine. */
const OPENED = 4

/**
 * Taken, offered as a revision (pages of two payloads may have the same words), or refused for what it is. A payload that
 * crashed an importer would say that the file could not be read.
 */
const SETTLED = /Imported|Already here|The same article as|No running text|no text/

/** The lines of the import that say anything but how a file was settled. By their nodes: what is not on the screen counts. */
export async function unsettled(page: Page): Promise<string[]> {
  return (await importResults(page).allTextContents()).filter((line) => !SETTLED.test(line))
}

export const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** What a script of a page would leave behind, and a watch on dialogs and new windows. */
export function watchScripts(page: Page): string[] {
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => ran.push(`window: ${popup.url()}`))
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame() !== null) ran.push(`frame: ${frame.url()}`)
  })
  return ran
}

/** Opens some of the articles, tags a sentence in each and looks at every screen. */
export async function walkThrough(page: Page): Promise<void> {
  await page.addLocatorHandler(page.getByRole('button', { name: 'Not now' }), (button) => button.click())
  const links = articles(page).getByRole('link')
  const count = await links.count()
  for (let index = 0; index < count; index += Math.max(1, Math.floor(count / OPENED))) {
    await links.nth(index).click()
    await expect(page.getByRole('region', { name: 'Article text' })).toBeVisible()
    expect(
      await page
        .getByRole('region', { name: 'Article text' })
        .locator('img, iframe, script, object, form, svg image, link, style')
        .count(),
    ).toBe(0)
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await goTo(page, 'Articles')
  }
  for (const screen of SCREENS) await goTo(page, screen)
}
