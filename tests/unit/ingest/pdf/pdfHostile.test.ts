/** PDFs that are broken, on purpose or not: each ends as text or as a refusal, soon, and nothing in it runs. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blocksIn } from './readBlocks'
import { fileOf, type Placed, stream, writePdf } from './writePdf'

// The first test of a file waits for pdf.js, three megabytes of it, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

const WORDS: Placed[] = [{ text: 'The council met on Monday.', x: 60, y: 100 }]
const READ = ['p The council met on Monday.']
const WHOLE = writePdf([WORDS, WORDS])
const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
/** The whole file with one thing in it written otherwise. */
const changed = (from: string | RegExp, to: string) => bytesOf(latin(writePdf([WORDS])).replace(from, to))

/** A file of one page whose objects the test writes itself. */
function page(entries: string, others: readonly [number, string][] = []): Uint8Array {
  return fileOf(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
      [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries} >>`],
      [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
      ...others,
    ]),
    '',
  )
}

const FONT = '/Resources << /Font << /F 4 0 R >> >>'

describe('what pdf.js saves', () => {
  it.each([
    ['a table of offsets that point nowhere', changed(/startxref\n\d+/u, 'startxref\n7')],
    ['offsets that are all wrong', changed(/\d{10} 00000 n/gu, '0000000099 00000 n')],
    ['a page count of two thousand million', changed(/\/Count 1/u, '/Count 2000000000')],
    ['a wrong length of the text', changed(/\/Length \d+ {2}>>\nstream\nBT/u, '/Length 3 >>\nstream\nBT')],
    ['bytes before its beginning', bytesOf(`junk\n${latin(writePdf([WORDS]))}`)],
    [
      'a script to run, an address to open and a form to send',
      writePdf([WORDS], {
        pageEntries: `/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>]`,
      }),
    ],
  ])('reads a file with %s', async (_, bytes) => {
    expect(await blocksIn(bytes)).toEqual(READ)
  })

  it('passes over a form that draws itself', async () => {
    const form = (id: number) =>
      stream(
        `BT /F 10 Tf 60 700 Td (The council met on Monday.) Tj ET /X Do`,
        `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> /XObject << /X ${id} 0 R >> >>`,
      )
    const file = page('/Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R', [
      [5, stream('/X Do')],
      [6, form(6)],
    ])
    expect(await blocksIn(file)).toEqual(READ)
  })
})

describe('what is refused', () => {
  const blank = writePdf([[]])

  it.each([
    ['no PDF behind its mark', bytesOf('%PDF-1.7\nnothing of the kind'), 'damaged'],
    ['its first bytes only', WHOLE.slice(0, 60), 'damaged'],
    ['a page without words that is cut', blank.slice(0, -80), 'damaged'],
    [
      'a picture and no words',
      page('/Resources << /XObject << /I 6 0 R >> >> /Contents 5 0 R', [
        [5, stream('600 0 0 800 0 0 cm /I Do')],
        [
          6,
          stream('\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray'),
        ],
      ]),
      'noText',
    ],
    [
      'a password',
      bytesOf(
        latin(writePdf([WORDS])).replace(
          '/Info 10 0 R',
          `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
        ),
      ),
      'encrypted',
    ],
    ['a page that is its own parent', changed(/\/Kids \[12 0 R\]/u, '/Kids [2 0 R]'), 'damaged'],
  ])('refuses a file with %s', async (_, bytes, reason) => {
    expect(await blocksIn(bytes)).toBe(reason)
  })

  it('refuses more pages than are read', async () => {
    expect(await blocksIn(writePdf(Array.from({ length: 1_501 }, () => [])))).toBe('tooComplex')
  })

  it('refuses more runs of text on a page than are read', async () => {
    const packed = deflateSync(`BT /F 10 Tf ${'1 0 0 1 9 9 Tm (a) Tj 1 0 0 1 99 99 Tm (b) Tj '.repeat(31_000)} ET`)
    const content = stream(latin(packed), '/Filter /FlateDecode')
    expect(await blocksIn(page(`${FONT} /Contents 5 0 R`, [[5, content]]))).toBe('tooComplex')
  })
})

describe('what ends soon', () => {
  it('refuses a text that unpacks to a thousand times its size, before it is unpacked', async () => {
    const packed = deflateSync(Buffer.alloc(120_000_000, ' '), { level: 9 })
    const file = page(`${FONT} /Contents 5 0 R`, [[5, stream(packed.toString('latin1'), '/Filter /FlateDecode')]])
    expect(await blocksIn(file)).toBe('tooComplex')
  })

  it.each([
    [
      'a tree of pages five thousand deep',
      () => {
        const nodes = Array.from({ length: 5_000 }, (_, index): [number, string] => [
          index + 10,
          `<< /Type /Pages /Count 1 /Kids [${index === 4_999 ? 3 : index + 11} 0 R] >>`,
        ])
        return fileOf(
          new Map([[1, '<< /Type /Catalog /Pages 10 0 R >>'], [3, '<< /Type /Page /MediaBox [0 0 9 9] >>'], ...nodes]),
          '',
        )
      },
    ],
    [
      'lists in lists, ten thousand deep',
      () => page(`${FONT} /Contents 5 0 R`, [[5, stream(`${'['.repeat(10_000)}${']'.repeat(10_000)} TJ`)]]),
    ],
    ['dictionaries in dictionaries', () => page(`/X ${'<< /A '.repeat(5_000)}1${' >>'.repeat(5_000)}`)],
    [
      'ten million blanks packed small',
      () =>
        page(`${FONT} /Contents 5 0 R`, [
          [5, stream(latin(deflateSync(' '.repeat(10_000_000))), '/Filter /FlateDecode')],
        ]),
    ],
    [
      'two forms that draw each other',
      () => {
        const form = (other: number) =>
          stream(
            '/X Do /X Do',
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${other} 0 R >> >>`,
          )
        return page('/Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R', [
          [5, stream('/X Do')],
          [6, form(7)],
          [7, form(6)],
        ])
      },
    ],
    [
      'letters of no size in no place',
      () =>
        writePdf([WORDS], {
          content: 'BT /F 0 Tf 0 0 0 0 0 0 Tm <00410042> Tj 1e38 0 0 1e38 1e38 1e38 Tm <0043> Tj ET',
        }),
    ],
  ])(
    'reads or refuses %s',
    async (_, make) => {
      const found = await blocksIn(make())
      expect(Array.isArray(found) || ['damaged', 'noText', 'tooComplex'].includes(found)).toBe(true)
    },
    60_000,
  )

  it('reads or refuses a file cut anywhere (seed 4)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: WHOLE.length - 1 }), async (length) => {
        const found = await blocksIn(WHOLE.slice(0, length))
        expect(Array.isArray(found) || ['damaged', 'noText'].includes(found)).toBe(true)
      }),
      { seed: 4, numRuns: 40 },
    )
  })

  it('reads or refuses a file with bytes changed (seed 5)', async () => {
    const change = fc.tuple(fc.integer({ min: 9, max: WHOLE.length - 1 }), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = WHOLE.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const found = await blocksIn(bytes)
        expect(Array.isArray(found) || ['damaged', 'noText', 'encrypted', 'tooComplex'].includes(found)).toBe(true)
      }),
      { seed: 5, numRuns: 60 },
    )
  })
})
