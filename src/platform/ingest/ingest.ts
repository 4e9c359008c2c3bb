/** The face of ingest: bytes or a paste in, an article's content or a refusal out. Nothing is stored, nothing requested. */
import { normaliseText } from '../../core/text/canonicalText'
import { isLinkWithHeadline } from '../receive/link'
import { newWalk, stepsOf } from './archive/steps'
import type { Finding } from './clean/draft'
import { addressFindings, isLinkOnly } from './formats/address'
import { readClipboard } from './formats/clipboard'
import { article, type Format } from './formats/format'
import { textFormatOf } from './formats/formats'
import { html as htmlFormat, readPage } from './formats/html'
import { type IngestResult, ingestedFrom } from './ingested'
import { MAX_TEXT_BYTES } from './limits'
import { finding } from './metadata/metadata'
import { knownFile, limitFor, readKnown, START_BYTES } from './readFile'
import type { IngestStep } from './step'
import { sourceFromBlob } from './zip/byteSource'

export type { ReadingNote } from './formats/format'
export { type ColumnMapping, guessColumns } from './formats/list/guessColumns'
export type { Ingested, IngestedOriginal, IngestRefusal, IngestResult } from './ingested'
export { ingestRows } from './rows'
export type { IngestStep } from './step'

/** `signal` rejects with its reason between any two steps. */
export type IngestOptions = { readonly signal?: AbortSignal | undefined }

/** Reads a file that holds one article, as the browser hands it over; one over the limit is refused unread. */
export async function ingestBlob(
  blob: Blob & { readonly name?: string },
  options: IngestOptions = {},
): Promise<IngestResult> {
  const start = new Uint8Array(await blob.slice(0, START_BYTES).arrayBuffer())
  if (blob.size > limitFor(start)) return { ok: false, reason: 'tooLarge' }
  options.signal?.throwIfAborted()
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return ingestFile({ name: blob.name ?? null, bytes }, options)
}

/**
 * Reads a file and all it holds, one step at a time, with one part in memory; `skip` steps are passed over, to go on
 * where an import broke off. `shown` is what people call the file, its own name where it is left out.
 */
export async function* ingestAll(
  blob: Blob & { readonly name?: string },
  {
    signal,
    skip = 0,
    shown = blob.name ?? '',
  }: IngestOptions & { readonly skip?: number; readonly shown?: string } = {},
): AsyncGenerator<IngestStep, void> {
  const fileName = blob.name ?? null
  const part = { shown, fileName, source: sourceFromBlob(blob), depth: 0 }
  let index = 0
  for await (const pending of stepsOf(part, newWalk(signal))) {
    index += 1
    if (index > skip) yield await pending()
  }
}

/** Reads the bytes of one file. The name decides nothing that the content decides, and never a date. */
export async function ingestFile(
  file: { readonly name: string | null; readonly bytes: Uint8Array },
  { signal }: IngestOptions = {},
): Promise<IngestResult> {
  signal?.throwIfAborted()
  const known = await knownFile(file.bytes, file.name)
  if (!known.ok) return known
  const reading = await readKnown(known.value, signal)
  if (!reading.ok) return reading
  if (reading.value.kind !== 'article') return { ok: false, reason: 'noRunningText' }
  return ingestedFrom(reading.value.extraction, known.value.original)
}

/** What a person pasted, and what she typed beside it: given values are hers and surer than anything found. */
export type Paste = {
  readonly text: string
  readonly html: string | null
  readonly title?: string | null
  readonly outlet?: string | null
}

/** Reads a paste. HTML is read only if it has paragraphs to give; the bytes kept are the UTF-8 of what was read. */
export async function ingestPaste(paste: Paste, { signal }: IngestOptions = {}): Promise<IngestResult> {
  signal?.throwIfAborted()
  if (isLinkOnly(paste.text) || isLinkWithHeadline(paste.text, paste.title)) return { ok: false, reason: 'linkOnly' }
  const rich = paste.html !== null && hasBlocks(paste.html) ? paste.html : null
  const bytes = new TextEncoder().encode(rich ?? paste.text)
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
  if ((rich ?? paste.text).trim() === '') return { ok: false, reason: 'empty' }
  const source = { bytes, text: paste.text, fileName: null }
  const format: Format = rich === null ? textFormatOf(source) : htmlFormat
  const reading = rich === null ? await format.read(source, signal) : article(await readClipboard(rich))
  signal?.throwIfAborted()
  if (!reading.ok) return reading
  if (reading.value.kind !== 'article') return { ok: false, reason: 'noRunningText' }
  const given = [...givenField('title', paste.title), ...givenField('outlet', paste.outlet)]
  return ingestedFrom(
    { ...reading.value.extraction, findings: [...given, ...reading.value.extraction.findings] },
    { bytes, fileName: null, mediaType: format.mediaType, encoding: 'utf-8' },
  )
}

/** A whole page that another window handed over. */
export type HandedPage = { readonly html: string; readonly url: string; readonly title: string }

/**
 * Reads a page as it stood in a browser. The browser knows where it was: the address is sure, unless the page itself
 * names one of the same host. The window's title is the last resort, since outlets write their name into it.
 */
export async function ingestPage(
  { html, url, title }: HandedPage,
  { signal }: IngestOptions = {},
): Promise<IngestResult> {
  signal?.throwIfAborted()
  const bytes = new TextEncoder().encode(html)
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
  if (html.trim() === '') return { ok: false, reason: 'empty' }
  const { blocks, findings } = await readPage(html, signal)
  signal?.throwIfAborted()
  const words = normaliseText(title)
  return ingestedFrom(
    {
      blocks,
      findings: [
        ...addressFindings([url], findings),
        ...findings,
        ...(words === '' ? [] : [finding('title', words, 'metadata', 'unsure')]),
      ],
    },
    { bytes, fileName: null, mediaType: htmlFormat.mediaType, encoding: 'utf-8' },
  )
}

function givenField(field: 'title' | 'outlet', value: string | null | undefined): Finding[] {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? [] : [finding(field, trimmed, 'person', 'sure')]
}

/** Whether a paste's HTML tells more than its text: where it is from, or its paragraphs; spans and anchors alone do not. */
function hasBlocks(html: string): boolean {
  if (html.startsWith('<link rel="canonical"')) return true
  return (html.match(/<(?:p|div|li|h[1-6]|blockquote|article|section|br|tr)\b/giu)?.length ?? 0) > 1
}
