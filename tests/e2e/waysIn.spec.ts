/** One file of every kind that lies on a reporter's disk, made here, taken in with the server dead: what is the article and nothing else. */
import type { Page } from '@playwright/test'
import { docxOf, p } from '../unit/ingest/docxFiles'
import { mail, multipart, part } from '../unit/ingest/emlFiles'
import { epubOf } from '../unit/ingest/epubFiles'
import { odtOf } from '../unit/ingest/odtFiles'
import { column, writePdf } from '../unit/ingest/pdf/writePdf'
import { zipOf } from '../unit/ingest/zipFiles'
import { articles, importDialog, importResults, openDesk, openImportDialog, untilReadyOffline } from './deskSteps'
import { expect, test } from './deskTest'

/** A little article that shares no run of words with the others: the import would offer it as the same one again. */
type Made = { readonly title: string; readonly sentences: readonly [string, string, string] }

/** So many towns, with something that happened in each. */
const TOWNS = [
  ['Aldermoor', 'ferry', 'a harbour master', 'sank at its berth', 'ropes', 'barnacles'],
  ['Brackwell', 'library', 'the head librarian', 'flooded overnight', 'shelves', 'atlases'],
  ['Corrie', 'windmill', 'an elderly miller', 'lost two sails', 'gears', 'flour'],
  ['Dunmere', 'tram', 'its only driver', 'left the rails', 'brakes', 'passengers'],
  ['Eastholm', 'bakery', 'a night baker', 'caught fire', 'ovens', 'loaves'],
  ['Fenwick', 'cinema', 'one projectionist', 'reopened on Thursday', 'reels', 'velvet'],
  ['Garrow', 'reservoir', 'the water board', 'fell to a third', 'sluices', 'trout'],
  ['Hollins', 'orchard', 'every picker', 'froze in April', 'blossoms', 'cider'],
  ['Inverlea', 'lighthouse', 'a retired keeper', 'went dark', 'lenses', 'herring boats'],
  ['Jarrow Cross', 'school', 'most parents', 'closes in June', 'desks', 'pupils'],
  ['Kelby', 'quarry', 'some geologists', 'yielded a fossil', 'drills', 'ammonites'],
  ['Lowmoor', 'hospital', 'two surgeons', 'ran out of linen', 'wards', 'bandages'],
  ['Marsden', 'theatre', 'an understudy', 'cancelled the premiere', 'costumes', 'tickets'],
  ['Norwold', 'market', 'angry stallholders', 'moves indoors', 'awnings', 'cabbages'],
  ['Orrin', 'canal', 'a lock keeper', 'burst its bank', 'gates', 'narrowboats'],
  ['Pellow', 'observatory', 'three astronomers', 'saw a comet', 'mirrors', 'cloud'],
] as const

function made(index: number): Made {
  const [town, place, person, event, things, goods] = TOWNS[index] ?? TOWNS[0]
  return {
    title: `${town} ${place} ${event}`,
    sentences: [
      `${town} woke to find that its ${place} ${event}, and ${person} spoke of little else.`,
      `Among the ${things} lay ${goods}, wrote ${person} in a letter to ${town} council.`,
      `Whoever wants ${goods} must wait until the ${things} of ${town} are mended.`,
    ],
  }
}

const html = ({ title, sentences }: Made) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><h1>${title}</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}<footer>All rights reserved</footer></body></html>`
const plain = ({ title, sentences }: Made) => `${title}\n\n${sentences.join('\n\n')}\n`
const paragraphs = ({ title, sentences }: Made, tag: (text: string) => string) =>
  [title, ...sentences].map(tag).join('')
const mailOf = ({ title, sentences }: Made, ...headers: string[]) =>
  mail(
    'From: Jana Novak <jana@herald.example>',
    `Subject: ${title}`,
    'Date: Fri, 24 May 2024 09:30:00 +0300',
    'MIME-Version: 1.0',
    ...headers,
    part(['Content-Type: text/plain; charset=utf-8'], sentences.join('\r\n\r\n')),
  )
const mhtmlOf = (article: Made) =>
  mail(
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://herald.example/story',
    `Subject: ${article.title}`,
    'Date: Mon, 17 Dec 2018 11:28:18 -0000',
    'MIME-Version: 1.0',
    multipart(
      'related; type="text/html"',
      [part(['Content-Type: text/html', 'Content-Location: https://herald.example/story'], html(article))],
      '----MultipartBoundary--x----',
    ),
  )
const pdfOf = ({ title, sentences }: Made) =>
  writePdf([[{ text: title, x: 60, y: 80, size: 20 }, ...column(sentences, { x: 60, y: 130, letters: 80, gap: 10 })]])
const rtfOf = ({ title, sentences }: Made) => `{\\rtf1\\ansi {\\b ${title}}\\par ${sentences.join('\\par ')}\\par}`
const odtBody = ({ title, sentences }: Made) =>
  `<text:h text:outline-level="1">${title}</text:h>${sentences.map((text) => `<text:p>${text}</text:p>`).join('')}`

/** A row of a list for each article. */
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => made(from + index)).map(({ title, sentences }) => [
    title,
    sentences.join(' '),
  ])
const csv = (table: readonly (readonly string[])[]) =>
  [['headline', 'body'], ...table].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
const json = (table: readonly (readonly string[])[]) =>
  JSON.stringify(table.map(([headline, body]) => ({ headline, body })))

/** Each kind with its file, and the articles that it holds. */
const FILES: readonly [name: string, content: string | Uint8Array, holds: readonly number[]][] = [
  ['page.html', html(made(0)), [0]],
  ['page.mhtml', mhtmlOf(made(1)), [1]],
  ['print.pdf', pdfOf(made(2)), [2]],
  ['draft.docx', docxOf({ body: paragraphs(made(3), (text) => p(text)) }), [3]],
  ['draft.odt', odtOf(odtBody(made(4))), [4]],
  ['draft.rtf', rtfOf(made(5)), [5]],
  ['book.epub', epubOf({ 'one.xhtml': paragraphs(made(6), (text) => `<p>${text}</p>`) }), [6]],
  ['mail.eml', mailOf(made(7)), [7]],
  ['notes.md', `# ${made(8).title}\n\n${made(8).sentences.join('\n\n')}\n`, [8]],
  ['notes.txt', Buffer.from(`\ufeff${plain(made(9))}`, 'utf16le'), [9]],
  ['all.zip', zipOf({ 'in/page.html': html(made(10)), 'in/deep/notes.txt': plain(made(11)) }), [10, 11]],
]
const LISTS: typeof FILES = [
  ['list.csv', csv(rows(12, 2)), [12, 13]],
  ['list.json', json(rows(14, 2)), [14, 15]],
]

const asFile = ([name, content]: (typeof FILES)[number]) => ({
  name: name.replace(/\.\w+$/u, '.bin'), // by content, not by name
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** The texts that are stored, as the database has them. */
function storedTexts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('claimdesk')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('revisions').objectStore('revisions').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result.map(({ text }: { text: string }) => text))
          }
        }
      }),
  )
}

for (const [what, files] of [
  ['files of every kind', FILES],
  ['lists, once their columns are named', LISTS],
] as const) {
  test(`with the server dead, ${what} become articles with their words`, async ({ page, server }) => {
    await openDesk(page)
    await untilReadyOffline(page)
    await server.kill()
    await page.reload() // into a page and workers that the service worker serves, with the policy in their headers

    const dialog = await openImportDialog(page)
    await dialog.getByLabel('Files').setInputFiles(files.map(asFile))
    if (files === LISTS) {
      for (const _ of files) {
        const columns = page.getByRole('dialog', { name: 'Columns of the list' })
        await expect(columns.getByRole('combobox', { name: 'Text' })).not.toHaveValue('')
        await columns.getByRole('button', { name: 'Import 2 rows' }).click()
      }
    }
    await expect(importDialog(page).getByRole('button', { name: 'Done' })).toBeVisible({ timeout: 60_000 })
    const indices = files.flatMap(([, , holds]) => holds)
    const outcomes = await importResults(page).allInnerTexts()
    await importDialog(page).getByRole('button', { name: 'Done' }).click()
    await expect(articles(page), outcomes.join('\n')).toHaveCount(indices.length)

    const texts = await storedTexts(page)
    for (const index of indices) {
      const { title, sentences } = made(index)
      await expect.soft(articles(page).getByRole('link', { name: title }), title).toHaveCount(1)
      const text = texts.find((each) => each.includes(sentences[0]))
      expect.soft(text, title).toBe(sentences.join(text?.includes('\n') ? '\n\n' : ' '))
    }
    const first = made(indices[0] ?? 0)
    await articles(page).getByRole('link', { name: first.title }).click()
    await expect(page.getByRole('region', { name: 'Article text' })).toContainText(first.sentences[1])
  })
}
