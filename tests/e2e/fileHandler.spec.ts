/**
 * Files that the system opens with the installed app.
 *
 * A launch itself cannot be made here: Chromium hands files over only to an app that is installed with the system. The
 * test stands in for `launchQueue`, which is all that the app sees of a launch; the manifest is checked for what it names.
 */
import { expectNoAxeViolations } from '../support/axe'
import { articles, openDesk, untilImported, untilReadyOffline } from './deskSteps'
import { articlePage, expect, test } from './otherSite'

const WORDS = 'Four engineers looked at its cables and found rust in two of them'

/** Runs before the app: a queue that hands over what the test names in `launched`, at once and later. */
function standInForLaunches(files: { name: string; type: string; text: string }[]): void {
  const consumers: ((params: { files: { getFile(): Promise<File> }[] }) => void)[] = []
  const launch = (names: typeof files) => ({
    files: names.map(({ name, type, text }) => ({ getFile: async () => new File([text], name, { type }) })),
  })
  const setConsumer = (consumer: (typeof consumers)[number]) => {
    consumers.push(consumer)
    consumer(launch([])) // a start without files, as every start of an installed app
    if (files.length > 0) consumer(launch(files))
  }
  Object.defineProperty(window, 'launchQueue', { value: { setConsumer } })
  Object.assign(window, {
    launchAgain: (names: typeof files) => {
      for (const consumer of consumers) consumer(launch(names))
    },
  })
}

test('a file opened with the app is shown, and imported when asked, with the server dead', async ({ page, server }) => {
  await openDesk(page)
  await untilReadyOffline(page)
  await server.kill()
  await page.addInitScript(standInForLaunches, [{ name: 'bridge.html', type: 'text/html', text: articlePage() }])
  await page.reload()
  await expect(page).toHaveURL(`${server.url}#/receive`)
  const arrival = page.getByRole('list', { name: 'Arrivals' }).getByRole('listitem')
  await expect(arrival).toContainText('bridge.html')
  await expect(arrival).toContainText(WORDS)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await untilImported(page, 1)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(articles(page)).toContainText('Harbour bridge closes for repairs')
})

test('files opened while the app is open come to the same screen', async ({ page }) => {
  await page.addInitScript(standInForLaunches, [])
  await openDesk(page)
  await page.evaluate(() =>
    (window as unknown as { launchAgain(files: object[]): void }).launchAgain([
      { name: 'first.txt', type: 'text/plain', text: 'One' },
      { name: 'second.txt', type: 'text/plain', text: 'Two' },
    ]),
  )
  const arrival = page.getByRole('list', { name: 'Arrivals' }).getByRole('listitem').first()
  await expect(arrival.getByRole('heading')).toHaveText('first.txt and 1 more')
  await expect(arrival).toContainText('2 files')
})

test('the manifest names a handler for every kind of file that is read', async ({ request, server }) => {
  const manifest = await (await request.get(`${server.url}manifest.webmanifest`)).json()
  expect(manifest.file_handlers).toHaveLength(1)
  const { action, accept } = manifest.file_handlers[0]
  expect(new URL(action, server.url).href).toBe(server.url)
  expect(Object.values(accept).flat()).toEqual(
    expect.arrayContaining('.html .mhtml .pdf .docx .odt .rtf .epub .eml .md .txt .zip .csv .json'.split(' ')),
  )
})
