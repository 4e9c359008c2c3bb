/** The browser is closed and comes back with no network: everything is there. */
import {
  articles,
  goTo,
  openArticleOf,
  openSampleStory,
  selectText,
  tagSelection,
  untilReadyOffline,
} from './deskSteps'
import { expect, test, watchRequests } from './deskTest'

test('after the browser was closed, with the server dead, everything is there', async ({
  playwright,
  launchOptions,
  server,
  strangers,
}, info) => {
  const profile = info.outputPath('profile')
  const open = async () => {
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: server.url,
    })
    watchRequests(context, server.url, strangers)
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }

  const before = await open()
  await openSampleStory(before.page)
  await openArticleOf(before.page, 'Meltemi')
  await selectText(before.page, 'does not want a “perpetual war”')
  await tagSelection(before.page, 'Disputed')
  await untilReadyOffline(before.page)
  await before.context.close()
  await server.kill()

  const after = await open()
  await after.page.goto('./')
  await expect(articles(after.page)).toHaveCount(5)
  await goTo(after.page, 'Claims')
  const row = after.page.getByRole('grid', { name: 'Claims', exact: true }).getByRole('row').nth(1)
  await expect(row).toContainText('Disputed')
  await expect(row).toContainText('perpetual war')
  await after.context.close()
})
