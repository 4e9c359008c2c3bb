/** "Send to Claimdesk": a page of another origin hands itself over, is shown, and is stored when somebody says so. */
import type { BrowserContext, Page } from '@playwright/test'
import { expectNoAxeViolations } from '../support/axe'
import {
  articles,
  importResults,
  openDesk,
  openEmptyStory,
  openImportDialog,
  untilImported,
  untilReadyOffline,
} from './deskSteps'
import { articlePage, expect, test } from './otherSite'

const TITLE = 'Harbour bridge closes for repairs'
const WORDS = 'Four engineers looked at its cables and found rust in two of them'

/** The bookmark's address, as a person would drag or copy it. */
async function bookmarkOf(page: Page): Promise<string> {
  const dialog = await openImportDialog(page)
  await dialog.getByText('Other ways in').click()
  const address = await dialog.getByRole('link', { name: 'Send to Claimdesk' }).getAttribute('href')
  await expect(dialog.getByRole('textbox', { name: 'Or make a bookmark with this address' })).toHaveValue(address ?? '')
  return address ?? ''
}

/**
 * Presses the bookmark on a page as a person does: the browser itself runs its code there, where it is not subject to the
 * page's policy for scripts. A script of the page that went to the same address would be.
 */
async function pressOn(article: Page, bookmark: string): Promise<void> {
  const session = await article.context().newCDPSession(article)
  await session.send('Page.navigate', { url: bookmark })
}

/** As `pressOn`; returns the app's window. */
async function press(article: Page, bookmark: string): Promise<Page> {
  const opened = article.context().waitForEvent('page')
  await pressOn(article, bookmark)
  const desk = await opened
  await desk.waitForLoadState()
  return desk
}

function arrivals(desk: Page) {
  return desk.getByRole('list', { name: 'Arrivals' }).getByRole('listitem')
}

async function expectNothingStored(desk: Page, home: string): Promise<void> {
  await expect(arrivals(desk)).toHaveCount(0)
  await desk.goto('about:blank')
  await desk.goto(home)
  await expect(desk.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
}

for (const basePath of ['/', '/desk/app/']) {
  test.describe(`under ${basePath}`, () => {
    test.use({ basePath })

    test('a page is shown as plain words, and imported when asked', async ({ page, site, context }) => {
      await openDesk(page)
      const bookmark = await bookmarkOf(page)
      const article = await context.newPage()
      await article.goto(site.page('bridge', articlePage()))
      const desk = await press(article, bookmark)

      await expect(arrivals(desk)).toHaveCount(1)
      await expect(arrivals(desk)).toContainText(WORDS)
      await expect(arrivals(desk)).toContainText(new URL(site.url).host)
      await expect(arrivals(desk)).toContainText(/Valley Post · \d+ words/)
      await expect(arrivals(desk)).not.toContainText('All rights reserved')
      await expect(desk.getByRole('status').first()).toContainText('not stored yet')
      await expectNoAxeViolations(desk)

      await desk.getByRole('button', { name: 'Import', exact: true }).click()
      await untilImported(desk, 1)
      await expect(importResults(desk)).toContainText('Imported')
      await desk.getByRole('button', { name: 'Done' }).click()
      await expect(articles(desk)).toHaveCount(1)
      await expect(articles(desk)).toContainText('Valley Post')
      await desk.getByRole('button', { name: `of ${TITLE}` }).click()
      await expect(desk.getByRole('textbox', { name: 'Address' })).toHaveValue(`${site.url}bridge`)
      await desk.getByRole('button', { name: 'Close', exact: true }).click()
      await desk.getByRole('link', { name: TITLE }).click()
      await expect(desk.getByRole('region', { name: 'Article text' })).toContainText(WORDS)
    })
  })
}

test('it works with the server dead, into the story that is chosen, in the tab that is open', async ({
  page,
  site,
  context,
  server,
}) => {
  await openEmptyStory(page)
  const bookmark = await bookmarkOf(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await untilReadyOffline(page)
  await server.kill()

  const article = await context.newPage()
  await article.goto(site.page('bridge', articlePage()))
  const desk = await press(article, bookmark)
  await expect(arrivals(desk)).toContainText(WORDS)
  const pageCount = context.pages().length

  // Another article, and the same window takes it beside the first.
  await article.goto(site.page('again', articlePage({ title: 'Bridge to open in May' })))
  await pressOn(article, bookmark)
  await expect(arrivals(desk)).toHaveCount(2)
  expect(context.pages()).toHaveLength(pageCount)
  await desk.goBack()
  await expect(arrivals(desk)).toHaveCount(2)
  await expect(desk.getByText('Waiting for the page')).toHaveCount(0)
  await desk.goForward()

  // Whoever goes elsewhere first is led back to what waits.
  await desk.getByRole('link', { name: 'Claimdesk' }).click()
  await openImportDialog(desk)
  await desk.getByRole('link', { name: /2 things were sent to Claimdesk/ }).click()
  await expect(arrivals(desk)).toHaveCount(2)

  await arrivals(desk).first().getByRole('button', { name: 'Discard' }).click()
  await expect(arrivals(desk)).toHaveCount(1)
  await desk.getByRole('combobox', { name: 'Into the story' }).selectOption({ index: 0 })
  await desk.getByRole('button', { name: 'Import', exact: true }).click()
  await untilImported(desk, 1)
  await desk.getByRole('button', { name: 'Done' }).click()
  await expect(desk.getByRole('heading', { name: 'Empty', level: 1 })).toBeVisible()
  await expect(articles(desk)).toHaveCount(1)
  await expect(articles(desk)).toContainText('Bridge to open in May')
})

test('a page waits through a reload and in a new tab, is imported once, and is gone', async ({
  page,
  site,
  context,
  server,
}) => {
  await openDesk(page)
  const bookmark = await bookmarkOf(page)
  const article = await context.newPage()
  await article.goto(site.page('bridge', articlePage()))
  const desk = await press(article, bookmark)
  await expect(arrivals(desk)).toContainText(WORDS)
  await desk.reload()
  await expect(arrivals(desk)).toHaveCount(1)
  await expect(arrivals(desk)).toContainText(WORDS)
  await expect(desk.getByText('Waiting for the page')).toHaveCount(0)

  await desk.close()
  await article.close()
  await page.goto(`${server.url}#/receive`)
  await expect(arrivals(page)).toContainText(WORDS)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await untilImported(page, 1)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(articles(page)).toHaveCount(1)
  await page.goto(`${server.url}#/receive`)
  await page.reload()
  await expect(page.getByText('Nothing waits here.')).toBeVisible()
})

test('a page that keeps windows apart cannot send, and the app says what to do', async ({
  page,
  site,
  context,
  server,
}) => {
  await openDesk(page)
  const bookmark = await bookmarkOf(page)
  const article = await context.newPage()
  const apart = { 'cross-origin-opener-policy': 'same-origin' }
  await article.goto(site.page('apart', articlePage(), apart))
  const desk = await press(article, bookmark)
  await expect(desk.getByText(/may not hand anything to another window.*Save the page/)).toBeVisible()
  await expectNoAxeViolations(desk)
  await expectNothingStored(desk, server.url)
})

for (const policy of ["default-src 'none'", "script-src 'none'", "require-trusted-types-for 'script'; trusted-types"])
  test(`a page whose policy is ${policy} can be sent`, async ({ page, site, context }) => {
    await openDesk(page)
    const bookmark = await bookmarkOf(page)
    const article = await context.newPage()
    await article.goto(site.page('strict', articlePage(), { 'content-security-policy': policy }))
    const desk = await press(article, bookmark)
    await expect(arrivals(desk)).toContainText(WORDS)
  })

for (const policy of ['sandbox allow-scripts', 'sandbox allow-scripts allow-popups'])
  test(`a page in a ${policy} cannot send, and the app says what to do`, async ({ page, site, context, server }) => {
    await openDesk(page)
    const bookmark = await bookmarkOf(page)
    const article = await context.newPage()
    await article.goto(site.page('sandboxed', articlePage(), { 'content-security-policy': policy }))
    await pressOn(article, bookmark)
    await expect(article.getByText(/may not hand anything to another window.*Save the page/)).toBeVisible()
    await expectNothingStored(article, server.url)
  })

test('where pop-ups are blocked the page says what to do', async ({ page, site, context }) => {
  await openDesk(page)
  const bookmark = await bookmarkOf(page)
  const article = await context.newPage()
  await article.goto(site.page('bridge', articlePage()))
  await article.evaluate(() => Object.assign(window, { open: () => null }))
  const said = new Promise((resolve) =>
    article.once('dialog', async (dialog) => {
      resolve(dialog.message())
      await dialog.dismiss()
    }),
  )
  await pressOn(article, bookmark)
  expect(await said).toContain('Allow pop-ups')
})

test('the bookmark does nothing in the app itself', async ({ page }) => {
  await openDesk(page)
  const violations = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve('tried'))
        setTimeout(() => resolve('nothing'), 500)
      }),
  )
  const dialog = await openImportDialog(page)
  await dialog.getByText('Other ways in').click()
  await dialog.getByRole('link', { name: 'Send to Claimdesk' }).click()
  expect(await violations).toBe('nothing')
  await expectNoAxeViolations(page)
})

test.describe('a hostile page', () => {
  const HOSTILE = [
    ['another address than its own', { address: 'https://www.reuters.com/world/' }, /address that is not its own/],
    ['a script for an address', { address: 'javascript:alert(1)' }, /not one of the web/],
    ['another shape', { html: { evil: true } }, /not what this version’s bookmark sends/],
    ['a field too many', { storyId: 'x' }, /not what this version’s bookmark sends/],
    ['another version', { version: 9 }, /not what this version’s bookmark sends/],
    ['somebody else’s ticket', { ticket: 'stolen' }, /not what this version’s bookmark sends/],
    ['twelve million characters', { html: 12_000_000 }, /over 10 MB/],
  ] as const
  for (const [what, change, sentence] of HOSTILE) {
    test(`that sends ${what} is refused in a sentence`, async ({ context, page, site, server }) => {
      await page.goto(site.page('hostile', articlePage()))
      const desk = await send(context, page, server.url, change)
      await expect(desk.getByText(sentence)).toBeVisible()
      await expectNothingStored(desk, server.url)
    })
  }

  test('that sends twice is taken once', async ({ context, page, site, server }) => {
    await page.goto(site.page('hostile', articlePage()))
    const desk = await send(context, page, server.url, {}, { times: 3 })
    await expect(desk.getByText(/sent a second time/)).toBeVisible()
    await expect(arrivals(desk)).toHaveCount(1)
    await arrivals(desk).getByRole('button', { name: 'Discard' }).click()
    await expectNothingStored(desk, server.url)
  })

  test('that sends without end is refused once, and listened to no more', async ({ context, page, site, server }) => {
    await page.goto(site.page('hostile', articlePage()))
    const desk = await send(context, page, server.url, { html: 'a'.repeat(10_000), version: 9 }, { times: 20_000 })
    await expect(desk.getByText(/not what this version’s bookmark sends/)).toHaveCount(1)
    await expectNothingStored(desk, server.url)
  })

  test('whose frame sends is refused', async ({ context, page, site, server }) => {
    await page.goto(site.page('hostile', articlePage()))
    const desk = await send(context, page, server.url, {}, { fromFrame: true })
    await expect(desk.getByText(/Another window than the one you came from/)).toBeVisible()
    await expectNothingStored(desk, server.url)
  })

  test('whose markup would run shows as words, and nothing runs', async ({ context, page, site, server }) => {
    const payload = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>'
    await page.goto(site.page('hostile', articlePage()))
    const html = articlePage({ title: `Bridge &lt;script&gt;${payload}` }).replaceAll('noon', `noon ${payload}`)
    const desk = await send(context, page, server.url, { html, title: payload })
    await expect(arrivals(desk).getByRole('heading')).toHaveText(payload)
    await expect(arrivals(desk)).toContainText(WORDS)
    await expect(arrivals(desk).locator('img, script')).toHaveCount(0)
    await desk.getByRole('button', { name: 'Import', exact: true }).click()
    await untilImported(desk, 1)
    await expect(desk).not.toHaveTitle('run')
  })
})

/** What a page might do in place of the bookmark: open the app's window and post something like a page to it. */
async function send(
  context: BrowserContext,
  page: Page,
  app: string,
  change: Record<string, unknown>,
  { times = 1, fromFrame = false } = {},
): Promise<Page> {
  const opened = context.waitForEvent('page')
  await page.evaluate(
    async ([home, changes, count, framed]) => {
      const ticket = `t${Math.random()}`
      const ready = new Promise<void>((resolve) =>
        window.addEventListener('message', ({ data }) => data.type === 'claimdesk-ready' && resolve()),
      )
      const desk = window.open(`${home}#/receive/${ticket}`, 'claimdesk')
      await ready
      const html =
        typeof changes['html'] === 'number' ? 'a'.repeat(changes['html']) : document.documentElement.outerHTML
      const offer = {
        type: 'claimdesk-page',
        version: 1,
        ticket,
        title: document.title,
        address: location.href,
        html,
        ...changes,
        ...(typeof changes['html'] === 'number' ? { html } : {}),
      }
      if (framed) {
        const frame = document.body.appendChild(document.createElement('iframe'))
        Object.assign(frame.contentWindow ?? {}, { desk, offer })
        const script = document.createElement('script')
        script.textContent = 'desk.postMessage(offer, "*")'
        frame.contentDocument?.body.append(script)
      } else for (let sent = 0; sent < count; sent++) desk?.postMessage(offer, '*')
    },
    [app, change, times, fromFrame] as const,
  )
  return opened
}
