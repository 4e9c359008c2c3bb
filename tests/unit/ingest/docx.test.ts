import { describe, expect, it, vi } from 'vitest'
import { docxOf, math, mt, p, raw } from './docxFiles'
import { LEAD, SECOND, stepsOf, THIRD, told, zipOf } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

/** What a document with that content becomes. */
async function read(parts: Parameters<typeof docxOf>[0]) {
  const [step] = await stepsOf(docxOf(parts), 'draft.docx')
  if (step?.kind !== 'read' || !step.result.ok) throw new Error(step === undefined ? 'no step' : told(step))
  return step.result.value
}

const kinds = ({ text, blocks }: Awaited<ReturnType<typeof read>>) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('DOCX', () => {
  it('keeps headings, lists, tables and notes, and takes title and properties', async () => {
    const list = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const value = await read({
      body: [
        p('Bridge stays shut', 'Title'),
        raw(`<w:r><w:t>${LEAD}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`),
        p('What was found', 'berschrift2'),
        list('Three pillars are cracked.'),
        `<w:tbl><w:tr>${cell(p('Cost'))}${cell(p('Nine million, the office reckons.'))}</w:tr></w:tbl>`,
        `<w:tbl><w:tr>${cell(p(SECOND) + p(THIRD))}</w:tr></w:tbl>`,
      ].join(''),
      footnotes: `<w:footnote w:id="2">${p('The road office, by telephone.')}</w:footnote>`,
      core: { title: 'Template 7', creator: 'Jana Novak', created: '2024-05-24T09:30:00Z' },
      more: {
        'word/numbering.xml':
          '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      },
    })
    expect(kinds(value)).toEqual([
      ['paragraph', `${LEAD}[1]`],
      ['heading', 'What was found'],
      ['listItem', 'Three pillars are cracked.'],
      ['paragraph', 'Cost Nine million, the office reckons.'],
      ['paragraph', SECOND],
      ['paragraph', THIRD],
      ['listItem', '[1] The road office, by telephone.'],
    ])
    expect(value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut' },
      authors: { value: ['Jana Novak'], certainty: 'unsure' },
      publishedOn: { value: '2024-05-24T09:30:00Z', certainty: 'unsure' },
    })
    expect(value.original).toMatchObject({ fileName: 'draft.docx', encoding: 'binary' })
  })

  it.each([
    ['an equation', math(mt('E=mc')), 'E=mc'],
    [
      'a fraction, which is not a larger number',
      math(`<m:f><m:num>${mt('1')}</m:num><m:den>${mt('2')}</m:den></m:f>`),
      '1/2',
    ],
    [
      'a power, which is not a larger number',
      math(`${mt('2.2×')}<m:sSup><m:e>${mt('10')}</m:e><m:sup>${mt('-6')}</m:sup></m:sSup>`),
      '2.2×10⁻⁶',
    ],
    ['an equation set apart', `<m:oMathPara><m:oMathParaPr/>${math(mt('a=b'))}</m:oMathPara>`, 'a=b'],
    ['a simple field', '<w:fldSimple w:instr="AUTHOR"><w:r><w:t>field</w:t></w:r></w:fldSimple>', 'field'],
    ['words set from right to left', '<w:bdo w:val="rtl"><w:r><w:t>جسر</w:t></w:r></w:bdo>', 'جسر'],
    [
      'a word with its reading',
      '<w:r><w:ruby><w:rt><w:r><w:t>はし</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>橋</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '橋',
    ],
    [
      'an inserted word and no deleted one',
      '<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>',
      'new',
    ],
    ['the words of a link', '<w:hyperlink r:id="h1"><w:r><w:t>link</w:t></w:r></w:hyperlink>', 'link'],
    [
      'a text box of newer Word alone',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('boxed')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      'boxed',
    ],
  ])('reads %s', async (_, content, words) => {
    const { text } = await read({ body: p(LEAD) + raw(content) + p(SECOND) })
    expect(text.split('\n\n')).toEqual([LEAD, words, SECOND])
  })

  it('takes a document for one whatever it is called, and an invoice for words', async () => {
    expect((await stepsOf(docxOf({ body: p(LEAD) }), 'draft.zip')).map(told)).toEqual([
      `draft.zip: ${LEAD.slice(0, 24)}`,
    ])
    const invoice = await read({ body: p('Invoice') + p('Total due: 900') + p('Thank you') })
    expect(invoice.text + (invoice.metadata.title.value ?? '')).toMatch(/Invoice/u)
    expect(invoice.text).toMatch(/Total due: 900/u)
    expect((await read({ body: p('Test') })).text).toBe('Test')
  })

  it('never applies what a document brings along', async () => {
    const { text } = await read({
      body: p(LEAD) + p(SECOND),
      more: { 'mammoth/style-map': 'p => script', 'word/media/image1.svg': '<svg onload="alert(1)"/>' },
    })
    expect(text).toBe(`${LEAD}\n\n${SECOND}`)
  })

  it.each([
    ['empty', 'empty', docxOf({ body: p('') })],
    ['without its document', 'damaged', zipOf({ '[Content_Types].xml': '<Types/>', 'word/settings.xml': '<a/>' })],
    ['cut off inside', 'damaged', docxOf({ body: '<w:p><w:r><w:t>Cut' })],
    ['nested beyond reason', 'tooComplex', docxOf({ body: '<w:sdt>'.repeat(1000) + '</w:sdt>'.repeat(1000) })],
    ['a bomb', 'tooComplex', docxOf({ body: p(' '.repeat(3_000_000)) })],
    ['a spreadsheet', 'otherOffice', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
    ['locked by a password', 'encrypted', compound('EncryptedPackage')],
    ['of old Word', 'oldOffice', compound('WordDocument')],
  ])('refuses one that is %s: %s', async (_, reason, bytes) => {
    expect((await stepsOf(bytes, 'a.docx')).map(told)).toEqual([`a.docx: ${reason}`])
  })

  it('expands no entity of its own', async () => {
    const bomb = zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<!DOCTYPE a [<!ENTITY b "${THIRD}"><!ENTITY c "&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(LEAD)}<w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`,
    })
    const [step] = await stepsOf(bomb, 'a.docx')
    expect(JSON.stringify(step)).not.toContain(THIRD)
  })
})

/** A compound file with a stream of that name in its directory. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, character] of Array.from(stream).entries()) bytes[512 + index * 2] = character.charCodeAt(0)
  return bytes
}
