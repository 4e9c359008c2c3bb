/** Files that were damaged, cut short or put together wrongly: each ends as text or as a refusal, never in a throw or a hang. */
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { IMPORT_MESSAGES } from '../../../src/app/messages'
import type { IngestStep } from '../../../src/platform/ingest/ingest'
import { docxOf, math, mt, p, raw } from './docxFiles'
import { base64, HEAD, mail, multipart, part } from './emlFiles'
import { epubOf } from './epubFiles'
import { odtOf } from './odtFiles'
import { column, writePdf } from './pdf/writePdf'
import { LEAD, pageOf, SECOND, stepsOf, THIRD, zipOf } from './zipFiles'

const SEED = 20240524
const RUNS = 120
/** A run takes a few milliseconds; a hang would not end within a hundred times that. */
const LONGEST_MS = 5_000

const bytesOf = (text: string) => new TextEncoder().encode(text)
const docx = docxOf({
  body:
    p('Bridge stays shut', 'Title') +
    p(LEAD) +
    raw(math(`<m:f><m:num>${mt('1')}</m:num><m:den>${mt('2')}</m:den></m:f>`)) +
    p(SECOND),
  footnotes: `<w:footnote w:id="2">${p('A note.')}</w:footnote>`,
  core: { title: 'Bridge', creator: 'Jana Novak' },
})
const eml = mail(
  ...HEAD,
  multipart('mixed', [
    multipart(
      'alternative',
      [
        part(['Content-Type: text/plain'], LEAD),
        part(
          ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
          base64(bytesOf(`<p>${LEAD}</p>`)),
        ),
      ],
      'b2',
    ),
    part(['Content-Type: application/octet-stream; name="a.docx"', 'Content-Transfer-Encoding: base64'], base64(docx)),
    part(['Content-Type: message/rfc822'], mail(...HEAD, '', SECOND)),
  ]),
)
const FILES: Record<string, Uint8Array> = {
  'a.zip': zipOf({
    'a/page.html': pageOf('Bridge stays shut'),
    'b.txt': LEAD,
    'c.zip': zipOf({ 'd.md': `# A\n\n${THIRD}` }),
  }),
  'a.docx': docx,
  'a.odt': odtOf(
    `<text:h>Bridge</text:h><text:p>${LEAD}</text:p><text:p>${SECOND}</text:p>`,
    '<dc:title>Bridge</dc:title>',
  ),
  'a.pdf': writePdf([
    column([LEAD, SECOND], { x: 60, y: 100, letters: 60 }),
    [
      { text: THIRD, x: 60, y: 100 },
      { text: 'Page 2', x: 280, y: 800 },
    ],
  ]),
  'a.rtf': bytesOf(
    String.raw`{\rtf1\ansi{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}{\header Courier\par}{\pard\outlinelevel0 Bridge\par}\f0 ${LEAD}{\footnote By telephone.}\par\trowd\cellx3000\pard\intbl {\f1 \'ca\'e8} \u8364?\cell\row\pard ${SECOND}\par}`,
  ),
  'a.md': bytesOf(
    `# Bridge\n\n> ${LEAD}\n\n- ${SECOND}\n- [a link](https://a.example/)\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n${THIRD}\n`,
  ),
  'a.txt': bytesOf(`Bridge stays shut\n\n${LEAD}\n\n${SECOND}\n`),
  'a.epub': epubOf({ 'one.xhtml': `<h1>One</h1><p>${LEAD}</p>`, 'two.xhtml': `<p>${SECOND}</p>` }),
  'a.eml': bytesOf(eml),
  'a.mhtml': bytesOf(
    mail(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://a.example/',
      multipart('related', [part(['Content-Type: text/html'], pageOf('Bridge'))]),
    ),
  ),
  'a.csv': bytesOf(`title,text,date\nBridge,"${LEAD}",2024-05-24\nNoise,"${THIRD}",2024-05-25\n`),
  'a.json': bytesOf(
    JSON.stringify({
      articles: [
        { title: 'Bridge', text: LEAD },
        { title: 'Noise', text: THIRD },
      ],
    }),
  ),
}

/** Bytes changed, a stretch cut out, doubled or moved, the end cut off. */
const damage = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    places: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constantFrom('drop' as const, 'double' as const, 'blank' as const),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 400 }),
  }),
  fc.record({
    kind: fc.constant('swap' as const),
    at: fc.nat(),
    other: fc.nat(),
    length: fc.integer({ min: 1, max: 200 }),
  }),
)

function damaged(bytes: Uint8Array, how: typeof damage extends fc.Arbitrary<infer Kind> ? Kind : never): Uint8Array {
  const all = Array.from(bytes)
  const place = (at: number) => at % all.length
  switch (how.kind) {
    case 'flip':
      for (const [at, value] of how.places) all[place(at)] = value
      break
    case 'cut':
      all.length = place(how.at)
      break
    case 'drop':
      all.splice(place(how.at), how.length)
      break
    case 'double':
      all.splice(place(how.at), 0, ...all.slice(place(how.at), place(how.at) + how.length))
      break
    case 'blank':
      all.fill(0, place(how.at), place(how.at) + how.length)
      break
    case 'swap': {
      const [first, second] = [place(how.at), place(how.other)]
      for (let index = 0; index < how.length; index += 1)
        [all[place(first + index)], all[place(second + index)]] = [
          all[place(second + index)] ?? 0,
          all[place(first + index)] ?? 0,
        ]
    }
  }
  return Uint8Array.from(all)
}

/** What is wrong with the steps of a file, in words; nothing, for text, a table and a refusal with its sentence. */
function problemsOf(steps: readonly IngestStep[]): string[] {
  return steps.length === 0 ? ['no step'] : steps.flatMap(problemsOfStep)
}

function problemsOfStep(step: IngestStep): string[] {
  if (step.kind === 'list') {
    const { columns, rows } = step.table
    return rows.every((row) => row.length === columns.length) ? [] : ['a row that is not as long as the columns']
  }
  if (step.result.ok) return /\p{L}/u.test(step.result.value.text) ? [] : ['an article without a word']
  // `unreadable` is what the fence says: something threw.
  const isKnown = step.result.reason in IMPORT_MESSAGES && step.result.reason !== 'unreadable'
  return isKnown ? [] : [step.result.reason]
}

describe('damaged files', () => {
  it.each(Object.entries(FILES))(
    '%s ends as text or as a refusal (seeded 20240524)',
    async (name, bytes) => {
      expect(problemsOf(await stepsOf(bytes, name))).toEqual([])
      await fc.assert(
        fc.asyncProperty(damage, async (how) => {
          const started = performance.now()
          expect(problemsOf(await stepsOf(damaged(bytes, how), name))).toEqual([])
          expect(performance.now() - started).toBeLessThan(LONGEST_MS)
        }),
        { seed: SEED, numRuns: RUNS },
      )
    },
    120_000,
  )

  it.each(['a.docx', 'a.odt', 'a.epub'])(
    '%s with a member damaged before it was packed ends as text or as a refusal (seeded 20240524)',
    async (name) => {
      const members = Object.entries(unzipSync(FILES[name] ?? new Uint8Array()))
      await fc.assert(
        fc.asyncProperty(fc.nat(members.length - 1), damage, async (index, how) => {
          const content = members.map(([each, bytes], at) => [each, at === index ? damaged(bytes, how) : bytes])
          expect(problemsOf(await stepsOf(zipOf(Object.fromEntries(content), 0), name))).toEqual([])
        }),
        { seed: SEED, numRuns: RUNS },
      )
    },
    120_000,
  )

  it.each([
    ['a document without its relations', { '_rels/.rels': '<Relationships/>' }],
    [
      'one that points to itself',
      { 'word/styles.xml': '<w:styles/>', 'word/_rels/document.xml.rels': 'no xml at all' },
    ],
    ['parts in each other’s place', { 'word/document.xml': '<w:styles/>', 'word/styles.xml': '<w:document/>' }],
    ['parts that are something else', { 'word/numbering.xml': '<a/>', 'word/styles.xml': '<b>' }],
  ])('%s ends as text or as a refusal', async (_, more) => {
    expect(problemsOf(await stepsOf(docxOf({ body: p(LEAD), more }), 'a.docx'))).toEqual([])
  })
})

describe('files made to take forever', () => {
  const many = (text: string, count = 300_000) => text.repeat(count)
  it.each([
    ['tags that nothing closes, in a cell', 'a.csv', `title,text\nA,"${many('<p ')}"\nB,b\n`],
    ['quotation marks that nothing closes', 'a.csv', `title,text\n${many('"a,')}`],
    ['hyphens in a tag', 'a.epub', epubOf({ 'a.xhtml': `<${many('a-')} ${many('/ ')}` })],
    ['attributes without end', 'a.odt', odtOf(`<text:p ${many('a ')}>${LEAD}</text:p>`)],
    ['entities', 'a.odt', odtOf(`<text:p>${many('&#x41;&lt;')}</text:p>`)],
    ['paragraphs of a letter each', 'a.docx', docxOf({ body: many(p('x'), 3_000) })],
    ['boundaries in boundaries', 'a.eml', mail(...HEAD, many(multipart('mixed', ['--b1']), 300))],
    ['a header without end', 'a.eml', mail(...HEAD, `X-A: ${many(' ;')}`, '', LEAD)],
    ['folds of a header', 'a.eml', mail(...HEAD, `X-A: a${many('\r\n a', 100_000)}`, '', LEAD)],
    ['lines of boundaries', 'a.mhtml', mail('From: <Saved by Blink>', multipart('related', [many('--b\r\n', 20_000)]))],
    ['brackets', 'a.json', `[{"a": ${many('[')}`],
    ['keys', 'a.json', `[{${many('"a":1,')}"b":2}]`],
    [
      'angle brackets in no encoding',
      'a.txt',
      Uint8Array.from({ length: 900_000 }, (_, at) => (at % 2 === 0 ? 0x3c : 0xe9)),
    ],
  ])(
    'comes to an end on %s',
    async (_, name, content) => {
      const started = performance.now()
      expect(problemsOf(await stepsOf(content, name))).toEqual([])
      // A second or two; what grows with the square of the file would take hours.
      expect(performance.now() - started).toBeLessThan(30_000)
    },
    60_000,
  )
})
