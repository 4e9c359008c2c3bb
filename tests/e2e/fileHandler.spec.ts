/** Files that the system opens with the installed app: shown, kept until somebody decides, imported when asked. */
import type { Page } from '@playwright/test'
import acceptedFiles from '../../src/platform/receive/acceptedFiles.json' with { type: 'json' }
import { expectNoAxeViolations } from '../support/axe'
import { articles, openDesk, untilImported, untilReadyOffline } from './deskSteps'
import { expect, test } from './installedDesk'
import { articlePage } from './otherSite'

const WORDS = 'Four engineers looked at its cables and found rust in two of them'

function arrivals(desk: Page) {
  return desk.getByRole('list', { name: 'Arrivals' }).getByRole('listitem')
}

test('a file opened with the app waits through a reload and is imported once, with the server dead', async ({
  page,
  server,
  installed,
}) => {
  await openDesk(page)
  await untilReadyOffline(page)
  await installed.install()
  await server.kill()
  const desk = await installed.open([{ name: 'bridge.html', content: articlePage() }])
  await expect(desk).toHaveURL(`${server.url}#/receive`)
  await expect(arrivals(desk)).toContainText('bridge.html')
  await expect(arrivals(desk)).toContainText(WORDS)
  await expectNoAxeViolations(desk)

  await desk.reload()
  await expect(arrivals(desk)).toHaveCount(1)
  await expect(arrivals(desk)).toContainText(WORDS)
  await desk.getByRole('button', { name: 'Import', exact: true }).click()
  await untilImported(desk, 1)
  await desk.getByRole('button', { name: 'Done' }).click()
  await expect(articles(desk)).toHaveCount(1)
  await expect(articles(desk)).toContainText('Harbour bridge closes for repairs')

  await desk.goto(`${server.url}#/receive`)
  await desk.reload()
  await expect(desk.getByText('Nothing waits here.')).toBeVisible()
})

test('files opened while the app is open come together, and what one window decides the other sees', async ({
  page,
  installed,
}) => {
  await openDesk(page)
  await installed.install()
  const first = await installed.open([
    { name: 'first.txt', content: 'One' },
    { name: 'second.txt', content: 'Two' },
  ])
  await expect(arrivals(first).getByRole('heading')).toHaveText('first.txt and 1 more')
  await expect(arrivals(first).first()).toContainText('2 files')
  const second = await installed.open([{ name: 'third.txt', content: 'Three' }])
  await expect(arrivals(second).getByRole('heading')).toHaveText(['first.txt and 1 more', 'third.txt'])
  for (const name of ['first.txt and 1 more', 'third.txt'])
    await second.getByRole('listitem', { name }).getByRole('button', { name: 'Discard' }).click()
  await first.evaluate(() => window.dispatchEvent(new Event('focus'))) // as when somebody comes back to it
  await expect(arrivals(first)).toHaveCount(0)
})

test('the system is told of every kind of file that is read, and leads to the app itself', async ({
  page,
  server,
  installed,
}) => {
  await openDesk(page)
  await installed.install()
  const [handler, ...others] = await installed.fileHandlers()
  expect(others).toEqual([])
  expect(handler?.action).toBe(server.url)
  const endings = handler?.accepts.flatMap(({ fileExtensions }) => fileExtensions)
  expect(endings?.sort()).toEqual(Object.values(acceptedFiles).flat().sort())
})
