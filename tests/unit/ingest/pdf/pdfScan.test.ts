/** Scans: pages that are pictures are refused, a number stamped on them or not; pictures in a text are none. */
import { expect, it, vi } from 'vitest'
import { blocksIn } from './readBlocks'
import { column, fileOf, stream } from './writePdf'

// The first test of a file waits for pdf.js, three megabytes of it, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

/** Pages of that content, each with a picture to paint as `/I` and a font as `/F`. */
function pagesOf(contents: readonly string[]): Uint8Array {
  const ids = contents.map((_, index) => 10 + index * 2)
  return fileOf(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, `<< /Type /Pages /Count ${ids.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] >>`],
      [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
      [
        5,
        stream('\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray'),
      ],
      ...contents.flatMap((content, index): [number, string][] => {
        const id = 10 + index * 2
        const resources = '/Resources << /Font << /F 4 0 R >> /XObject << /I 5 0 R >> >>'
        return [
          [id, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${id + 1} 0 R >>`],
          [id + 1, stream(content)],
        ]
      }),
    ]),
    '',
  )
}

const words = (text: string) => `BT /F 10 Tf 60 20 Td (${text}) Tj ET`
const WHOLE = 'q 595 0 0 842 0 0 cm /I Do Q'
const SMALL = 'q 200 0 0 100 60 600 cm /I Do Q'
const SENTENCE = 'The council met on Monday to talk about the bridge.'

it.each([
  ['a page number', [`${WHOLE} ${words('1')}`, `${WHOLE} ${words('2')}`]],
  ['the mark of a program', [`${WHOLE} ${words('Scanned with PaperLens')}`]],
  [
    'a number of a file, and strips for a page',
    [`q 595 0 0 421 0 0 cm /I Do Q q 595 0 0 421 0 421 cm /I Do Q ${words('AC 000123')}`],
  ],
  ['a page on its side, in another unit', [`q .24 0 0 .24 0 0 cm q 0 3508 -2479 0 2479 0 cm /I Do Q Q ${words('7')}`]],
])('refuses pictures of pages with %s', async (_, contents) => {
  expect(await blocksIn(pagesOf(contents))).toBe('noText')
})

it.each([
  ['a sentence', [`${WHOLE} ${words(SENTENCE)}`], SENTENCE],
  ['a small picture', [`${SMALL} ${words('Invoice 7')}`], 'Invoice 7'],
  ['a picture on one page of two', [`${WHOLE} ${words('Annex')}`, words('Total 900')], 'Total 900'],
  [
    'the text that was recognised',
    [
      `${WHOLE} ${column([SENTENCE], { x: 0, y: 0, letters: 12 })
        .map(({ text }, index) => `BT /F 10 Tf 60 ${700 - index * 12} Td (${text}) Tj ET`)
        .join(' ')}`,
    ],
    SENTENCE,
  ],
])('reads pages with %s', async (_, contents, expected) => {
  expect([await blocksIn(pagesOf(contents))].flat().join('\n')).toContain(expected)
})

/** As `pagesOf` has it, with `from` changed into `to` in its bytes, which must be as long. */
function changed(contents: readonly string[], from: string, to: string): Uint8Array {
  const text = Array.from(pagesOf(contents), (byte) => String.fromCharCode(byte)).join('')
  expect(text).toContain(from)
  return Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0))
}

const SHAPES = '60 60 m 80 60 l 80 80 l h f\n'

it.each([
  ['letters and a small picture, its content lost', changed([words(SENTENCE)], '/Contents', '/C[ntents'), 'damaged'],
  ['a page of the scanner, its content in a filter of its own', wide(pagesOf([WHOLE])), 'noText'],
  [
    'a picture written into the page',
    pagesOf(['q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q']),
    'noText',
  ],
  ['letters drawn as shapes', pagesOf([SHAPES.repeat(80)]), 'noText'],
  [
    'letters of a font that is lost',
    changed(['BT /F 10 Tf 60 20 Td () Tj ET'], '/Helvetica', '/Helv\0tica'),
    'damaged',
  ],
  ['a picture that is lost', changed([WHOLE], '/Subtype /Image', '/Subtype /Imeg'.padEnd(15)), 'damaged'],
  ['a rule and nothing else', pagesOf([SHAPES]), 'nothing'],
  ['nothing', pagesOf(['']), 'nothing'],
])('tells what a page without letters is: %s', async (_, file, expected) => {
  const found = await blocksIn(file)
  expect(Array.isArray(found) && found.length === 0 ? 'nothing' : found).toBe(expected)
})

/** The file with its picture as wide as a scanned page, and the content of the page packed as nobody packs it. */
function wide(file: Uint8Array): Uint8Array {
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('')
  const content = `<< /Length ${WHOLE.length} `
  expect(text).toContain(content)
  const changedText = text
    .replace('/Width 1 ', '/Width 2480 ')
    .replace(content, `${content}/Filter [/ASCIIHexDecode /ASCIIHexDecode] `)
  return Uint8Array.from(changedText, (letter) => letter.charCodeAt(0))
}
