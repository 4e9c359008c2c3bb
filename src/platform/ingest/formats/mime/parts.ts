/**
 * A mail or web archive as the tree of its parts, by RFC 2045 and 2046. The tree is ours since postal-mime keeps no
 * address of a part and decides charsets by itself; decoding a part is postal-mime's, and only of parts that are asked for.
 */
import type { Result } from '../../../../core/result'
import { MAX_MIME_DEPTH, MAX_MIME_PARTS } from '../../limits'

export type MimePart = {
  /** By lower-case name, unfolded; of several the first. */
  readonly headers: ReadonlyMap<string, string>
  /** Lower-case, as `text/html`. */
  readonly type: string
  /** The part with its headers, as it stands in the file. */
  readonly raw: Uint8Array
  readonly body: Uint8Array
  /** Of a multipart; its own body is then of no interest. */
  readonly parts: readonly MimePart[]
}

/** Longer headers are not read on: a mail that has passed through many servers carries 20,000 bytes. */
const HEADER_BYTES = 200_000

/** The tree of a whole message. A multipart without its boundary is damaged. */
export function readMime(bytes: Uint8Array): Result<MimePart, 'damaged' | 'tooComplex'> {
  let count = 0

  function partFrom(raw: Uint8Array, depth: number, usual: string): MimePart | 'damaged' | 'tooComplex' {
    count += 1
    if (count > MAX_MIME_PARTS || depth > MAX_MIME_DEPTH) return 'tooComplex'
    const bodyStart = endOfHeaders(raw)
    const headers = headersFrom(raw.subarray(0, bodyStart))
    const contentType = headers.get('content-type') ?? ''
    const type = /^\s*([\w.+-]+\/[\w.+-]+)/u.exec(contentType)?.[1]?.toLowerCase() ?? usual
    const body = raw.subarray(bodyStart)
    if (!type.startsWith('multipart/')) return { headers, type, raw, body, parts: [] }
    const boundary = parameterOf(contentType, 'boundary')
    const slices = boundary === null ? [] : slicesBetween(body, boundary)
    if (slices.length === 0) return 'damaged'
    // A digest holds mails unless it says otherwise.
    const usualWithin = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const parts: MimePart[] = []
    for (const slice of slices) {
      const part = partFrom(slice, depth + 1, usualWithin)
      if (part === 'tooComplex') return part
      // A part that is damaged leaves the others whole.
      if (part !== 'damaged') parts.push(part)
    }
    return parts.length === 0 ? 'damaged' : { headers, type, raw, body, parts }
  }

  const root = partFrom(bytes, 0, 'text/plain')
  return typeof root === 'string' ? { ok: false, reason: root } : { ok: true, value: root }
}

/** The parts below and including `part` that have no parts themselves, in order. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}

/** A parameter of a structured header, quotation marks off; or null. */
export function parameterOf(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'iu').exec(header)
  return match?.[1] ?? match?.[2] ?? null
}

/** The headers of a message or part, by lower-case name. */
export function headersFrom(bytes: Uint8Array): Map<string, string> {
  const headers = new Map<string, string>()
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, HEADER_BYTES))
  for (const line of text.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Where the first empty line ends, or the length where there is none. */
export function endOfHeaders(bytes: Uint8Array): number {
  let lineStart = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a) continue
    const length = at - lineStart
    if (length === 0 || (length === 1 && bytes[lineStart] === 0x0d)) return at + 1
    lineStart = at + 1
  }
  return bytes.length
}

/** What stands between the lines `--boundary`; the last slice may lack its closing line, as in a file cut short. */
function slicesBetween(body: Uint8Array, boundary: string): Uint8Array[] {
  const mark = new TextEncoder().encode(`--${boundary}`)
  const slices: Uint8Array[] = []
  let start: number | null = null
  let lineStart = 0
  while (lineStart < body.length) {
    const lineEnd = body.indexOf(0x0a, lineStart)
    const next = lineEnd < 0 ? body.length : lineEnd + 1
    if (isAt(body, mark, lineStart)) {
      if (start !== null) slices.push(body.subarray(start, lineStart))
      start = next
      const after = lineStart + mark.length
      if (body[after] === 0x2d && body[after + 1] === 0x2d) return slices
    }
    lineStart = next
  }
  if (start !== null && start < body.length) slices.push(body.subarray(start))
  return slices
}

function isAt(body: Uint8Array, mark: Uint8Array, at: number): boolean {
  if (at + mark.length > body.length || body[at] !== 0x2d) return false
  for (let index = 0; index < mark.length; index += 1) if (body[at + index] !== mark[index]) return false
  // Another boundary may begin with this one.
  const after = body[at + mark.length]
  return after === undefined || after === 0x0d || after === 0x0a || after === 0x20 || after === 0x09 || after === 0x2d
}
