/** Word documents for the tests: a package around the given paragraphs. */
import { zipOf } from './zipFiles'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const NAMESPACES = [
  W,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
/** A paragraph of one run, in the style of that id. */
export const p = (text: string, style?: string) =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
/** A paragraph of raw content. */
export const raw = (content: string) => `<w:p>${content}</w:p>`
/** An equation of raw content. */
export const math = (content: string) => `<m:oMath>${content}</m:oMath>`
export const mt = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`

export type DocxParts = {
  readonly body: string
  readonly core?: { readonly title?: string; readonly creator?: string; readonly created?: string }
  readonly footnotes?: string
  readonly more?: Record<string, string | Uint8Array>
}

/** The bytes of a document with that body. */
export function docxOf({ body, core = {}, footnotes, more = {} }: DocxParts): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="h1" Type="${RELATIONS}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${style('Title', 'Title')}${style('berschrift2', 'heading 2')}</w:styles>`,
    ...(footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': `<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>` }),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${escaped(core.title ?? '')}</dc:title><dc:creator>${escaped(core.creator ?? '')}</dc:creator><dcterms:created>${escaped(core.created ?? '')}</dcterms:created></cp:coreProperties>`,
    ...more,
  })
}

function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
}
