/**
 * Hostile pages of ../shared/corpora/xss: every payload in every place of a page, through file and paste. No script runs,
 * nothing is asked for beyond the origin, and what is handed on holds none of it that runs.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import {
  articles,
  chooseStoryFile,
  closeImportDialog,
  goTo,
  importFiles,
  importResults,
  openDesk,
  openEmptyStory,
  openImportDialog,
  pasteFormatted,
  readStoryExport,
  SCREENS,
  untilImported,
} from './deskSteps'
import { expect, test, watchRequests } from './deskTest'
import { XSS_PAYLOADS } from './material'

type Payload = { title: unknown; payload: string }

const isHere = existsSync(XSS_PAYLOADS)
const payloads = isHere ? (JSON.parse(readFileSync(XSS_PAYLOADS, 'utf8')) as Payload[]) : []

/** Payloads in one story: a story of all would be longer than any desk's, and slow on a slow machine. */
const STORY_SIZE = 84
/** How many imported articles are opened one by one: each costs a second on a slow machine. */
const OPENED = 4
/** Each so many payloads are typed into the fields for title and outlet too; all others reach them from the page. */
const TYPED = 6
/** Each article may take so long on a slow machine, in milliseconds. */
const ARTICLE_LIMIT_MS = 3_000

/**
 * Taken, offered as a revision (pages of two payloads may have the same words), or refused for what it is. A payload that
 * crashed an importer would say that the file could not be read.
 */
const SETTLED = /Imported|Already here|The same article as|No running text|no text/

const stories = Array.from({ length: Math.ceil(payloads.length / STORY_SIZE) || 1 }, (_, index) => ({
  from: index * STORY_SIZE,
  payloads: payloads.slice(index * STORY_SIZE, (index + 1) * STORY_SIZE),
}))

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** A page with the payload in the body, headline, byline, meta and JSON-LD fields. */
function pageWith({ payload }: Pick<Payload, 'payload'>, index: number): string {
  const data = {
    '@type': 'NewsArticle',
    headline: payload,
    author: { name: payload },
    url: payload,
    datePublished: payload,
  }
  return `<!doctype html><html><head><title>${escaped(payload)}</title>
    <meta property="og:title" content="${escaped(payload)}"><meta name="author" content="${escaped(payload)}">
    <meta property="og:site_name" content="${escaped(payload)}"><link rel="canonical" href="${escaped(payload)}">
    <script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script></head>
    <body><article><h1>Page ${index} ${payload}</h1><p class="byline">By ${payload}</p>
    <p>The council of town ${index} said on Monday that its bridge is closed. ${payload}</p>
    <p>Nobody may cross it until the spring, a spokesman said, and the carts wait.</p></article></body></html>`
}

/** What a script of a page would leave behind, and a watch on dialogs and new windows. */
function watchScripts(page: Page): string[] {
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
async function walkThrough(page: Page): Promise<void> {
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

for (const { from, payloads } of stories) {
  test.describe(`payloads of ../shared/corpora/xss from ${from}`, () => {
    test.skip(!isHere, '../shared/corpora/xss is not here')
    const limitMs = payloads.length * ARTICLE_LIMIT_MS
    test.beforeEach(() => test.setTimeout(2 * limitMs))

    test('through files, and through the story file', async ({ page, browser, server, strangers }) => {
      const ran = watchScripts(page)
      await openDesk(page)
      const files = payloads.map((payload, index) => ({
        name: `${payload.payload.replace(/[/\0]/g, '').slice(0, 80)} ${index}.html`,
        mimeType: 'text/html',
        buffer: Buffer.from(pageWith(payload, index)),
      }))
      const outcomes = await importFiles(page, files, limitMs)
      expect(outcomes.filter((outcome) => !SETTLED.test(outcome))).toEqual([])
      await closeImportDialog(page)
      await walkThrough(page)

      const story = await readStoryExport(page)
      const elsewhere = await browser.newContext({ baseURL: server.url })
      watchRequests(elsewhere, server.url, strangers)
      const other = await elsewhere.newPage()
      const ranThere = watchScripts(other)
      await openEmptyStory(other)
      await goTo(other, 'Exchange')
      await chooseStoryFile(other, 'story.json', story)
      await other.getByRole('link', { name: 'Open the story' }).click()
      await walkThrough(other)
      await elsewhere.close()
      expect([...ran, ...ranThere]).toEqual([])
    })

    test('through paste', async ({ page }) => {
      const ran = watchScripts(page)
      await openEmptyStory(page)
      const dialog = await openImportDialog(page)
      for (const [index, { payload }] of payloads.entries()) {
        if (index % TYPED === 0) {
          await dialog.getByRole('textbox', { name: 'Title' }).fill(payload.slice(0, 200))
          await dialog.getByRole('textbox', { name: 'Outlet' }).fill(payload.slice(0, 80))
        }
        await pasteFormatted(dialog.getByRole('textbox', { name: 'Article text' }), {
          html: pageWith({ payload }, index),
          text: `Town ${index} closes its bridge until the spring. ${payload}`,
        })
        await dialog.getByRole('button', { name: 'Add article' }).click()
      }
      await untilImported(page, payloads.length, limitMs)
      const outcomes = await importResults(page).allInnerTexts()
      expect(outcomes.filter((outcome) => !SETTLED.test(outcome))).toEqual([])
      await closeImportDialog(page)
      await walkThrough(page)
      expect(ran).toEqual([])
    })
  })
}
