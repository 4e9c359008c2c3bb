/** The page dies in the middle of an import: each article is stored whole or not at all. */
import { articles, importDialog, importResults, openDesk, openImportDialog } from './deskSteps'
import { expect, test } from './deskTest'
import { madeArticle } from './material'

/** Enough that the import is still running when the page is killed. */
const FILES = Array.from({ length: 150 }, (_, index) => madeArticle(index + 1, 40))

test('after a kill in the middle of an import each article is whole or not there', async ({ page, context }) => {
  test.setTimeout(180_000)
  await openDesk(page)
  const dialog = await openImportDialog(page)
  await dialog.getByLabel('Files').setInputFiles(FILES)
  await expect(
    importResults(page)
      .filter({ hasText: /Imported/ })
      .nth(9),
  ).toBeVisible()
  const debug = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void debug.send('Page.crash').catch(() => undefined) // its answer dies with the page
  await crashed
  await page.close()

  const next = await context.newPage()
  await next.goto('./')
  await expect.poll(() => articles(next).count()).toBeGreaterThanOrEqual(10)
  const stored = await next.evaluate(readTables)
  expect(stored.articles.length).toBeLessThan(FILES.length)
  expect(stored.articles.length).toBe(await articles(next).count())
  expect(stored.revisions.length, 'revisions').toBe(stored.articles.length)
  expect(stored.originals.length, 'originals').toBe(stored.articles.length)
  for (const article of stored.articles) {
    const revision = stored.revisions.find(({ id }) => id === article.revisionId)
    const original = stored.originals.find(({ id }) => id === revision?.originalId)
    expect(original?.digest, 'the SHA-256 of the stored bytes').toBe(original?.sha256)
    expect(revision?.text.match(/Repairs are to begin/g)).toHaveLength(40)
  }

  // What had not come in can be imported again, and what had is known.
  await openImportDialog(next)
  await importDialog(next).getByLabel('Files').setInputFiles(FILES.slice(0, 12))
  await expect(importResults(next).filter({ hasText: /Already here|Imported/ })).toHaveCount(12)
})

type Stored = {
  articles: { revisionId: string }[]
  revisions: { id: string; originalId: string; text: string }[]
  originals: { id: string; sha256: string; digest: string }[]
}

/** Runs in the page: what the database holds, with the digest of each original as it is now. */
async function readTables(): Promise<Stored> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('claimdesk')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const all = <Row>(table: string) =>
    new Promise<Row[]>((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll()
      request.onsuccess = () => resolve(request.result as Row[])
      request.onerror = () => reject(request.error)
    })
  const originals = await all<{ id: string; sha256: string; bytes: Uint8Array<ArrayBuffer> }>('originals')
  const digested = originals.map(async ({ id, sha256, bytes }) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return { id, sha256, digest: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
  })
  const stored = { articles: await all('articles'), revisions: await all('revisions') } as Omit<Stored, 'originals'>
  database.close()
  return { ...stored, originals: await Promise.all(digested) }
}
