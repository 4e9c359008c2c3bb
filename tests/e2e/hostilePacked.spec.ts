/**
 * The payloads of ../shared/corpora/xss in files that hold others or are packed: names and contents of archives, every
 * field of a mail, web archives, documents, books and lists; on the screens that show them, and through a story file.
 */
import { type Browser, expect, type Page } from '@playwright/test'
import { docxOf, escaped as escapedXml, p, raw } from '../unit/ingest/docxFiles'
import { mail, multipart, part } from '../unit/ingest/emlFiles'
import { epubOf } from '../unit/ingest/epubFiles'
import { archiveOf } from '../unit/ingest/webarchiveFiles'
import { zipOf } from '../unit/ingest/zipFiles'
import {
  chooseStoryFile,
  closeImportDialog,
  goTo,
  importFiles,
  importResults,
  openEmptyStory,
  openImportDialog,
  readStoryExport,
} from './deskSteps'
import { test, watchRequests } from './deskTest'
import { PAYLOADS, unsettled, walkThrough, watchScripts } from './hostilePages'

/** Longest time of a test on a slow machine, in milliseconds; it takes a tenth of that on an idle one. */
const LIMIT_MS = 400_000
/** Payloads in one saved page: one that nothing closes swallows the rest, so each page has a few. */
const IN_A_PAGE = 12
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const payloads = PAYLOADS.map(({ payload }) => payload)
const oneLine = (text: string) => text.replace(/[\p{Cc}"]+/gu, ' ').trim()
/** XML knows no control characters, written out or not. */
const legal = (text: string) => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
const xml = (text: string) => escapedXml(legal(text))
const asPath = (text: string) => oneLine(text).replaceAll('/', '∕').slice(0, 120)
const town = (index: number) =>
  `The council of town ${index} said on Monday that its bridge is closed, and that ${index * 7} carts wait before it.`
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})
const inLots = (size: number) =>
  Array.from({ length: Math.ceil(payloads.length / size) }, (_, lot) => payloads.slice(lot * size, (lot + 1) * size))

/** Subject, sender, the body as a page, the address that it is said to have. Some payloads swallow what follows. */
const mailWith = (payload: string, index: number) =>
  mail(
    `Subject: ${oneLine(payload)} ${index}`,
    `From: "${oneLine(payload)}" <desk@herald.example>`,
    'Date: Fri, 24 May 2024 09:30:00 +0300',
    'MIME-Version: 1.0',
    multipart('alternative', [
      part(
        ['Content-Type: text/html; charset=utf-8', `Content-Location: ${oneLine(payload)}`],
        `<p>${town(index)}</p><h1>${payload}</h1><p>${payload}</p><p>Nobody may cross it until the spring.</p>`,
      ),
    ]),
  )

const attachments = () =>
  mail(
    'Subject: Attached',
    'From: Jana Novak <jana@herald.example>',
    'MIME-Version: 1.0',
    multipart('mixed', [
      part(['Content-Type: text/plain'], town(5_000)),
      ...payloads.map((payload, index) =>
        part(
          ['Content-Type: text/plain', `Content-Disposition: attachment; filename="${oneLine(payload)} ${index}.txt"`],
          '1',
        ),
      ),
    ]),
  )

const pageWith = (some: readonly string[], lot: number) =>
  `<html><head><title>${escapedXml(some[0] ?? '')}</title></head><body><h1>Bridges ${lot}</h1>${some
    .map((payload, index) => `<p>${town(1_000 + lot * IN_A_PAGE + index)}</p>${payload}<p>${payload}</p>`)
    .join('')}</body></html>`

const mhtmlWith = (some: readonly string[], lot: number) =>
  mail(
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${oneLine(some[0] ?? '')}`,
    `Subject: ${oneLine(some[0] ?? '')}`,
    'MIME-Version: 1.0',
    multipart('related', [
      part(
        ['Content-Type: text/html; charset=utf-8', `Content-Location: ${oneLine(some[1] ?? '')}`],
        pageWith(some, lot),
      ),
    ]),
  )

/** Every payload as the words of a link, as the place it leads to, as a run and as a field's instruction. */
const docxWith = () =>
  docxOf({
    body: payloads
      .map((payload, index) =>
        [
          p(town(2_000 + index)),
          raw(`<w:hyperlink r:id="p${index}"><w:r><w:t>${xml(payload)}</w:t></w:r></w:hyperlink>`),
          raw(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${xml(payload)}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>link</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
        ].join(''),
      )
      .join(''),
    core: { title: oneLine(payloads[0] ?? ''), creator: oneLine(payloads[1] ?? '') },
    more: {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${payloads.map((payload, index) => `<Relationship Id="p${index}" Type="${RELATIONS}/hyperlink" Target="${xml(payload)}" TargetMode="External"/>`).join('')}</Relationships>`,
    },
  })

const epubWith = () =>
  epubOf(
    Object.fromEntries(
      payloads.map((payload, index) => [
        `${index}.xhtml`,
        `<p>${town(3_000 + index)}</p>${legal(payload)}<p>${legal(payload)}</p>`,
      ]),
    ),
    `<dc:title>${xml(payloads[2] ?? '')}</dc:title><dc:creator>${xml(payloads[3] ?? '')}</dc:creator>`,
  )

const rtfWith = () => {
  const words = (text: string) => oneLine(text).replace(/[\\{}]/gu, '\\$&')
  const paragraphs = payloads.map(
    (payload, index) =>
      `${town(4_000 + index)}\\par ${words(payload)}\\par {\\field{\\*\\fldinst HYPERLINK "${words(payload)}"}{\\fldrslt ${words(payload)}}}\\par `,
  )
  return `{\\rtf1\\ansi{\\info{\\title ${words(payloads[4] ?? '')}}}${paragraphs.join('\n')}}`
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const csvWith = () =>
  [
    'title,text,author,url,date,outlet',
    ...payloads.map((payload, index) =>
      [payload, `${town(6_000 + index)} ${payload}`, payload, payload, payload, payload].map(cell).join(','),
    ),
  ].join('\n')

/** Leaves by a story file, and comes in again on a device that has seen nothing. */
async function throughStoryFile(page: Page, browser: Browser, url: string, strangers: string[]): Promise<string[]> {
  const story = await readStoryExport(page)
  const elsewhere = await browser.newContext({ baseURL: url })
  watchRequests(elsewhere, url, strangers)
  const other = await elsewhere.newPage()
  const ran = watchScripts(other)
  await openEmptyStory(other)
  await goTo(other, 'Exchange')
  await chooseStoryFile(other, 'story.json', story)
  await other.getByRole('link', { name: 'Open the story' }).click()
  await walkThrough(other)
  await elsewhere.close()
  return ran
}

/** Chooses files of which each may give many lines, and waits until all are settled. */
async function importMany(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  const dialog = await openImportDialog(page)
  await dialog.getByLabel('Files').setInputFiles(files)
  await expect(importResults(page)).not.toHaveCount(0, { timeout: LIMIT_MS / 4 })
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible({ timeout: LIMIT_MS / 2 })
}

test.describe('payloads of ../shared/corpora/xss in packed files', () => {
  test.skip(payloads.length === 0, '../shared/corpora/xss is not here')
  test.beforeEach(() => test.setTimeout(LIMIT_MS))

  test('mails in an archive: its names, their subjects, senders, bodies and attachments', async ({
    page,
    browser,
    server,
    strangers,
  }) => {
    const ran = watchScripts(page)
    await openEmptyStory(page)
    const mails = payloads.map((payload, index) => [
      `${asPath(payload)}/${index} ${asPath(payload)}.eml`,
      mailWith(payload, index),
    ])
    await importMany(page, [file('mails.zip', zipOf(Object.fromEntries(mails)))])
    expect(await unsettled(page)).toEqual([])
    await closeImportDialog(page)
    await importMany(page, [file('attachments.eml', attachments())])
    await closeImportDialog(page)
    await walkThrough(page)
    expect([...ran, ...(await throughStoryFile(page, browser, server.url, strangers))]).toEqual([])
  })

  test('documents, books, web archives and a list', async ({ page, browser, server, strangers }) => {
    const ran = watchScripts(page)
    await openEmptyStory(page)
    const lots = inLots(IN_A_PAGE)
    await importFiles(
      page,
      [
        file('a.docx', docxWith()),
        file('b.epub', epubWith()),
        file('c.rtf', rtfWith()),
        ...lots.map((some, lot) => file(`${lot}.mhtml`, mhtmlWith(some, lot))),
        ...lots.map((some, lot) => file(`${lot}.webarchive`, archiveOf(pageWith(some, lot + 100), some[2] ?? ''))),
      ],
      LIMIT_MS / 4,
    )
    expect(await unsettled(page)).toEqual([])
    await closeImportDialog(page)

    const dialog = await openImportDialog(page)
    await dialog.getByLabel('Files').setInputFiles(file('list.csv', csvWith()))
    await page
      .getByRole('dialog', { name: 'Columns of the list' })
      .getByRole('button', { name: `Import ${payloads.length} rows` })
      .click()
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible({ timeout: LIMIT_MS / 3 })
    await closeImportDialog(page)

    await walkThrough(page)
    expect([...ran, ...(await throughStoryFile(page, browser, server.url, strangers))]).toEqual([])
  })
})
