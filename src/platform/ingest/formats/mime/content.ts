/** What is in a part of a mail: its bytes, its text, the name of an attachment. */
import type { Attachment } from 'postal-mime'
import type { Result } from '../../../../core/result'
import { decode, decodeAs } from '../../encoding/decode'
import { MAX_TEXT_BYTES } from '../../limits'
import { type MimePart, parameterOf } from './parts'

/** The part's bytes and file name, its transfer encoding undone; a mail within a mail stays whole. */
export async function contentOf(part: MimePart): Promise<{ bytes: Uint8Array; fileName: string | null }> {
  const { default: PostalMime } = await import('postal-mime')
  // The first header of a name wins, so this one keeps the part from being read as the body of a mail.
  const prefix = new TextEncoder().encode('Content-Type: application/octet-stream\r\n')
  const isText = part.type.startsWith('text/')
  const isPlain = isUnencoded(part)
  const raw = withShortHead(isPlain ? { ...part, raw: headOf(part), body: new Uint8Array() } : part)
  const whole = isText ? joined(prefix, raw) : raw
  const options = { forceRfc822Attachments: true, maxRfc822NestingDepth: 0 }
  const [attachment] = (await PostalMime.parse(whole, options)).attachments
  if (attachment === undefined)
    return { bytes: isPlain ? withPlainLines(part.body) : part.body.slice(), fileName: null }
  const named = attachment.filename ?? (isText ? parameterOf(part.headers.get('content-type') ?? '', 'name') : null)
  return { bytes: isPlain ? withPlainLines(part.body) : bytesOf(attachment), fileName: named }
}

/** Whether the bytes are sent as they are. The decoder would make three pieces of every line of them. */
function isUnencoded({ headers }: MimePart): boolean {
  return /^(?:7bit|8bit|binary)?$/iu.test((headers.get('content-transfer-encoding') ?? '').trim())
}

function headOf({ raw, body }: MimePart): Uint8Array {
  return raw.subarray(0, raw.length - body.length)
}

/** Every line ended by a line feed alone, as the decoder ends those of encoded parts. */
function withPlainLines(body: Uint8Array): Uint8Array {
  const lines = new Uint8Array(body.length + 1)
  let length = 0
  for (let at = 0; at <= body.length; at += 1) {
    const byte = at < body.length ? (body[at] ?? LINE_FEED) : LINE_FEED
    if (at === body.length && (at === 0 || body[at - 1] === LINE_FEED)) break
    if (byte === LINE_FEED) while (length > 0 && lines[length - 1] === RETURN) length -= 1
    lines[length] = byte
    length += 1
  }
  return lines.slice(0, length)
}

const RETURN = 0x0d
const LINE_FEED = 0x0a

/** Longer heads are refused by the decoder; a mail that has passed through many servers carries 20,000 bytes. */
const HEAD_BYTES = 1_000_000
const VALUE_CHARACTERS = 2_000
/** What of a head says how the body is to be decoded, and what it is called. */
const TELLING = ['content-type', 'content-transfer-encoding', 'content-disposition']

function withShortHead({ headers, raw, body }: MimePart): Uint8Array {
  if (raw.length - body.length <= HEAD_BYTES) return raw
  const lines = TELLING.map((name) => `${name}: ${(headers.get(name) ?? '').slice(0, VALUE_CHARACTERS)}`)
  return joined(new TextEncoder().encode(`${lines.filter((line) => !line.endsWith(': ')).join('\r\n')}\r\n\r\n`), body)
}

/** The text of a part: UTF-8 if it fits, then what its header declares, then what it says itself or looks like. */
export async function textOfPart(part: MimePart): Promise<Result<string, 'tooLarge' | 'damaged'>> {
  if (isUnencoded(part) && part.body.length > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
  const { bytes } = await contentOf(part)
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
  const declared = parameterOf(part.headers.get('content-type') ?? '', 'charset')
  const decoded = decodeAs(bytes, ['utf-8', ...(declared === null ? [] : [declared])]) ?? (await decode(bytes))
  if (!decoded.ok) return { ok: false, reason: 'damaged' }
  const { text } = decoded.value
  const contentType = part.headers.get('content-type') ?? ''
  const isFlowed = /^flowed$/iu.test(parameterOf(contentType, 'format') ?? '')
  const isJoined = /^yes$/iu.test(parameterOf(contentType, 'delsp') ?? '')
  return { ok: true, value: isFlowed ? unflowed(text, isJoined) : text }
}

/**
 * Lines that a mailer broke at a blank are one again (RFC 3676), each with the marks of its reply; the line before a
 * signature is left alone. `isJoined` says that the blank is the mailer's too, as where words are not parted by any.
 */
function unflowed(text: string, isJoined: boolean): string {
  const lines: { depth: number; words: string[]; isOpen: boolean }[] = []
  for (const line of text.split(/\r?\n/u)) {
    const marks = /^>*/u.exec(line)?.[0].length ?? 0
    // A mailer puts a blank before what looks like a mark.
    const words = line.slice(marks).replace(/^ /u, '')
    const isOpen = words.endsWith(' ') && words !== '-- '
    const before = lines.at(-1)
    if (before?.isOpen && before.depth === marks && words !== '-- ') {
      if (isJoined) before.words.push((before.words.pop() ?? '').slice(0, -1))
      before.words.push(words)
      before.isOpen = isOpen
    } else lines.push({ depth: marks, words: [words], isOpen })
  }
  return lines.map(({ depth, words }) => `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${words.join('')}`).join('\n')
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
