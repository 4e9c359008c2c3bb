/** No article has more text than a text file may have, whatever it came in; and what is within grows no faster than its size. */
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/platform/ingest/formats/mime/content'
import { readMime } from '../../../src/platform/ingest/formats/mime/parts'
import { odt } from '../../../src/platform/ingest/formats/odt'
import { ingestFile } from '../../../src/platform/ingest/ingest'
import { MAX_TEXT_BYTES } from '../../../src/platform/ingest/limits'
import { base64, HEAD, mail, multipart, part } from './emlFiles'
import { odtOf } from './odtFiles'
import { LEAD } from './zipFiles'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const LONG = `${LEAD}\r\n`.repeat(Math.ceil(MAX_TEXT_BYTES / LEAD.length))
const HALF = LONG.slice(0, MAX_TEXT_BYTES * 0.6)
const TEXT = ['Content-Type: text/plain; charset=utf-8']

/** Why a file is refused, or `read`. */
async function outcomeOf(name: string, content: string | Uint8Array): Promise<string> {
  const result = await ingestFile({ name, bytes: typeof content === 'string' ? bytesOf(content) : content })
  return result.ok ? 'read' : result.reason
}

describe('a text beyond what is read of one article', { timeout: 120_000 }, () => {
  it.each([
    ['a mail', 'a.eml', () => mail(...HEAD, ...TEXT, '', LONG)],
    ['a mail in HTML', 'a.eml', () => mail(...HEAD, 'Content-Type: text/html', '', `<p>${LONG}</p>`)],
    [
      'a mail packed as letters and figures',
      'a.eml',
      () => mail(...HEAD, ...TEXT, 'Content-Transfer-Encoding: base64', '', base64(bytesOf(LONG))),
    ],
    [
      'two parts of a mail together',
      'a.eml',
      () => mail(...HEAD, multipart('mixed', [part(TEXT, HALF), part(TEXT, HALF)])),
    ],
    [
      'a web archive',
      'a.mhtml',
      () =>
        mail(
          'From: <Saved by Blink>',
          'Snapshot-Content-Location: https://a.example/',
          'MIME-Version: 1.0',
          multipart('related', [part(['Content-Type: text/html'], `<p>${LONG}</p>`)]),
        ),
    ],
    ['a document', 'a.odt', () => odtOf(`<text:p>${LONG}</text:p>`)],
    ['an older document', 'a.rtf', () => `{\\rtf1 ${LONG}}`],
  ])('%s is refused as too large', async (_, name, content) => {
    expect(await outcomeOf(name, content())).toBe('tooLarge')
  })
})

describe('the bytes of a part that is sent as it is', () => {
  const partOf = (bytes: Uint8Array) => {
    const head = bytesOf('Content-Type: application/octet-stream; name="a.bin"\r\n\r\n')
    const whole = new Uint8Array(head.length + bytes.length)
    whole.set(head)
    whole.set(bytes, head.length)
    const read = readMime(whole)
    if (!read.ok) throw new Error(read.reason)
    return read.value
  }

  it('are those that the decoder gives (seed 22)', async () => {
    const piece = fc.constantFrom('\r', '\n', '\r\n', 'a', ' ', '--', 'ж', '\r\r\n')
    const bodies = fc.array(piece, { maxLength: 30 }).map((pieces) => bytesOf(pieces.join('')))
    const agrees = fc.asyncProperty(bodies, async (body) => {
      const mime = partOf(body)
      const [slow] = (await PostalMime.parse(mime.raw)).attachments
      expect([...(await contentOf(mime)).bytes]).toEqual([...new Uint8Array(slow?.content as ArrayBuffer)])
    })
    await fc.assert(agrees, { seed: 22, numRuns: 500 })
  })
})

describe('tables in tables', () => {
  const nested = (depth: number, inner: string) =>
    `${'<table:table><table:table-row><table:table-cell>'.repeat(depth)}${inner}${'</table:table-cell></table:table-row></table:table>'.repeat(depth)}`

  it('take a time that grows with their text, not with their depth', { timeout: 60_000 }, async () => {
    const paragraphs = `<text:p>${LEAD}</text:p>`.repeat(3_000)
    const costOf = async (depth: number) => {
      const bytes = odtOf(nested(depth, paragraphs))
      const start = process.cpuUsage()
      const reading = await odt.read({ bytes, text: null, fileName: null })
      expect(reading.ok && reading.value.kind === 'article' && reading.value.extraction.blocks.length).toBe(3_000)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    await costOf(2)
    expect(await costOf(120)).toBeLessThan(8 * (await costOf(2)))
  })
})
