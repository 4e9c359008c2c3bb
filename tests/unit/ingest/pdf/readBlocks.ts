/** What a PDF gives, in a form that a test can read. */
import type { Extraction } from '../../../../src/platform/ingest/formats/format'
import { pdf } from '../../../../src/platform/ingest/formats/pdf'

/** What the reader finds in the file, or why it refuses it. */
export async function readPdfBytes(bytes: Uint8Array): Promise<Extraction | string> {
  const result = await pdf.read({ bytes, text: null, fileName: null })
  if (!result.ok) return result.reason
  if (result.value.kind !== 'article') throw new Error('an article was expected')
  return result.value.extraction
}

/** A line for each block: `h` a heading, `p` a paragraph, `l` an item of a list; what is set aside stands in brackets, the headline behind `#`. */
export async function blocksIn(bytes: Uint8Array): Promise<string[] | string> {
  const extraction = await readPdfBytes(bytes)
  if (typeof extraction === 'string') return extraction
  return extraction.blocks.map(({ kind, text, role }) => {
    if (role === 'headline') return `# ${text}`
    return role === null ? `${kind[0]} ${text}` : `[${text}]`
  })
}
