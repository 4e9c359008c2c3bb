/** OpenDocument texts for the tests: a package around the given content. */
import { zipOf } from './zipFiles'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMESPACES = ['office', 'text', 'table', 'meta', 'style']
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .concat(`xmlns:draw="${ODF}:drawing:1.0"`, 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ')

/** The bytes of a text with that body and that meta data, and members that are put in or replaced. */
export function odtOf(body: string, meta = '', more: Record<string, string> = {}): Uint8Array {
  return zipOf(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      'meta.xml': `<office:document-meta ${NAMESPACES}><office:meta>${meta}</office:meta></office:document-meta>`,
      'META-INF/manifest.xml': '<manifest:manifest/>',
      ...more,
    },
    0,
  )
}
