/** One page of nothing but giant things, beside an honest one: whatever it costs itself, the story stays open. */
import { articles, closeImportDialog, goTo, importFiles, openEmptyStory, readStoryExport } from './deskSteps'
import { expect, test } from './deskTest'

test.setTimeout(240_000)

const GOOD =
  'The ferry stays in port\n\nThe ferry to Velm stays in port until Friday, the harbour office said.\n\n' +
  'Carts wait on both quays, and nobody knew on Monday when the wind would turn.'

/** Megabytes that somebody made to hurt: every part of it once held up one step or another. */
const GIANT = `<html><head><title>${' - | '.repeat(30_000)}</title><meta name="author" content="${'und ; '.repeat(30_000)}">
  </head><body><p>${'b'.repeat(1_500_000)}</p><p>${'7'.repeat(200_000)}</p><p>${'“( '.repeat(40_000)}</p>
  <p>${'A. '.repeat(40_000)}</p><p>${'ab.Cd'.repeat(40_000)}</p><p>${'KORA'.repeat(40_000)}</p>
  <p>The harbour office said on Tuesday that the old crane will be sold, and that no buyer had come forward until noon.
  A second attempt is planned in the autumn, according to the office, which did not say what the crane may cost.</p>
  <p>The council of Velm wants to keep the crane as a landmark, its speaker said, but has no money for the paint.</p>
  </body></html>`

test('a page of giant words and signs is kept, exported and deleted like any other', async ({ page }) => {
  await openEmptyStory(page)
  const files = [
    { name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(GOOD) },
    { name: 'giant.html', mimeType: 'text/html', buffer: Buffer.from(GIANT) },
  ]
  const lines = await importFiles(page, files, 120_000)
  expect(lines.filter((line) => line.includes('Imported'))).toHaveLength(2)
  await closeImportDialog(page)
  await expect(articles(page)).toHaveCount(2, { timeout: 60_000 })

  await page.reload()
  await expect(articles(page)).toHaveCount(2, { timeout: 60_000 })
  await goTo(page, 'Exchange')
  const story = await readStoryExport(page)
  expect(story.length).toBeGreaterThan(1_500_000)
  expect(story).toContain('no buyer had come forward')
  expect(JSON.parse(story).articles).toHaveLength(2)

  await page.getByRole('button', { name: /switch story/ }).click()
  await page.getByRole('button', { name: 'New story' }).click()
  await page.getByRole('textbox', { name: 'Story name' }).fill('Elsewhere')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
  await page.goBack()

  await goTo(page, 'Articles')
  await expect(articles(page)).toHaveCount(2, { timeout: 60_000 })
  await articles(page).filter({ hasNotText: 'The ferry stays in port' }).getByRole('button').first().click()
  const details = page.getByRole('dialog')
  await details
    .getByRole('button', { name: /Delete/ })
    .first()
    .click()
  await expect(articles(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(articles(page)).toHaveCount(2, { timeout: 60_000 })
})
