/** PDF: reading order, paragraphs and what stands around them, on pages that the test sets itself. */
import { describe, expect, it, vi } from 'vitest'
import { blocksIn } from './readBlocks'
import { sentences } from './sentences'
import { column, type Placed, writePdf, writeShiftJis } from './writePdf'

// The first test of a file waits for pdf.js, three megabytes of it, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

const LINE = 12
const WIDE = { x: 60, letters: 78, size: 10 }
const WIDE_AT = { ...WIDE, y: 100 }

function numbersIn(blocks: string[] | string): number[] {
  return [...(Array.isArray(blocks) ? blocks.join('\n') : '').matchAll(/Point (\d+)/gu)].map(([, number]) =>
    Number(number),
  )
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('reading order', () => {
  it('reads two columns of a newspaper under a headline', async () => {
    const file = writePdf([
      [
        { text: 'Council talks about the bridge again', x: 40, y: 60, size: 22 },
        ...column([sentences(1, 4), sentences(5, 4)], { x: 40, y: 100, letters: 40, indent: 2 }),
        ...column([sentences(9, 4), sentences(13, 3)], { x: 292, y: 100, letters: 40, indent: 2 }),
      ],
    ])
    const blocks = await blocksIn(file)
    expect(numbersIn(blocks)).toEqual(upTo(15))
    expect(blocks).toHaveLength(5)
    expect(blocks[0]).toBe('# Council talks about the bridge again')
  })

  it('reads columns with a narrow gutter whose lines share a grid and are stretched', async () => {
    const stretched = (lines: Placed[], letters: number) =>
      lines.map((line) => {
        const gaps = line.text.split(' ').length - 1
        const room = (letters - line.text.length) * 6
        return gaps === 0 || room > 40 ? line : { ...line, wordGap: room / gaps }
      })
    const file = writePdf([
      [
        ...stretched(column([sentences(1, 6)], { x: 40, y: 100, letters: 26 }), 26),
        ...stretched(column([sentences(7, 6)], { x: 206, y: 100, letters: 26 }), 26),
        ...stretched(column([sentences(13, 6)], { x: 372, y: 100, letters: 26 }), 26),
      ],
    ])
    expect(numbersIn(await blocksIn(file))).toEqual(upTo(18))
  })

  it('reads what stands above and below a caption that lies across the columns', async () => {
    const file = writePdf([
      [
        ...column([sentences(1, 4)], { x: 40, y: 80, letters: 40 }),
        ...column([sentences(5, 4)], { x: 292, y: 80, letters: 40 }),
        {
          text: 'The old bridge over the river on a Monday morning, before the people of the town came.',
          x: 40,
          y: 300,
          size: 9,
        },
        ...column([sentences(9, 4)], { x: 40, y: 330, letters: 40 }),
        ...column([sentences(13, 4)], { x: 292, y: 330, letters: 40 }),
      ],
    ])
    expect(numbersIn(await blocksIn(file))).toEqual(upTo(16))
  })

  it('reads by place, whatever order the file sets its lines in', async () => {
    const placed = column([sentences(1, 3), sentences(4, 3)], { ...WIDE, y: 100, gap: 8 })
    const blocks = await blocksIn(writePdf([placed.toReversed()]))
    expect(blocks).toEqual([`p ${sentences(1, 3)}`, `p ${sentences(4, 3)}`])
  })

  it('reads a table by its rows', async () => {
    const row = (cells: readonly string[], y: number) => cells.map((text, index) => ({ text, x: 60 + index * 150, y }))
    const file = writePdf([
      [
        ...row(['Region', 'Killed', 'Said by'], 100),
        ...row(['Northern valley', '12', 'the ministry of health'], 114),
        ...row(['Old town', '3', 'the mayor and the police'], 128),
        ...row(['River side', '7', 'people who live there'], 142),
      ],
    ])
    expect(await blocksIn(file)).toEqual([
      'p Region Killed Said by',
      'p Northern valley 12 the ministry of health',
      'p Old town 3 the mayor and the police',
      'p River side 7 people who live there',
    ])
  })

  it('reads a page that lies on its side, and its margin last', async () => {
    const lines = column([sentences(1, 3)], { x: 0, y: 0, letters: 60 })
    const file = writePdf([
      [
        ...lines.map(({ text }, index) => ({ text, x: 100 + index * LINE, y: 700, turned: 90 })),
        { text: 'Photo: M. Moe', x: 80, y: 760 },
      ],
    ])
    expect(await blocksIn(file)).toEqual([`p ${sentences(1, 3)}`, '[Photo: M. Moe]'])
  })

  it('reads a page that the file says is turned', async () => {
    const lines = column([sentences(1, 3)], { x: 0, y: 0, letters: 60 })
    const turned = lines.map(({ text }, index) => ({ text, x: 100 + index * LINE, y: 700, turned: 90 }))
    expect(await blocksIn(writePdf([turned], { pageEntries: '/Rotate 90' }))).toEqual([`p ${sentences(1, 3)}`])
  })

  it('reads Hebrew from the right, with its numbers and Latin words', async () => {
    // A file holds letters in the order of the page, from the left.
    const shown = (text: string) => Array.from(text).toReversed().join('')
    const file = writePdf([
      [
        { text: shown('המועצה נפגשה ביום שני בעיר'), x: 300, y: 100 },
        { text: shown('ודנה בגשר החדש עם'), x: 354, y: 112 },
        { text: 'NATO', x: 324, y: 112 },
      ],
    ])
    expect(await blocksIn(file)).toEqual(['p המועצה נפגשה ביום שני בעיר ודנה בגשר החדש עם NATO'])
  })

  it('reads Japanese downwards, from the right', async () => {
    const file = writePdf([
      [
        { text: '市議会は月曜日に新しい橋', x: 500, y: 100, isVertical: true },
        { text: 'について話し合った。', x: 484, y: 100, isVertical: true },
      ],
    ])
    expect(await blocksIn(file)).toEqual(['p 市議会は月曜日に新しい橋について話し合った。'])
  })
})

describe('paragraphs', () => {
  it('makes words whole that were divided, and leaves compounds their hyphen', async () => {
    const text =
      'The govern|ment spoke of long-term plans and of inter|national help, and then of a long-|term agree|ment with Franco-|German firms.'
    const [block] = await blocksIn(writePdf([column([text], { ...WIDE, y: 100, letters: 24 })]))
    expect(block).toBe(`p ${text.replaceAll('|', '')}`)
  })

  it.each([
    ['by the gap between them', { gap: 8 }],
    ['by their first line, which begins further in', { indent: 3 }],
  ])('tells them %s', async (_, setting) => {
    const paragraphs = [sentences(1, 3), sentences(4, 2), sentences(6, 3)]
    const blocks = await blocksIn(writePdf([column(paragraphs, { ...WIDE, y: 100, ...setting })]))
    expect(blocks).toEqual(paragraphs.map((text) => `p ${text}`))
  })

  it('tells headings by their size, items by their bullets, and drops the bullets', async () => {
    const file = writePdf([
      [
        ...column([sentences(1, 3)], { ...WIDE, y: 100 }),
        { text: 'What is planned', x: 60, y: 150, size: 13 },
        ...column([sentences(4, 3)], { ...WIDE, y: 170 }),
        { text: '• a new bridge', x: 60, y: 215 },
        { text: '• an old road', x: 60, y: 227 },
      ],
    ])
    expect(await blocksIn(file)).toEqual([
      `p ${sentences(1, 3)}`,
      'h What is planned',
      `p ${sentences(4, 3)}`,
      'l a new bridge',
      'l an old road',
    ])
  })

  it('puts together what goes on over a column and over a page, running titles or not', async () => {
    const long = sentences(1, 30)
    const lines = column([long], { x: 60, y: 100, letters: 70 })
    const pageOf = (number: number, part: Placed[]): Placed[] => [
      { text: `The Daily Paper ${number}`, x: 60, y: 40, size: 9 },
      ...part.map((line, index) => ({ ...line, y: 100 + index * LINE })),
      { text: `Page ${number} of 3`, x: 280, y: 800, size: 9 },
    ]
    const [a, b] = [Math.floor(lines.length / 3), Math.floor((lines.length * 2) / 3)]
    const file = writePdf([pageOf(1, lines.slice(0, a)), pageOf(2, lines.slice(a, b)), pageOf(3, lines.slice(b))])
    const blocks = await blocksIn(file)
    expect(blocks[0]).toBe(`p ${long}`)
    expect(blocks.slice(1)).toEqual([
      '[The Daily Paper 1]',
      '[Page 1 of 3]',
      '[The Daily Paper 2]',
      '[Page 2 of 3]',
      '[The Daily Paper 3]',
      '[Page 3 of 3]',
    ])
  })

  it('keeps a stretched line of few long words in its paragraph, under a headline that is wider than the column', async () => {
    const words = [
      'The harbour office closed two of the berths,',
      'its director said. The considerations of the',
      'infrastructural representatives',
      'acknowledged straightforward considerations.',
    ]
    const set = (x: number, y: number) =>
      words.flatMap((text, row) => {
        const gaps = text.split(' ').length - 1
        return { text, x, y: y + row * LINE, wordGap: row === 3 ? 0 : ((44 - text.length) * 6) / gaps }
      })
    const file = writePdf([
      [
        { text: 'Berths at the quay closed', x: 30, y: 60, size: 18 },
        ...[100, 160, 220].flatMap((y) => set(30, y)),
        ...[70, 130, 190].flatMap((y) => set(310, y)),
      ],
    ])
    expect(await blocksIn(file)).toEqual([
      '# Berths at the quay closed',
      ...Array.from({ length: 6 }, () => `p ${words.join(' ')}`),
    ])
  })

  it('puts nothing together that its own column goes on between', async () => {
    const row = (y: number): Placed[] => ['2019', '1,204', '3,377'].map((text, at) => ({ text, x: 60 + at * 150, y }))
    const open = column(
      ['The council counted the ferries of the last years and found for the port of'.repeat(3)],
      WIDE_AT,
    )
    const [first, second] = [[...open, row(300), row(312), row(324)].flat(), column([sentences(1, 4)], WIDE_AT)]
    const blocks = await blocksIn(writePdf([first, second]))
    expect(blocks.at(-1)).toBe(`p ${sentences(1, 4)}`)
  })

  it('keeps first lines that every page has in common, since they stand close to its text', async () => {
    const page = [...column([sentences(1, 4)], { ...WIDE, y: 100 }), { text: 'The Daily Paper', x: 60, y: 800 }]
    const blocks = await blocksIn(writePdf([page, page, page]))
    expect(blocks).toEqual([1, 2, 3].flatMap(() => [`p ${sentences(1, 4)}`, '[The Daily Paper]']))
  })

  it('writes the number of a note as a raised figure, apart from the year it stands behind', async () => {
    const file = writePdf([
      [
        { text: 'It was signed in 1994', x: 60, y: 100 },
        { text: '12', x: 60 + 21 * 6, y: 95.5, size: 6 },
        { text: 'and never kept.', x: 60 + 21 * 6 + 12, y: 100 },
      ],
    ])
    expect(await blocksIn(file)).toEqual(['p It was signed in 1994¹² and never kept.'])
  })

  it('sets page numbers aside that stand above another line of the edge', async () => {
    const TEXTS = [sentences(1, 8), 'It was said by nobody else on that day.']
    const page = (number: number) => [
      ...column([TEXTS[number] ?? ''], { ...WIDE, y: 100 }),
      { text: `Page ${number + 1} / 2`, x: 280, y: 780 },
      ...(number === 1 ? [{ text: 'Set by the old press', x: 60, y: 800 }] : []),
    ]
    expect(await blocksIn(writePdf([page(0), page(1)]))).toEqual([
      `p ${TEXTS[0]}`,
      '[Page 1 / 2]',
      `p ${TEXTS[1]}`,
      'p Set by the old press',
      '[Page 2 / 2]',
    ])
  })

  it.each([
    ['Seite 1 von 1', 'Office for roads · Press', ['[Office for roads · Press]', '[Seite 1 von 1]']],
    ['- 3 -', 'Office for roads · Press', ['[Office for roads · Press]', '[- 3 -]']],
    ['1,204', 'Office for roads · Press', ['p Office for roads · Press', 'p 1,204']],
    ['12', 'Total', ['p Total', 'p 12']],
    [
      'See page 12.',
      'THE DAILY PAPER Friday, May 24, 2024 A3',
      ['p See page 12.', '[THE DAILY PAPER Friday, May 24, 2024 A3]'],
    ],
  ])(
    'sets aside of a page that stands alone what says that it is a number, and what is above: %s, %s',
    async (below, above, expected) => {
      const page = [
        { text: above, x: 60, y: 40, size: 8 },
        ...column([sentences(1, 8)], { ...WIDE, y: 100 }),
        { text: below, x: 280, y: 800, size: 8 },
      ]
      const blocks = await blocksIn(writePdf([page]))
      expect(
        [blocks]
          .flat()
          .filter((block) => block !== `p ${sentences(1, 8)}`)
          .sort(),
      ).toEqual([...expected].sort())
      expect(blocks).toContain(`p ${sentences(1, 8)}`)
    },
  )

  it('keeps words of the text that look like a page number, where they stand close to it', async () => {
    const page = [...column([sentences(1, 8)], { ...WIDE, y: 100 })]
    const last = { text: 'Page 3', x: 60, y: (page.at(-1)?.y ?? 0) + LINE }
    expect((await blocksIn(writePdf([[...page, last]]))).toString()).not.toContain('[')
  })

  it('makes Armenian words whole', async () => {
    const lines = [
      { text: 'խորհուրդը երկուշա\u058A', x: 60, y: 100 },
      { text: 'բթի հավաքվեց', x: 60, y: 112 },
    ]
    expect(await blocksIn(writePdf([lines]))).toEqual(['p խորհուրդը երկուշաբթի հավաքվեց'])
  })

  it('puts a large initial before its word, and letters set twice once', async () => {
    const beside = column([sentences(1, 3).slice(1)], { x: 84, y: 100, letters: 66 }).slice(0, 2)
    const rest = sentences(1, 3).slice(beside.map(({ text }) => text).join(' ').length + 2)
    const file = writePdf([
      [
        { text: 'P', x: 60, y: 114, size: 36 },
        ...beside,
        ...column([rest], { x: 60, y: 124, letters: 70 }),
        { text: 'A label set in bold by hand', x: 60, y: 200 },
        { text: 'A label set in bold by hand', x: 60.3, y: 200 },
      ],
    ])
    expect(await blocksIn(file)).toEqual([`p ${sentences(1, 3)}`, 'p A label set in bold by hand'])
  })
})

describe('a large initial', () => {
  /** A story whose first two lines stand beside the letter, the first so much further in than the second. */
  const story = (letter: string, [first, second, ...rest]: readonly string[], indent = 0): Placed[] => [
    { text: letter, x: 60, y: 114, size: 36 },
    { text: first ?? '', x: 60 + letter.length * 24 + indent, y: 100 },
    { text: second ?? '', x: 60 + letter.length * 24, y: 112 },
    ...rest.map((text, index) => ({ text, x: 60, y: 124 + index * LINE })),
  ]
  const MORE = ['the council, which met on Monday, the', 'mayor said in the evening of that day.']

  it.each([
    ['is the first of a word', 'T', 'he road is shut, wrote a clerk of', 0, 'The road'],
    ['is the first of a word that is set further in', 'T', 'he road is shut, wrote a clerk of', 4, 'The road'],
    ['is the first of a rare word', 'A', 'ccording to a clerk the road is shut by', 0, 'According to'],
    ['is a word of its own, by the space behind it', 'A', 'ferry sank on that day, said one of', 4, 'A ferry'],
    ['is a word of its own, by the others', 'A', 'clerk said that a road is shut, as a clerk of', 0, 'A clerk'],
    ['is none, by the others', 'A', 'way from here, far away from a way that', 4, 'Away from'],
    ['has a mark before it', '“A', 'ferry sank on that day,” said one of', 4, '“A ferry'],
  ])('%s', async (_, letter, first, indent, expected) => {
    const [block] = await blocksIn(writePdf([story(letter, [first, ...MORE], indent)]))
    expect(block?.slice(0, expected.length + 2)).toBe(`p ${expected}`)
  })
})

describe('what the file does not say', () => {
  it('sets aside what a page holds outside of the little that it shows', async () => {
    const shown = { text: 'A clipping of a page.', x: 60, y: 100 }
    const hidden = { text: 'What lies around it on the page.', x: 60, y: 400 }
    const file = writePdf([[shown, hidden]], { pageEntries: '/CropBox [0 700 595 842]' })
    expect(await blocksIn(file)).toEqual([`p ${shown.text}`, `[${hidden.text}]`])
  })

  it('reads what was filled into a form and written on a page', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Jane Doe of the old town) /F 4 /Rect [200 735 400 752] >>'
    const note =
      '<< /Type /Annot /Subtype /FreeText /Contents (Received on Monday) /DA (/F 10 Tf) /F 4 /Rect [60 600 300 620] >>'
    const hidden = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (x) /V (not shown) /F 2 /Rect [60 500 300 520] >>'
    const file = writePdf([[{ text: 'Name of the sender', x: 60, y: 100 }]], {
      pageEntries: `/Annots [${field} ${note} ${hidden}]`,
    })
    expect(await blocksIn(file)).toEqual(['p Name of the sender Jane Doe of the old town', 'p Received on Monday'])
  })

  it('reads a Japanese font whose descriptor is missing', async () => {
    expect(
      await blocksIn(writeShiftJis('8e738b6389ef82cd8c8e976a93fa82c9905682b582a28bb4', { hasDescriptor: false })),
    ).toEqual(['p 市議会は月曜日に新しい橋'])
  })
})
