/** From bytes to what they hold: the encoding, the format, its reading. */
import type { Result } from '../../core/result'
import { decode } from './encoding/decode'
import { isLinkOnly } from './formats/address'
import type { Format, FormatRefusal, Reading, Source } from './formats/format'
import { formatOf } from './formats/formats'
import { mailHead } from './formats/mime/mailHead'
import type { IngestedOriginal, IngestRefusal } from './ingested'
import { MAX_DOCUMENT_BYTES, MAX_TEXT_BYTES } from './limits'

/** A file of a known format, not read yet. */
export type KnownFile = {
  readonly format: Format
  readonly source: Source
  readonly original: Omit<IngestedOriginal, 'sha256'>
}

/** Pages and texts, which are parsed as a whole and have nothing to pass over. */
const TEXTS = new Set([
  'text/html',
  'text/plain',
  'text/markdown',
  'text/csv',
  'application/json',
  'application/rss+xml',
  'application/xml',
])

/** So many bytes tell what may be large. */
export const START_BYTES = 8_192
/** How documents, mails and web archives begin that are not ZIPs; all else is text, or nothing that is read. */
const DOCUMENT_STARTS = ['%PDF-', '{\\rtf', 'bplist00', '\xd0\xcf\x11\xe0']

/** How many bytes are read of a file that begins so. */
export function limitFor(start: Uint8Array): number {
  const signature = String.fromCharCode(...start.subarray(0, 16))
  const isDocument = DOCUMENT_STARTS.some((known) => signature.startsWith(known))
  return isDocument || mailHead(start) !== null ? MAX_DOCUMENT_BYTES : MAX_TEXT_BYTES
}

/** What the bytes are, by their content; the name is believed only where the content leaves a choice. */
export async function knownFile(bytes: Uint8Array, fileName: string | null): Promise<Result<KnownFile, IngestRefusal>> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > MAX_DOCUMENT_BYTES) return { ok: false, reason: 'tooLarge' }
  const decoded = await decode(bytes)
  const text = decoded.ok ? decoded.value.text : null
  if (text?.trim() === '') return { ok: false, reason: 'empty' }
  if (text !== null && isLinkOnly(text)) return { ok: false, reason: 'linkOnly' }
  const source = { bytes, text, fileName }
  const format = formatOf(source)
  if (format === null) return decoded.ok ? { ok: false, reason: 'binary' } : decoded
  if (TEXTS.has(format.mediaType) && bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
  const encoding = decoded.ok ? decoded.value.encoding : 'binary'
  return { ok: true, value: { format, source, original: { bytes, fileName, mediaType: format.mediaType, encoding } } }
}

/** Reads the file; rejects only when `signal` does. */
export async function readKnown(
  { format, source }: KnownFile,
  signal?: AbortSignal,
): Promise<Result<Reading, FormatRefusal>> {
  signal?.throwIfAborted()
  const reading = await format.read(source, signal)
  signal?.throwIfAborted()
  return reading
}
