/** Whether bytes begin as a mail or a web archive does, and what its first headers say. */
import { headersFrom } from './parts'

/** A mail that has passed through many servers carries 20,000 bytes of headers. */
const HEAD_BYTES = 32_768
const FIRST_LINE = /^(?:From [^\n]*\n)?[A-Za-z][\w-]*:[^\n]*\n/u
/** Only mails and web archives have these; `Date:` or `Subject:` alone may begin a text. */
const TELLING = ['received', 'return-path', 'message-id', 'mime-version', 'delivered-to', 'content-transfer-encoding']
/** Only what has been sent has one of these. */
const SENT = ['received', 'return-path', 'message-id', 'delivered-to', 'to', 'cc', 'bcc']

/** The headers that the bytes begin with, or null where they do not begin as a mail. */
export function mailHead(bytes: Uint8Array): Map<string, string> | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES)).replace(/^(?:ï»¿)?[\r\n]*/u, '')
  if (!FIRST_LINE.test(start.slice(0, 2_000))) return null
  const [head = ''] = start.split(/\r?\n\r?\n/u)
  const isAllHeaders = head
    .replace(/^From [^\n]*\n/u, '')
    .split(/\r?\n/u)
    .every((line) => /^(?:[ \t]|[A-Za-z][\w-]*:)/u.test(line))
  // Headers that go on beyond what is looked at break off in mid-line.
  if (!isAllHeaders && head.length < HEAD_BYTES - 4) return null
  const headers = headersFrom(new TextEncoder().encode(head))
  const isTelling = TELLING.some((name) => headers.has(name))
  const isLetter = /@/u.test(headers.get('from') ?? '') && (headers.has('subject') || headers.has('date'))
  return isTelling || isLetter || isWebArchive(headers) ? headers : null
}

/** Whether the headers are those of a page saved as one file: it was never sent, and its parts belong together. */
export function isWebArchive(headers: ReadonlyMap<string, string>): boolean {
  if (headers.has('snapshot-content-location') || /^<saved by /iu.test(headers.get('from') ?? '')) return true
  const type = headers.get('content-type') ?? ''
  const isPage =
    /^\s*multipart\/related/iu.test(type) || (/^\s*text\/html/iu.test(type) && headers.has('content-location'))
  return isPage && !SENT.some((name) => headers.has(name))
}
