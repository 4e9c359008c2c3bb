/** What Word, OpenDocument and RTF files become, feature by feature: the same words kept, set aside and left out of each. */
import { describe, expect, it, vi } from 'vitest'
import { docxOf, p } from './docxFiles'
import { odtOf } from './odtFiles'
import { LEAD, SECOND, stepsOf } from './zipFiles'

// The first document waits for mammoth, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

type Format = 'docx' | 'odt' | 'rtf'
/** Content of each format, between the lead and the second sentence. */
type Feature = Record<Format, string> & { readonly parts?: Partial<Record<'docx' | 'odt', Record<string, string>>> }

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const box = (content: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
const item = (text: string, level: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`
const level = (at: number) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="bullet"/></w:lvl>`
const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const STYLES = (content: string) =>
  `<office:document-styles xmlns:office="${ODF}:office:1.0" xmlns:style="${ODF}:style:1.0" xmlns:text="${ODF}:text:1.0"><office:master-styles><style:master-page style:name="Standard">${content}</style:master-page></office:master-styles></office:document-styles>`

const FEATURES: Record<
  string,
  { readonly of: Feature; readonly kept: readonly string[]; readonly aside?: readonly string[] }
> = {
  'a heading': {
    of: {
      docx: p('What was found', 'berschrift2'),
      odt: '<text:h text:outline-level="2">What was found</text:h>',
      rtf: String.raw`{\pard\outlinelevel1 What was found\par}`,
    },
    kept: ['heading What was found'],
  },
  'a list in a list': {
    of: {
      docx: item('Pillars', 0) + item('the third', 1) + item('Road', 0),
      odt: '<text:list><text:list-item><text:p>Pillars</text:p><text:list><text:list-item><text:p>the third</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Road</text:p></text:list-item></text:list>',
      rtf: String.raw`{\pard\ls1\ilvl0{\listtext\bullet\tab}Pillars\par\ls1\ilvl1{\listtext\bullet\tab}the third\par\ls1\ilvl0{\listtext\bullet\tab}Road\par}`,
      parts: {
        docx: {
          'word/numbering.xml': `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        },
      },
    },
    kept: ['listItem Pillars', 'listItem the third', 'listItem Road'],
  },
  'a table, a row a line': {
    of: {
      docx: `<w:tbl><w:tr><w:tc>${p('Pillars')}</w:tc><w:tc>${p('eight')}</w:tc></w:tr><w:tr><w:tc>${p('Cracked')}</w:tc><w:tc>${p('three')}</w:tc></w:tr></w:tbl>`,
      odt: '<table:table><table:table-row><table:table-cell><text:p>Pillars</text:p></table:table-cell><table:table-cell><text:p>eight</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Cracked</text:p></table:table-cell><table:table-cell><text:p>three</text:p></table:table-cell></table:table-row></table:table>',
      rtf: String.raw`\trowd\cellx3000\cellx6000\pard\intbl Pillars\cell eight\cell\row\trowd\cellx3000\cellx6000\pard\intbl Cracked\cell three\cell\row\pard `,
    },
    kept: ['Pillars eight', 'Cracked three'],
  },
  'a text box, once': {
    of: {
      docx: box(p('What it costs')),
      odt: '<text:p><draw:frame><draw:text-box><text:p>What it costs</text:p></draw:text-box></draw:frame></text:p>',
      rtf: String.raw`{\pard{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt What it costs\par}}{\shprslt{\*\do{\dptxbx{\dptxbxtext What it costs\par}}}}}\par}`,
    },
    kept: ['What it costs'],
  },
  'a footnote': {
    of: {
      docx: `<w:p>${run('So they say')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      odt: '<text:p>So they say<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>By telephone.</text:p></text:note-body></text:note></text:p>',
      rtf: String.raw`{\pard So they say{\super\chftn}{\footnote\pard\chftn By telephone.}\par}`,
      parts: {
        docx: {
          'word/footnotes.xml': `<w:footnotes ${NAMESPACE}><w:footnote w:id="2">${p('By telephone.')}</w:footnote></w:footnotes>`,
        },
      },
    },
    kept: ['So they say', 'By telephone.'],
  },
  'an inserted and no deleted word': {
    of: {
      docx: `<w:p>${run('It was ')}<w:ins>${run('never ')}</w:ins><w:del><w:r><w:delText>always </w:delText></w:r></w:del>${run('safe')}</w:p>`,
      odt: '<text:tracked-changes><text:changed-region><text:deletion><text:p>always </text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It was <text:change-start text:change-id="a"/>never <text:change-end text:change-id="a"/><text:change text:change-id="b"/>safe</text:p>',
      rtf: String.raw`{\pard It was {\revised never }{\deleted always }safe\par}`,
    },
    kept: ['It was never safe'],
  },
  'a paragraph that was moved, where it is now': {
    of: {
      docx: `<w:p><w:moveFrom>${run('Nobody was hurt')}</w:moveFrom></w:p><w:p>${run('Meanwhile ')}<w:moveTo>${run('nobody was hurt')}</w:moveTo></w:p>`,
      odt: '<text:p>Meanwhile nobody was hurt</text:p>',
      rtf: String.raw`{\pard{\mvf Nobody was hurt}\par Meanwhile {\mvt nobody was hurt}\par}`,
    },
    kept: ['Meanwhile nobody was hurt'],
  },
  'no comment': {
    of: {
      docx: `<w:p><w:commentRangeStart w:id="1"/>${run('It was safe')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      odt: '<text:p>It was safe<office:annotation><dc:creator>Editor</dc:creator><text:p>Was it?</text:p></office:annotation></text:p>',
      rtf: String.raw`{\pard It was safe{\*\atnid ED}{\*\atnauthor Editor}\chatn{\*\annotation Was it?}\par}`,
      parts: {
        docx: {
          'word/comments.xml': `<w:comments ${NAMESPACE}><w:comment w:id="1" w:author="Editor">${p('Was it?')}</w:comment></w:comments>`,
        },
      },
    },
    kept: ['It was safe'],
  },
  'no hidden word': {
    of: {
      docx: `<w:p>${run('It was safe')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> (check)</w:t></w:r></w:p>`,
      odt: '<text:p>It was safe<text:hidden-text text:is-hidden="true" text:string-value="(check)"> (check)</text:hidden-text></text:p>',
      rtf: String.raw`{\pard It was safe{\v  (check)}\par}`,
    },
    kept: ['It was safe'],
  },
  'the words of a link': {
    of: {
      docx: `<w:p>${run('See ')}<w:hyperlink r:id="h1">${run('the report')}</w:hyperlink></w:p>`,
      odt: '<text:p>See <text:a xlink:href="javascript:x">the report</text:a></text:p>',
      rtf: String.raw`{\pard See {\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt the report}}\par}`,
    },
    kept: ['See the report'],
  },
  'words in containers that mean nothing': {
    of: {
      docx: `<w:sdt><w:sdtContent><w:p><w:smartTag>${run('Alte')}</w:smartTag><w:customXml>${run(' bridge')}</w:customXml></w:p></w:sdtContent></w:sdt>`,
      odt: '<text:section><text:p><text:span>Alte</text:span><text:span> bridge</text:span></text:p></text:section>',
      rtf: String.raw`{\pard{\*\bkmkstart a}{Alte}{\*\bkmkend a}{{ bridge}}\par}`,
    },
    kept: ['Alte bridge'],
  },
  'headers and footers': {
    of: {
      docx: '',
      odt: '',
      rtf: String.raw`{\header\pard The Alte Courier\par}{\footer\pard Printed in the old town\par}`,
      parts: {
        docx: {
          'word/header1.xml': `<w:hdr ${NAMESPACE}>${p('The Alte Courier')}</w:hdr>`,
          'word/header2.xml': `<w:hdr ${NAMESPACE}>${p('The Alte Courier')}${p('')}</w:hdr>`,
          'word/footer1.xml': `<w:ftr ${NAMESPACE}>${p('Printed in the old town')}</w:ftr>`,
        },
        odt: {
          'styles.xml': STYLES(
            '<style:header><text:p>The Alte Courier</text:p></style:header><style:footer><text:p>Printed in the old town</text:p></style:footer>',
          ),
        },
      },
    },
    kept: [],
    aside: ['The Alte Courier', 'Printed in the old town'],
  },
}

const FILES: Record<Format, (feature: Feature) => Uint8Array | string> = {
  docx: ({ docx, parts }) => docxOf({ body: p(LEAD) + docx + p(SECOND), more: parts?.docx ?? {} }),
  odt: ({ odt, parts }) => odtOf(`<text:p>${LEAD}</text:p>${odt}<text:p>${SECOND}</text:p>`, '', parts?.odt ?? {}),
  rtf: ({ rtf }) => `{\\rtf1\\ansi ${LEAD}\\par ${rtf}${SECOND}\\par}`,
}
const FORMATS = Object.keys(FILES) as Format[]

describe.each(FORMATS)('a document as %s', (format) => {
  it.each(Object.entries(FEATURES))('keeps %s', async (_, { of, kept, aside = [] }) => {
    const [step] = await stepsOf(FILES[format](of), `a.${format}`)
    if (step?.kind !== 'read' || !step.result.ok) throw new Error(JSON.stringify(step))
    const { text, blocks, setAside } = step.result.value
    const read = blocks.map(({ kind, start, end }) => (kind === 'paragraph' ? '' : `${kind} `) + text.slice(start, end))
    // Notes stand where their format has them, with their number.
    const words = (all: readonly string[]) =>
      all.map((each) => each.replace(/^(?:listItem )?\[\d\] | ?\[\d\]$/gu, '')).sort()
    expect(words(read)).toEqual(words([LEAD, ...kept, SECOND]))
    expect(setAside.map((block) => block.text).sort()).toEqual([...aside].sort())
  })
})

describe('a document of pictures alone', () => {
  const PICTURE = '<w:r><w:drawing/></w:r>'
  it.each([
    ['docx', docxOf({ body: `<w:p>${PICTURE}</w:p>`, more: FEATURES['headers and footers']?.of.parts?.docx ?? {} })],
    ['odt', odtOf('<text:p><draw:frame><draw:image/></draw:frame></text:p>')],
    ['rtf', String.raw`{\rtf1{\pict\pngblip 89504e47}\par}`],
  ])('is refused as a scan: %s', async (format, file) => {
    expect(await stepsOf(file, `a.${format}`)).toMatchObject([{ result: { ok: false, reason: 'noText' } }])
  })
})
