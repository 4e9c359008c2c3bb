/** A page of the web that a real browser printed: it is an article with furniture, and what the browser printed around it goes. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../../../.scripts/chromium.mjs'
import type { Ingested } from '../../../../src/platform/ingest/ingest'
import { stepsOf } from '../zipFiles'

const chromium = await findChromium()
/** Starting a browser takes seconds, on a machine that has more to do a minute. */
const PATIENCE_MS = 120_000

const STORY = [
  'The efficient office staff of the council said on Monday that the first difficult night had affected fifty families near the old mill and the fjord.',
  'Nobody was hurt, the mayor said, but the road to the northern villages will stay closed until the engineers have looked at the pillars of the bridge.',
]
const ARABIC =
  'قال المجلس البلدي يوم الاثنين إن الجسر القديم سيبقى مغلقا بعد الفيضان، لأن المهندسين وجدوا شقوقا في الأعمدة.'
const ONWARDS =
  'On Tuesday the council will meet again, and the office that built the bridge is asked to send its plans.'
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Council shuts the old bridge | The Alte Courier</title>
<nav><a href="/a">News</a> <a href="/b">World</a></nav><h1>Council shuts the old bridge after a flood</h1><p>By Jana Novak</p><p>24 May 2024</p>
<p>${STORY.join('</p><p>')}</p><p dir="rtl">${ARABIC}</p><p>Share this article</p><p style="page-break-before: always">${ONWARDS}</p></html>`

describe.skipIf(chromium === null)('a page that a browser printed', () => {
  let server: Server
  let folder = ''
  let address = ''
  let read: Ingested | null = null

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'printed-'))
    server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(PAGE))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2024/05/24/old-bridge`
    const file = join(folder, 'printed.pdf')
    await promisify(execFile)(chromium ?? '', [
      '--headless',
      '--no-sandbox',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${file}`,
      address,
    ])
    const [step] = await stepsOf(new Uint8Array(readFileSync(file)), 'printed.pdf')
    read = step?.kind === 'read' && step.result.ok ? step.result.value : null
  }, PATIENCE_MS)

  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('keeps the story, ligatures and letters of other scripts with it', () => {
    expect(read?.text.split('\n\n')).toEqual([...STORY, ARABIC, ONWARDS])
  })

  it('sets aside what the browser and the page put around it', () => {
    const aside = read?.setAside.map(({ text }) => text) ?? []
    expect(aside).toEqual(expect.arrayContaining(['Share this article', `${address} 1/2`, `${address} 2/2`]))
    expect(aside.filter((text) => text.includes('The Alte Courier'))).toHaveLength(2)
  })

  it('knows its title, author, day and address', () => {
    expect(read?.metadata).toMatchObject({
      title: { value: 'Council shuts the old bridge after a flood' },
      authors: { value: ['Jana Novak'] },
      publishedOn: { value: '2024-05-24' },
      url: { value: address },
    })
  })
})
