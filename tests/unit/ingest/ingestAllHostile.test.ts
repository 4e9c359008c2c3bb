/** Markup that runs, wherever a packed file can hold words: only words come out, and nothing is asked of the network. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { guessColumns, type IngestStep, ingestPage, ingestRows } from '../../../src/platform/ingest/ingest'
import { docxOf, escaped, p, raw } from './docxFiles'
import { HEAD, mail, multipart, part } from './emlFiles'
import { epubOf } from './epubFiles'
import { odtOf } from './odtFiles'
import { LEAD, pageOf, SECOND, stepsOf, THIRD, zipOf } from './zipFiles'

const SHARED = '../shared/corpora/xss/payloads.json'
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '=HYPERLINK("https://hostile.example")',
  '\u202Egnp.exe',
  ']]><!--</p></w:t>&#x3c;b&#62;',
]

const oneLine = (payload: string) => payload.replace(/[\r\n\0]/gu, ' ')
/** XML knows no control characters, written out or not. */
const xmlSafe = (payload: string) =>
  escaped(
    Array.from(payload.toWellFormed())
      .filter((each) => each >= ' ')
      .join(''),
  )

/** Every kind of file with the payload in its name and in every field that holds words. */
function filesWith(payload: string): [string, Uint8Array | string][] {
  const line = oneLine(payload)
  const safe = xmlSafe(payload)
  const html = `<h1>${payload}</h1><p>${LEAD}</p>${payload}<p>${SECOND}</p><p>${THIRD}</p>`
  return [
    [
      `${line}.zip`,
      zipOf({ [`${line.replaceAll('/', '_').slice(0, 200)}/a.txt`]: `${LEAD}\n\n${payload}\n\n${SECOND}` }),
    ],
    [
      `${line}.docx`,
      docxOf({
        body: [
          p(payload.replace(/\p{Cc}/gu, ''), 'Title'),
          p(LEAD),
          raw(`<w:hyperlink r:id="h1"><w:r><w:t>${safe}</w:t></w:r></w:hyperlink>`),
          raw(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${safe}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>link</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
          p(SECOND),
        ].join(''),
        core: { title: payload, creator: payload, created: payload },
      }),
    ],
    [
      `${line}.odt`,
      odtOf(
        `<text:h>${safe}</text:h><text:p>${LEAD}<text:a xlink:href="${safe}">${safe}</text:a></text:p><text:p>${SECOND}</text:p>`,
        `<dc:title>${safe}</dc:title><dc:creator>${safe}</dc:creator>`,
      ),
    ],
    [
      `${line}.epub`,
      epubOf(
        { 'a.xhtml': html },
        `<dc:title>${safe}</dc:title><dc:creator>${safe}</dc:creator><dc:date>${safe}</dc:date>`,
      ),
    ],
    [
      `${line}.eml`,
      mail(
        `Subject: ${line}`,
        `From: "${line.replaceAll('"', '')}" <a@herald.example>`,
        ...HEAD,
        multipart('mixed', [
          part(['Content-Type: text/html; charset=utf-8', `Content-Location: ${line}`], html),
          part(
            ['Content-Type: text/plain', `Content-Disposition: attachment; filename="${line.replaceAll('"', '')}.txt"`],
            SECOND,
          ),
        ]),
      ),
    ],
    [
      `${line}.mhtml`,
      mail(
        'From: <Saved by Blink>',
        `Snapshot-Content-Location: ${line}`,
        multipart('related', [part(['Content-Type: text/html', `Content-Location: ${line}`], html)]),
      ),
    ],
    [
      `${line}.rss`,
      `<rss version="2.0"><channel><title>${safe}</title>${`<item><title>${safe}</title><link>${safe}</link><author>${safe}</author><pubDate>${safe}</pubDate><description>${xmlSafe(html)}</description></item>`.repeat(2)}</channel></rss>`,
    ],
    [
      `${line}.json`,
      JSON.stringify([
        {
          title: payload,
          text: `${LEAD} ${payload}`,
          url: payload,
          author: payload,
          date: payload,
          [payload]: payload,
        },
      ]),
    ],
  ]
}

/** All strings that stand anywhere in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function problemsOf(step: IngestStep): string[] {
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(step.name.replace(/^[^›]*/u, '')))
    return [`name: ${JSON.stringify(step.name)}`]
  if (step.kind === 'list') return []
  if (!step.result.ok) return step.result.reason === 'unreadable' ? ['unreadable'] : []
  const { metadata, text, blocks, setAside } = step.result.value
  const url = metadata.url.value ?? 'https:'
  return [
    ...(/^https?:/u.test(url) ? [] : [`url: ${url}`]),
    ...(/^[\dX]{4}-/u.test(metadata.publishedOn.value ?? '2024-') ? [] : [`date: ${metadata.publishedOn.value}`]),
    ...stringsIn([text, blocks, setAside, metadata]).filter((each) => /[\u202a-\u202e\u2066-\u2069]/u.test(each)),
    // An element that nothing closes swallows what follows, here as in a browser.
    ...(/\p{L}/u.test(text) ? [] : ['no words']),
  ]
}

async function problemsWith(payload: string): Promise<string[]> {
  const steps: IngestStep[] = []
  for (const [name, content] of filesWith(payload)) {
    for (const step of await stepsOf(content, name)) {
      steps.push(step)
      if (step.kind === 'list')
        for await (const row of ingestRows(step.table, guessColumns(step.table))) steps.push(row)
    }
  }
  const page = await ingestPage({ html: pageOf(payload), url: payload, title: payload })
  steps.push({ kind: 'read', name: '', result: page })
  return steps.flatMap(problemsOf)
}

const request = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network here'))
afterAll(() => request.mockRestore())

describe('hostile words in packed files', () => {
  it.each(OWN)(
    'are words: %s',
    async (payload) => {
      expect(await problemsWith(payload)).toEqual([])
      expect(request).not.toHaveBeenCalled()
    },
    30_000,
  )

  it.skipIf(!existsSync(SHARED))(
    'are words, all payloads of ../shared/corpora/xss',
    async () => {
      const payloads = JSON.parse(readFileSync(SHARED, 'utf8')) as { payload: string }[]
      const problems: string[] = []
      for (const { payload } of payloads) problems.push(...(await problemsWith(payload)))
      expect(problems).toEqual([])
      expect(request).not.toHaveBeenCalled()
    },
    180_000,
  )
})
