/** What a page says that its signs stand for, scripts from the right, and pages that are not whole. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { withActualText } from '../../../../src/platform/ingest/formats/pdf/actualText'
import { marksIn } from '../../../../src/platform/ingest/formats/pdf/contentMarks'
import { rawFileOf } from '../../../../src/platform/ingest/formats/pdf/rawFile'
import { blocksIn, readPdfBytes } from './readBlocks'
import { fileOf, stream, writePdf } from './writePdf'

// The first test of a file waits for pdf.js, three megabytes of it, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

const hex = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
const shown = (text: string) => `<${hex(text)}> Tj`
/** One line of the page's content, at the top. */
const line = (operators: string) => `BT /F 10 Tf 1 0 0 1 60 700 Tm ${operators} ET`
const span = (text: string, operators: string) => `/Span <</ActualText ${text}>> BDC ${operators} EMC`
const utf16 = (text: string) => `<FEFF${hex(text)}>`
/** A page with that line; the font has every letter of the basic plane. */
const lineOf = (operators: string) => blocksIn(writePdf([[]], { content: line(operators) }))

describe('actual text', () => {
  it.each([
    ['a ligature', `${shown('The o')} ${span(utf16('ffi'), shown('\u0001'))} ${shown('ce met.')}`, 'The office met.'],
    ['letters in Latin', `${shown('The ')} ${span('(coun\\(c\\)il)', shown('\u0002'))}`, 'The coun(c)il'],
    ['marks within marks', span(utf16('Bridge'), `/P <</MCID 3>> BDC ${shown('Br')} EMC ${shown('x')}`), 'Bridge'],
    [
      'spaces before and behind',
      `${shown('One ')} ${span(utf16('two'), shown('xx'))} ${shown(' three')}`,
      'One two three',
    ],
    ['nothing for a line of dots', `${shown('Bridge')} ${span('()', shown(' . . . '))} ${shown(' 7')}`, 'Bridge 7'],
  ])('is read of %s', async (_, operators, expected) => {
    expect(await lineOf(operators)).toEqual([`p ${expected}`])
  })

  it('does not take words away, nor stand for two lines', async () => {
    expect(await lineOf(span('()', shown('Bridge shut')))).toEqual(['p Bridge shut'])
    const twoLines = span(utf16('Other'), `${shown('Bridge')} 1 0 0 1 60 600 Tm ${shown('Road')}`)
    expect(await lineOf(twoLines)).toEqual(['p Bridge', 'p Road'])
  })

  it('makes a word whole that is divided by a hyphen which says that it is none', async () => {
    const content = `BT /F 10 Tf 1 0 0 1 60 700 Tm ${shown('The Euro')} ${span(utf16('\u00AD'), shown('-'))} 1 0 0 1 60 688 Tm ${shown('Parliament')} ET`
    expect(await blocksIn(writePdf([[]], { content }))).toEqual(['p The EuroParliament'])
  })

  it('is left alone where pdf.js meets other marks than the page has', () => {
    const item = {
      str: 'x',
      dir: 'ltr',
      transform: [10, 0, 0, 10, 0, 0],
      width: 6,
      height: 10,
      fontName: 'F',
      hasEOL: false,
    }
    const items = [{ type: 'beginMarkedContentProps', id: '', tag: 'Span' }, item, { type: 'endMarkedContent', id: '' }]
    const texts = (tag: string) => withActualText(items, [{ tag, actualText: 'y' }]).map(({ str }) => str)
    expect([texts('Span'), texts('P')]).toEqual([['y'], ['x']])
  })
})

describe('the marks of a content', () => {
  it('are not looked for within strings, comments and images', () => {
    const content = `% /Span <</ActualText (a)>> BDC\n(/Span <</ActualText (b)>> BDC \\) () ) Tj
      BI /W 1 ID /Span <</ActualText (c)>> BDC
EI /P <</MCID 1>> BDC /Artifact BMC /Span<</A <</B (>>)>>/ActualText<FEFF 00 64>>>BDC EMC`
    expect(marksIn(content)).toEqual([
      { tag: 'P', actualText: null },
      { tag: 'Artifact', actualText: null },
      { tag: 'Span', actualText: 'd' },
    ])
  })

  it.each([
    ['(a\\051\\n\\\r\nb)', 'a)\nb'],
    ['<EFBBBFC3A9>', 'é'],
    ['<FEFFD83DDE00>', '😀'],
    ['/Name', null],
  ])('tell the text of %s', (written, expected) => {
    expect(marksIn(`/Span <</ActualText ${written}>> BDC`)).toEqual([{ tag: 'Span', actualText: expected }])
  })

  it('come to an end on any letters (seed 6)', () => {
    const letters = fc.array(
      fc.constantFrom(
        '/',
        '<',
        '>',
        '(',
        ')',
        '\\',
        '%',
        '\n',
        ' ',
        'BDC',
        'EMC',
        'ID',
        ' EI ',
        'a',
        '/ActualText',
        '[',
        ']',
      ),
      { maxLength: 200 },
    )
    fc.assert(
      fc.property(letters, (all) => {
        expect(marksIn(`/ActualText${all.join('')}`)?.length).toBeLessThanOrEqual(all.length)
      }),
      { seed: 6, numRuns: 2_000 },
    )
  })
})

describe('from the right', () => {
  it('reads a line that runs against its page, its full stop last', async () => {
    // A file holds letters in the order of the page, from the left.
    const hebrew = Array.from('המועצה נפגשה ביום שני').toReversed()
    const content = `${line(shown('The council met on Monday and talked about the old bridge.'))}
      BT /F 10 Tf 1 0 0 1 60 660 Tm ${shown('.')} ET
      ${hebrew.map((letter, at) => `BT /F 10 Tf 1 0 0 1 ${66 + at * 6} 660 Tm ${shown(letter)} ET`).join('\n')}`
    const blocks = await blocksIn(writePdf([[]], { content }))
    expect(blocks[1]).toBe('p המועצה נפגשה ביום שני.')
  })

  it('writes Arabic letters as letters, not in the shape they have beside others', async () => {
    expect(await lineOf(span(utf16('\uFEED'), shown('x')))).toEqual(['p \u0648'])
  })
})

describe('pages that are not whole', () => {
  const content = (words: string) => `BT /F 10 Tf 60 700 Td (${words}) Tj ET`
  const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const packed = (words: string) => latin(deflateSync(Buffer.from(content(words).repeat(40))))
  /** Two pages; the content of the second is `second`, packed. */
  const pages = (second: string) =>
    fileOf(
      new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>'],
        [
          3,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 7 0 R >> >> /Contents 5 0 R >>',
        ],
        [
          4,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 7 0 R >> >> /Contents [6 0 R] >>',
        ],
        [5, stream(packed('The council met on Monday.'), '/Filter /FlateDecode')],
        [6, stream(second, '/Filter [/FlateDecode]')],
        [7, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
      ]),
      '',
    )

  it('are noted, and the others read', async () => {
    const whole = packed('It met again.')
    const extraction = await readPdfBytes(pages(`${whole.slice(0, 12)}${'\u00ff'.repeat(40)}`))
    expect(extraction).toMatchObject({ notes: [{ kind: 'brokenPages', pages: [2], of: 2 }] })
    expect(JSON.stringify(extraction)).toContain('The council met on Monday.')
  })

  it('are not noted where all are whole', async () => {
    expect(await readPdfBytes(pages(packed('It met again.')))).not.toHaveProperty('notes')
  })
})

describe('the objects of a file', () => {
  it('are found where they are packed together', () => {
    const packed = '4 0 5 10 << /A 1 >>[6 0 R]'
    const file = rawFileOf(
      fileOf(
        new Map([
          [1, stream(packed, '/Type /ObjStm /N 2 /First 9')],
          [2, '<< /Length 3 >>\nstream\nabc\nendstream'],
        ]),
        '',
      ),
    )
    expect([file.dictionaryOf(4)?.trim(), file.dictionaryOf(5)?.trim()]).toEqual(['<< /A 1 >>', '[6 0 R]'])
    expect(new TextDecoder().decode(file.streamOf(2)?.bytes)).toBe('abc')
  })

  it('are nothing in an encrypted file, and end on any bytes (seed 7)', () => {
    expect(rawFileOf(new TextEncoder().encode('1 0 obj << /Encrypt 2 0 R >>')).dictionaryOf(1)).toBeNull()
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '1 0 obj',
            '<<',
            '>>',
            'stream\n',
            'endstream',
            '/ObjStm',
            '/First 3',
            '/Filter',
            '/FlateDecode',
            ' ',
            '9',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const file = rawFileOf(new TextEncoder().encode(parts.join(' ')))
          file.streamOf(1)
          expect(file.dictionaryOf(99)).toBeNull()
        },
      ),
      { seed: 7, numRuns: 1_000 },
    )
  })
})
