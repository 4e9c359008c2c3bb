/**
 * A small PDF writer for tests. Its one font has every letter of the basic plane, each 0.6 of its size wide, so that a test
 * can say where a line ends; nothing is embedded, as text does not need it.
 */

/** Words at a place: `x` from the left, `y` from the top, in points. */
export type Placed = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Degrees, against the clock. */
  readonly turned?: number
  /** Columns from right to left, as in Japanese: letters go downwards from the place. */
  readonly isVertical?: boolean
  /** White space between words, added to what the font has. */
  readonly wordGap?: number
  /** Set in a second font, as bold is. */
  readonly isBold?: boolean
}

export type PdfOptions = {
  /** Of every page, in points. */
  readonly width?: number
  readonly height?: number
  /** Entries of the page, as `/CropBox [0 0 100 100]`. */
  readonly pageEntries?: string
  /** The document information, by key. */
  readonly info?: Readonly<Record<string, string>>
  /** Content written as it stands, behind the text of the first page. */
  readonly content?: string
}

export const LETTER_WIDTH = 0.6
const PAGE = { width: 595, height: 842 }

/** The bytes of a PDF with a page for each list of words. */
export function writePdf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Uint8Array<ArrayBuffer> {
  const { width = PAGE.width, height = PAGE.height } = options
  const fontId = 3
  const firstPageId = 12
  const pageIds = pages.map((_, index) => firstPageId + index * 2)
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`],
    ...fontObjects(fontId),
    [
      10,
      `<< ${Object.entries(options.info ?? {})
        .map(([key, value]) => `/${key} ${textString(value)}`)
        .join(' ')} >>`,
    ],
  ])
  for (const [index, words] of pages.entries()) {
    const id = firstPageId + index * 2
    const content = words.map((placed) => operatorsFor(placed, height)).join('\n')
    const more = index === 0 ? (options.content ?? '') : ''
    objects.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${options.pageEntries ?? ''} /Contents ${id + 1} 0 R ` +
        `/Resources << /Font << /F ${fontId} 0 R /B 7 0 R /V 8 0 R >> >> >>`,
    )
    objects.set(id + 1, stream(`${content}\n${more}`))
  }
  return fileOf(objects)
}

/** The lines of `paragraphs` set in a column `letters` wide; words marked with `|` may be divided there. */
export function column(
  paragraphs: readonly string[],
  {
    x,
    y,
    letters,
    size = 10,
    indent = 0,
    gap = 0,
  }: { x: number; y: number; letters: number; size?: number; indent?: number; gap?: number },
): Placed[] {
  const leading = size * 1.2
  const placed: Placed[] = []
  let top = y
  for (const paragraph of paragraphs) {
    for (const [index, line] of wrapped(paragraph, letters, indent).entries()) {
      placed.push({ text: line, x: x + (index === 0 ? indent * size * LETTER_WIDTH : 0), y: top, size })
      top += leading
    }
    top += gap
  }
  return placed
}

function wrapped(paragraph: string, letters: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  const room = () => letters - (lines.length === 0 ? indent : 0) - line.length - (line === '' ? 0 : 1)
  for (const word of paragraph.split(' ')) {
    const whole = word.replaceAll('|', '')
    if (whole.length <= room()) {
      line = line === '' ? whole : `${line} ${whole}`
      continue
    }
    const [head = '', ...tail] = word.split('|')
    const isDivided = tail.length > 0 && head.length + 1 <= room()
    if (isDivided) line = `${line} ${head}${head.endsWith('-') ? '' : '-'}`.trim()
    lines.push(line)
    line = isDivided ? tail.join('') : whole
  }
  return [...lines, line]
}

function operatorsFor(
  { text, x, y, size = 10, turned = 0, isVertical, wordGap = 0, isBold }: Placed,
  height: number,
): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, x, height - y].map((number) => number.toFixed(4)).join(' ')
  const font = isVertical ? '/V' : isBold ? '/B' : '/F'
  // Word spacing does not reach two-byte fonts, so gaps are written between the words.
  const parts = text.split(' ').map((part, index) => hex(index === 0 ? part : ` ${part}`))
  const shown =
    wordGap === 0
      ? `<${hex(text)}> Tj`
      : `[${parts.map((part) => `<${part}>`).join(` ${(-wordGap * 1000) / size} `)}] TJ`
  return `BT ${font} ${size} Tf ${matrix} Tm ${shown} ET`
}

/** One font three times: upright, as bold, and downwards. */
function fontObjects(id: number): [number, string][] {
  const composite = (name: string, encoding: string) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${id + 1} 0 R] /ToUnicode ${id + 3} 0 R >>`
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
4 beginbfrange <0000> <06FF> <0000> <2000> <23FF> <2000> <3000> <30FF> <3000> <4E00> <9FFF> <4E00> endbfrange
endcmap end end`
  return [
    [id, composite('Test', 'Identity-H')],
    [
      id + 1,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${LETTER_WIDTH * 1000} /FontDescriptor ${id + 2} 0 R >>`,
    ],
    [
      id + 2,
      '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -220 1000 780] /Ascent 780 /Descent -220 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>',
    ],
    [id + 3, stream(toUnicode)],
    [7, composite('Test-Bold', 'Identity-H')],
    [8, composite('Test', 'Identity-V')],
  ]
}

/**
 * A page in a font that is not in the file, by a character map that is not in it either, as Japanese offices write them.
 * `words` are bytes of Shift_JIS, in hexadecimal.
 */
export function writeShiftJis(words: string, { hasDescriptor = true } = {}): Uint8Array<ArrayBuffer> {
  const descriptor = hasDescriptor ? '/FontDescriptor 6 0 R' : ''
  return fileOf(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
      [
        3,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 7 0 R >>',
      ],
      [4, '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin /Encoding /90ms-RKSJ-H /DescendantFonts [5 0 R] >>'],
      [
        5,
        `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 ${descriptor} >>`,
      ],
      [
        6,
        '<< /Type /FontDescriptor /FontName /Ryumin /Flags 6 /FontBBox [0 -200 1000 900] /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>',
      ],
      [7, stream(`BT /F 12 Tf 60 700 Td <${words}> Tj ET`)],
    ]),
    '',
  )
}

/** A stream whose dictionary has `entries` besides its length. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`
}

/** A file of the objects, by number, with its table; the first is the catalogue, the tenth the information. */
export function fileOf(objects: ReadonlyMap<number, string>, trailerEntries = '/Info 10 0 R'): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n'
  const offsets = new Map<number, number>()
  for (const [id, body] of objects) {
    offsets.set(id, file.length)
    file += `${id} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const start = file.length
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  file += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailerEntries} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  )
}

function textString(text: string): string {
  return `<FEFF${hex(text)}>`
}
