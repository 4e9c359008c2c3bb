/** The face of ingest: bytes or a paste in, an article's content or a refusal out. Nothing is stored, nothing requested. */
import type { ArticleMetadata, SetAside } from '../../core/article/article'
import type { Result } from '../../core/result'
import type { Block } from '../../core/text/block'
import { canonicalText } from '../../core/text/canonicalText'
import { clean } from './clean/clean'
import type { Finding } from './clean/draft'
import { wordCount } from './clean/shape'
import { decode } from './encoding/decode'
import { article, type Extraction, type Format, type FormatRefusal, type ListTable } from './formats/format'
import { formatOf } from './formats/formats'
import { html as htmlFormat, readSelection } from './formats/html'
import { languageOf } from './metadata/language'
import { finding, metadataFrom } from './metadata/metadata'

/** The largest file taken, in bytes: the longest news pages are under 5 MB, and all of it is parsed at once. */
export const MAX_FILE_BYTES = 10_000_000

/** Why nothing was imported; `app/messages.ts` holds the sentence for each. */
export type IngestRefusal = 'empty' | 'binary' | 'tooLarge' | 'undecodable' | 'noRunningText' | FormatRefusal

/** The bytes as they came, with what reading them told. `sha256` is lower-case hexadecimal. */
export type IngestedOriginal = {
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly fileName: string | null
  readonly mediaType: string
  /** A WHATWG label, as `utf-8`. */
  readonly encoding: string
}

/** An article's content, ready to become a revision. `text`, `blocks` and `setAside` are as in `Revision`. */
export type Ingested = {
  readonly original: IngestedOriginal
  readonly metadata: ArticleMetadata
  readonly text: string
  readonly blocks: Block[]
  readonly setAside: SetAside[]
}

export type IngestResult = Result<Ingested, IngestRefusal>

/** `signal` rejects with its reason between any two steps. */
export type IngestOptions = { readonly signal?: AbortSignal | undefined }

/** One thing that a file gave. A file of one article gives one step; an archive, a mail or a list gives one after the other. */
export type IngestStep =
  /** An article, or why there is none; `name` is the file's, or that of the part within it. */
  | { readonly kind: 'read'; readonly name: string; readonly result: IngestResult }
  /** A list whose columns a person maps before its rows are read with `ingestRows`. */
  | { readonly kind: 'list'; readonly name: string; readonly table: ListTable }

/** Fewest words of a kept paragraph: a line of numbers or a lone label is no article. A sentence is. */
const RUNNING_WORDS = 4

/** Reads a file as the browser hands it over; one over the limit is refused before a byte of it is read. */
export async function ingestBlob(
  blob: Blob & { readonly name?: string },
  options: IngestOptions = {},
): Promise<IngestResult> {
  if (blob.size > MAX_FILE_BYTES) return { ok: false, reason: 'tooLarge' }
  options.signal?.throwIfAborted()
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return ingestFile({ name: blob.name ?? null, bytes }, options)
}

/** Reads a file and all it holds, one step at a time; `skip` steps are passed over, to go on where an import broke off. */
export async function* ingestAll(
  blob: Blob & { readonly name?: string },
  { signal, skip = 0 }: IngestOptions & { readonly skip?: number } = {},
): AsyncGenerator<IngestStep, void> {
  if (skip > 0) return
  yield { kind: 'read', name: blob.name ?? '', result: await ingestBlob(blob, { signal }) }
}

/** Reads the bytes of one file. The name decides nothing that the content decides, and never a date. */
export async function ingestFile(
  file: { readonly name: string | null; readonly bytes: Uint8Array },
  { signal }: IngestOptions = {},
): Promise<IngestResult> {
  signal?.throwIfAborted()
  if (file.bytes.length === 0) return { ok: false, reason: 'empty' }
  if (file.bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'tooLarge' }
  const decoded = await decode(file.bytes)
  if (!decoded.ok) return decoded
  if (decoded.value.text.trim() === '') return { ok: false, reason: 'empty' }
  signal?.throwIfAborted()
  const source = { bytes: file.bytes, text: decoded.value.text, fileName: file.name }
  const format = formatOf(source)
  const reading = await format.read(source, signal)
  signal?.throwIfAborted()
  if (!reading.ok) return reading
  if (reading.value.kind !== 'article') return { ok: false, reason: 'noRunningText' }
  return ingested(reading.value.extraction, {
    bytes: file.bytes,
    fileName: file.name,
    mediaType: format.mediaType,
    encoding: decoded.value.encoding,
  })
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
  const rich = paste.html !== null && hasBlocks(paste.html) ? paste.html : null
  const bytes = new TextEncoder().encode(rich ?? paste.text)
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'tooLarge' }
  if ((rich ?? paste.text).trim() === '') return { ok: false, reason: 'empty' }
  const source = { bytes, text: paste.text, fileName: null }
  const format: Format = rich === null ? formatOf(source) : htmlFormat
  const reading = rich === null ? await format.read(source, signal) : article(await readSelection(rich))
  signal?.throwIfAborted()
  if (!reading.ok) return reading
  if (reading.value.kind !== 'article') return { ok: false, reason: 'noRunningText' }
  const given = [...givenField('title', paste.title), ...givenField('outlet', paste.outlet)]
  return ingested(
    { ...reading.value.extraction, findings: [...given, ...reading.value.extraction.findings] },
    { bytes, fileName: null, mediaType: format.mediaType, encoding: 'utf-8' },
  )
}

async function ingested(extraction: Extraction, original: Omit<IngestedOriginal, 'sha256'>): Promise<IngestResult> {
  const { kept, setAside, findings } = clean(extraction.blocks, extraction.findings)
  const content = canonicalText(kept)
  if (!kept.some(({ text }) => wordCount(text.replace(/\p{N}/gu, '')) >= RUNNING_WORDS))
    return { ok: false, reason: 'noRunningText' }
  const language = await languageOf(content.text)
  const detected = language === null ? [] : [finding('language', language.language, 'detected', language.certainty)]
  return {
    ok: true,
    value: {
      original: { ...original, sha256: await sha256Of(original.bytes) },
      metadata: metadataFrom(
        [...findings, ...detected],
        kept.filter(({ kind }) => kind !== 'heading').map(({ text }) => text),
        setAside.map(({ text }) => text),
      ),
      ...content,
      setAside: [...setAside],
    },
  }
}

function givenField(field: 'title' | 'outlet', value: string | null | undefined): Finding[] {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? [] : [finding(field, trimmed, 'person', 'sure')]
}

/** Whether a paste's HTML tells more than its text: spans and anchors alone do not. */
function hasBlocks(html: string): boolean {
  return (html.match(/<(?:p|div|li|h[1-6]|blockquote|article|section|br|tr)\b/giu)?.length ?? 0) > 1
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
