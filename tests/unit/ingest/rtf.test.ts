/** RTF: what is written in braces, code pages and words, and what is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rtf } from '../../../src/platform/ingest/formats/rtf'

async function read(source: string) {
  const bytes = Uint8Array.from(source, (letter) => letter.charCodeAt(0))
  const result = await rtf.read({ bytes, text: null, fileName: null })
  if (!result.ok) return result.reason
  if (result.value.kind !== 'article') throw new Error('an article was expected')
  return result.value.extraction
}

/** Kinds are told by their first letter: `p`, `h`, `l`; what is set aside stands in brackets. */
async function lines(source: string): Promise<string[] | string> {
  const extraction = await read(source)
  if (typeof extraction === 'string') return extraction
  return extraction.blocks.map(({ kind, text, role }) => (role === 'furniture' ? `[${text}]` : `${kind[0]} ${text}`))
}

describe('what RTF writes', () => {
  it.each([
    ['paragraphs', String.raw`{\rtf1 The first one.\par The second.}`, ['p The first one.', 'p The second.']],
    ['signs that are also syntax', String.raw`{\rtf1 a \{b\} \\ c}`, ['p a {b} \\ c']],
    ['Western letters', String.raw`{\rtf1\ansi\ansicpg1252 Caf\'e9 \'80 5}`, ['p Café € 5']],
    ['Cyrillic by the file', String.raw`{\rtf1\ansicpg1251 \'ca\'e8\'bf\'e2}`, ['p Київ']],
    [
      'Cyrillic by the font, and back',
      String.raw`{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 caf\'e9 {\f1 \'ca\'e8\'bf\'e2} caf\'e9}`,
      ['p café Київ café'],
    ],
    [
      'Japanese whose second byte is a letter',
      String.raw`{\rtf1{\fonttbl{\f0\fcharset128 M;}}\f0 \'83A\'93\'fa}`,
      ['p ア日'],
    ],
    ['Unicode with a sign for older readers', String.raw`{\rtf1\uc1 \u8364? and \u-4051\'3f}`, ['p € and \uF02D']],
    ['Unicode without one', String.raw`{\rtf1\uc0 \u1050\u1080\u1111\u1074  x}`, ['p Київ x']],
    ['letters beyond 16 bits', String.raw`{\rtf1 \u-10179?\u-8704?}`, ['p 😀']],
    [
      'quotation marks and dashes',
      String.raw`{\rtf1 \ldblquote So\rdblquote\emdash he said\~\endash  \lquote no\rquote }`,
      ['p “So”—he said – ‘no’'],
    ],
    ['words that a hyphen may part', String.raw`{\rtf1 govern\-ment and non\_stop}`, ['p government and non-stop']],
    [
      'no hidden and no deleted words',
      String.raw`{\rtf1 Kept{\v  hidden}{\deleted  gone} words\v0  and more.}`,
      ['p Kept words and more.'],
    ],
    [
      'no pictures, fields or bookmarks',
      String.raw`{\rtf1{\pict\pngblip 89504e47}See {\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt the report}}{\*\bkmkstart a}.}`,
      ['p See the report.'],
    ],
    ['raw bytes of a picture', `{\\rtf1 Before {\\pict\\bin5 {{}}}}after.}`, ['p Before after.']],
    ['a line of a paragraph', String.raw`{\rtf1 one\line two}`, ['p one two']],
    ['two line breaks as the end of a paragraph', String.raw`{\rtf1 one\line\line two}`, ['p one', 'p two']],
    [
      'list items without their bullets',
      String.raw`{\rtf1\pard\ls1{\listtext\bullet\tab}First thing\par\pard After it.}`,
      ['l First thing', 'p After it.'],
    ],
    ['a row of a table', String.raw`{\rtf1\trowd\intbl Kyiv\cell 12\cell\row\pard After.}`, ['p Kyiv 12', 'p After.']],
    [
      'a table that is a layout',
      String.raw`{\rtf1\trowd\intbl A first paragraph of some length here.\par A second one of some length too.\cell\row}`,
      ['p A first paragraph of some length here.', 'p A second one of some length too.'],
    ],
    [
      'headers last and set aside',
      String.raw`{\rtf1{\header The Daily\par}The text.\par}`,
      ['p The text.', '[The Daily]'],
    ],
    [
      'a note at its place',
      String.raw`{\rtf1 One.\par Two{\footnote A source.}, and on.\par}`,
      ['p One.', 'p A source.', 'p Two, and on.'],
    ],
    [
      'a text box',
      String.raw`{\rtf1 Text.\par{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In a box.\par}}}}`,
      ['p Text.', 'p In a box.'],
    ],
    [
      'headings by their style',
      String.raw`{\rtf1{\stylesheet{\s1 heading 2;}}\pard\s1 What followed\par\pard The text.}`,
      ['h What followed', 'p The text.'],
    ],
  ])('reads %s', async (_, source, expected) => {
    expect(await lines(source)).toEqual(expected)
  })

  it('takes a large first line for the headline, and believes no title beside it', async () => {
    const extraction = await read(
      String.raw`{\rtf1{\info{\title Left over from an older file}}\fs40 Ministers meet in Vienna\par\fs24 The ministers met on Monday to talk.\par}`,
    )
    expect(extraction).toMatchObject({
      blocks: [{ role: 'headline', text: 'Ministers meet in Vienna' }, { role: null }],
      findings: [],
    })
  })

  it('gives what the file says of itself, and is not sure of it', async () => {
    const extraction = await read(
      String.raw`{\rtf1{\info{\title A meeting in Vienna}{\author Jane Doe}{\creatim\yr2024\mo5\dy24\hr9}}The ministers met.}`,
    )
    expect(extraction).toMatchObject({
      findings: [
        { field: 'title', value: 'A meeting in Vienna', certainty: 'unsure' },
        { field: 'authors', value: ['Jane Doe'], certainty: 'unsure' },
        { field: 'publishedOn', value: '2024-05-24', certainty: 'unsure' },
      ],
    })
  })
})

describe('what is refused', () => {
  it.each([
    ['a file that ends within a group', String.raw`{\rtf1 Half of a`, 'damaged'],
    ['a file cut in a word', `{\\rtf1 {\\b bold} \\`, 'damaged'],
    ['pictures without words', String.raw`{\rtf1{\pict 89504e47}\par}`, 'noText'],
    ['groups nested beyond reason', `{\\rtf1${'{'.repeat(5000)}x${'}'.repeat(5000)}}`, 'tooComplex'],
  ])('refuses %s', async (_, source, reason) => {
    expect(await read(source)).toBe(reason)
  })

  it('is not for a text about RTF', () => {
    const bytes = new TextEncoder().encode(String.raw`A file begins with {\rtf1 and ends with a brace.`)
    expect(rtf.recognises({ bytes, text: '', fileName: 'x.rtf' })).toBe(false)
  })

  it('never throws, whatever the bytes (seed 20261122)', async () => {
    const parts = fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\*',
      "\\'8",
      "\\'e9",
      '\\u',
      '\\u-1 ',
      '\\bin9999999999',
      '\\par',
      '\\cell',
      '\\row',
      '\\intbl',
      '\\footnote',
      '\\header',
      '\\info',
      '\\title',
      '\\fonttbl',
      '\\f',
      '\\fcharset128',
      '\\stylesheet',
      '\\s',
      'word ',
      '\\uc9',
      '\\v',
      '\0',
      '\xff',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 60 }), async (pieces) => {
        const found = await lines(`{\\rtf1 ${pieces.join('')}`)
        expect(Array.isArray(found) || ['damaged', 'noText', 'tooComplex'].includes(found)).toBe(true)
      }),
      { seed: 20261122, numRuns: 400 },
    )
  })
})
