/** After the first load the app needs no server, under any base path; a new version waits for consent. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articles, goTo, openArticle, openDesk, openSampleStory, SCREENS, untilReadyOffline } from './deskSteps'
import { expect, test } from './deskTest'

for (const basePath of ['/', '/desk/app/']) {
  test.describe(`with the server dead, under ${basePath}`, () => {
    test.use({ basePath })

    test('a reload, a new tab, a deep link and every screen work', async ({ page, server, context }) => {
      await openSampleStory(page)
      await untilReadyOffline(page)
      await server.kill()

      await page.reload()
      await expect(articles(page)).toHaveCount(5)
      for (const screen of SCREENS) {
        await goTo(page, screen)
        await expect(page.getByRole('main')).not.toContainText(/could not be shown|^Loading…$/)
      }
      const deepLink = page.url()

      const tab = await context.newPage()
      await tab.goto(deepLink)
      await expect(tab.getByRole('link', { name: 'Exchange' })).toHaveAttribute('aria-current', 'page')
      await openArticle(tab, 'Reuters: Moscow open to ceasefire on current positions')
      await tab.reload()
      await expect(tab.getByRole('region', { name: 'Article text' })).toContainText('Adria Newsroom reports')
      await expect(tab.getByText('Ready offline', { exact: true })).toBeVisible()
    })

    test('the sample opens although nothing of it was asked for before', async ({ page, server }) => {
      await openDesk(page)
      await untilReadyOffline(page)
      await server.kill()
      await openSampleStory(page)
    })

    test('an address below the app that does not exist leads to the app', async ({ page, server }) => {
      await openDesk(page)
      await untilReadyOffline(page)
      await server.kill()
      await page.goto(`${server.url}no/such/place`)
      await expect(page).toHaveURL(new RegExp(`^${server.url}(#/)?$`))
      await expect(page.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
    })
  })
}

test('the app can be installed: name, icons and start address', async ({ page, request, server }) => {
  await openDesk(page)
  const link = await page.locator('link[rel=manifest]').getAttribute('href')
  const address = new URL(link ?? '', server.url)
  const manifest = await (await request.get(address.href)).json()
  expect(manifest).toMatchObject({ name: 'Claimdesk', start_url: './', scope: './', display: 'standalone' })
  for (const icon of manifest.icons) {
    const response = await request.get(new URL(icon.src, address).href)
    expect(response.status(), icon.src).toBe(200)
    expect(response.headers()['content-type']).toBe(icon.type)
  }
})

test.describe('a new version', () => {
  test.use({
    folder: async ({ folder }, provide) => {
      const copy = await mkdtemp(join(tmpdir(), 'claimdesk-'))
      await cp(folder, copy, { recursive: true })
      await provide(copy)
      await rm(copy, { recursive: true })
    },
  })

  test('asks before it reloads, and in the other tab as well', async ({ page, context, folder }) => {
    await openDesk(page)
    await untilReadyOffline(page)
    const other = await context.newPage()
    await openDesk(other)
    await untilReadyOffline(other)

    await appendFile(join(folder, 'serviceWorker.js'), '\n// the next version\n')
    let loads = 0
    other.on('load', () => loads++)
    await page.reload()
    const notice = page.getByRole('region', { name: 'New version' })
    await expect(notice).toBeVisible()
    const reloaded = page.waitForEvent('load')
    await notice.getByRole('button', { name: 'Reload with the new version' }).click()
    await reloaded
    await untilReadyOffline(page)
    await expect(notice).toBeHidden()
    await expect(other.getByRole('region', { name: 'New version' })).toBeVisible()
    expect(loads, 'reloads without being asked').toBe(0)
  })
})
