/** What other apps share comes through the service worker, waits on the device, and is shown before it is stored. */
import type { Page } from '@playwright/test'
import { expectNoAxeViolations } from '../support/axe'
import { articles, openDesk, untilImported, untilReadyOffline } from './deskSteps'
import { articlePage, expect, test } from './otherSite'

const WORDS = 'Four engineers looked at its cables and found rust in two of them'
const TEXT = `The bridge over the Linde closed at noon on Tuesday, the council said.

${WORDS}, and a third that nobody could reach before the tide came in.`

type Shared = {
  title?: string
  text?: string
  url?: string
  files?: { name: string; mimeType: string; buffer: Buffer }[]
}

/**
 * Does what the system does when somebody shares to the installed app: posts the form that the manifest describes. The
 * test's form stands on a page of another origin, since the app's own policy lets it send no form.
 */
async function share(page: Page, site: { page(path: string, html: string): string }, app: string, shared: Shared) {
  const manifest = await page.request.get(`${app}manifest.webmanifest`).then(
    (response) => response.json(),
    () => null, // the server is dead: the names are those of the first test
  )
  const { action, method, enctype, params } = manifest?.share_target ?? {
    action: './receive',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'files' }] },
  }
  await page.goto(
    site.page(
      'form',
      `<form action="${new URL(action, app)}" method="${method}" enctype="${enctype}">
        <textarea name="${params.title}" title="title"></textarea><textarea name="${params.text}" title="text"></textarea>
        <textarea name="${params.url}" title="url"></textarea><input type="file" multiple name="${params.files[0].name}">
        <button>Share</button></form>`,
    ),
  )
  for (const field of ['title', 'text', 'url'] as const) await page.getByTitle(field).fill(shared[field] ?? '')
  if (shared.files !== undefined) await page.locator('input').setInputFiles(shared.files)
  await page.getByRole('button', { name: 'Share' }).click()
}

function arrivals(desk: Page) {
  return desk.getByRole('list', { name: 'Arrivals' }).getByRole('listitem')
}

async function importIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await untilImported(page, 1)
  await page.getByRole('button', { name: 'Done' }).click()
}

for (const basePath of ['/', '/desk/app/']) {
  test.describe(`with the server dead, under ${basePath}`, () => {
    test.use({ basePath })

    test('shared words wait, survive a reload, and are imported when asked', async ({ page, site, server }) => {
      await openDesk(page)
      await untilReadyOffline(page)
      await server.kill()
      await share(page, site, server.url, { title: 'Bridge shut', text: TEXT, url: 'https://valley.example/bridge' })
      await expect(page).toHaveURL(`${server.url}#/receive`)
      await expect(arrivals(page)).toContainText(WORDS)
      await expect(arrivals(page)).toContainText('valley.example')
      await expectNoAxeViolations(page)

      await page.reload()
      await expect(arrivals(page)).toContainText(WORDS)
      await importIt(page)
      await expect(articles(page)).toContainText('Bridge shut')
      await page.goto(`${server.url}#/receive`)
      await expect(page.getByText('Nothing waits here.')).toBeVisible()
    })
  })
}

test('the manifest’s own path and fields lead to the screen', async ({ page, site, server }) => {
  await openDesk(page)
  await untilReadyOffline(page)
  await share(page, site, server.url, { title: 'Bridge shut', text: TEXT })
  await expect(arrivals(page)).toContainText(WORDS)
  await arrivals(page).getByRole('button', { name: 'Discard' }).click()
  await page.reload()
  await expect(page.getByText('Nothing waits here.')).toBeVisible()
  await page.goto(server.url)
  await expect(page.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
})

test('a shared file is read as it would be imported', async ({ page, site, server }) => {
  await openDesk(page)
  await untilReadyOffline(page)
  const file = { name: 'bridge.html', mimeType: 'text/html', buffer: Buffer.from(articlePage()) }
  await share(page, site, server.url, { title: 'bridge.html', files: [file] })
  await expect(arrivals(page)).toContainText(WORDS)
  await expect(arrivals(page)).toContainText(/Valley Post · \d+ words/)
  await importIt(page)
  await expect(articles(page)).toContainText('Harbour bridge closes for repairs')
})

test('several files come together', async ({ page, site, server }) => {
  await openDesk(page)
  await untilReadyOffline(page)
  const files = ['first', 'second', 'third'].map((name) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${name} article\n\n${TEXT} ${name}.`),
  }))
  await share(page, site, server.url, { files })
  await expect(arrivals(page).first()).toContainText('3 files')
  await expect(arrivals(page).first().getByRole('heading')).toHaveText('first.txt and 2 more')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await untilImported(page, 3)
})

test('a link, with or without its headline, is refused in a sentence', async ({ page, site, server }) => {
  await openDesk(page)
  await untilReadyOffline(page)
  await share(page, site, server.url, { title: 'Bridge shut', text: 'https://valley.example/bridge' })
  await expect(arrivals(page)).toContainText(/cannot fetch the page/)
  await expect(arrivals(page).getByRole('button', { name: 'Import', exact: true })).toHaveCount(0)
  await arrivals(page).getByRole('button', { name: 'Discard' }).click()
  await share(page, site, server.url, { text: 'Bridge shut for a month https://valley.example/bridge' })
  await expect(arrivals(page)).toContainText(/cannot fetch the page/)
  await expect(arrivals(page)).toHaveCount(1)
})

test('payloads in every field are words', async ({ page, site, server }) => {
  const payload = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>'
  await openDesk(page)
  await untilReadyOffline(page)
  await share(page, site, server.url, { title: payload, text: `${TEXT}\n\n${payload}`, url: 'javascript:alert(1)' })
  await expect(arrivals(page).getByRole('heading')).toHaveText(payload)
  await expect(arrivals(page).locator('img, script')).toHaveCount(0)
  await importIt(page)
  await page.getByRole('list', { name: 'Articles', exact: true }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText(WORDS)
  await expect(page).not.toHaveTitle('run')
})

test('a bare visit to the share address leads to the screen', async ({ page, server }) => {
  await openDesk(page)
  await untilReadyOffline(page)
  await page.goto(`${server.url}receive`)
  await expect(page).toHaveURL(`${server.url}#/receive`)
})
