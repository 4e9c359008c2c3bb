/**
 * Hostile pages of ../shared/corpora/xss: every payload in every place of a page, through file and paste. No script runs,
 * nothing is asked for beyond the origin, and what is handed on holds none of it that runs.
 */
import type { Locator, Page } from '@playwright/test'
import {
  chooseStoryFile,
  closeImportDialog,
  goTo,
  importFiles,
  openDesk,
  openEmptyStory,
  openImportDialog,
  pasteFormatted,
  readStoryExport,
  untilImported,
} from './deskSteps'
import { expect, test, watchRequests } from './deskTest'
import { escaped, PAYLOADS, type Payload, unsettled, walkThrough, watchScripts } from './hostilePages'

/** Payloads in one story: a story of all would be longer than any desk's, and slow on a slow machine. */
const STORY_SIZE = 167
/** Each so many payloads are typed into the fields for title and outlet too; all others reach them from the page. */
const TYPED = 12
/** Each article may take so long on a slow machine, in milliseconds. */
const ARTICLE_LIMIT_MS = 3_000

const stories = Array.from({ length: Math.ceil(PAYLOADS.length / STORY_SIZE) || 1 }, (_, index) => ({
  from: index * STORY_SIZE,
  payloads: PAYLOADS.slice(index * STORY_SIZE, (index + 1) * STORY_SIZE),
}))

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

/** Pastes each article and adds it, as fast as the form takes them: a person's mouse would take half of the test. */
async function pasteAll(dialog: Locator, articles: readonly { html: string; text: string }[]): Promise<void> {
  const button = await dialog.getByRole('button', { name: 'Add article' }).elementHandle()
  await dialog.getByRole('textbox', { name: 'Article text' }).evaluate(
    async (field, given) => {
      const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      for (const { html, text } of given.articles) {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        clipboardData.setData('text/plain', text)
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        while ((given.button as HTMLButtonElement).disabled) await settled()
        ;(given.button as HTMLButtonElement).click()
        while ((field as HTMLTextAreaElement).value !== '') await settled()
      }
    },
    { articles: [...articles], button },
  )
}

async function typeAndPaste(page: Page, payload: string, words: { html: string; text: string }): Promise<void> {
  const dialog = await openImportDialog(page)
  await dialog.getByRole('textbox', { name: 'Title' }).fill(payload.slice(0, 200))
  await dialog.getByRole('textbox', { name: 'Outlet' }).fill(payload.slice(0, 80))
  await pasteFormatted(dialog.getByRole('textbox', { name: 'Article text' }), words)
  await dialog.getByRole('button', { name: 'Add article' }).click()
}

for (const { from, payloads } of stories) {
  test.describe(`payloads of ../shared/corpora/xss from ${from}`, () => {
    test.skip(PAYLOADS.length === 0, '../shared/corpora/xss is not here')
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
      await importFiles(page, files, limitMs)
      expect(await unsettled(page)).toEqual([])
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
      const words = payloads.map(({ payload }, index) => ({
        html: pageWith({ payload }, index),
        text: `Town ${index} closes its bridge until the spring. ${payload}`,
      }))
      for (let from = 0; from < words.length; from += TYPED) {
        const [first, ...rest] = words.slice(from, from + TYPED)
        if (first !== undefined) await typeAndPaste(page, payloads[from]?.payload ?? '', first)
        await pasteAll(dialog, rest)
      }
      await untilImported(page, payloads.length, limitMs)
      expect(await unsettled(page)).toEqual([])
      await closeImportDialog(page)
      await walkThrough(page)
      expect(ran).toEqual([])
    })
  })
}
