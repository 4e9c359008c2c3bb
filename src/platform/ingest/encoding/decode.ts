/**
 * Bytes to text. A byte order mark is believed, then UTF-8 if every byte fits it, or all but a few do; then what the file
 * declares, then what its bytes look like. UTF-8 comes before the declaration because saved pages declare what their
 * server once sent.
 */
import type { Result } from '../../../core/result'
import { fitOfBytes, guessEncoding } from './guess'
import { isBinary } from './sniff'
import { tellingBytes } from './telling'
import { unmarkedUtf16 } from './utf16'

export type Decoded = { readonly text: string; readonly encoding: string }
export type DecodingRefusal = 'binary' | 'undecodable'

const MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]
/** HTML asks for the declaration within its first 1,024 bytes; pages are not that strict. */
const DECLARATION_BYTES = 4096
const DECLARATION =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<label>[\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<xml>[\w.:-]+)/iu
/** A declaration under which hardly a word fits is a leftover, as `iso-8859-1` over a Cyrillic page. */
const DECLARED_FIT = 0.5
/** Of a hundred characters beyond ASCII at most so many may be broken in UTF-8: a file cut off, or put together of two. */
const BROKEN_SHARE = 0.02
/** Three broken characters at most in a short text, among ten that are whole. */
const BROKEN_FEW = { broken: 3, whole: 10 } as const

/** Decodes a file; the detector is loaded only when nothing else decides. */
export async function decode(bytes: Uint8Array): Promise<Result<Decoded, DecodingRefusal>> {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return decodedAs(bytes, marked.encoding) ?? nearlyUtf8(bytes) ?? refused('undecodable')
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return decodedAs(bytes, wide) ?? refused('binary')
  if (isBinary(bytes)) return refused('binary')
  const known = decodedAs(bytes, 'utf-8') ?? nearlyUtf8(bytes) ?? decodedAsDeclared(bytes)
  if (known !== null) return known
  const labels = [await guessEncoding(bytes), declaredEncoding(bytes)].filter((label) => label !== null)
  return decodeAs(bytes, labels) ?? refused('undecodable')
}

/** The text by the first of the encodings that every byte fits, or null. Labels that nobody knows are passed over. */
export function decodeAs(bytes: Uint8Array, labels: readonly string[]): Result<Decoded, never> | null {
  for (const label of labels) {
    const decoded = decodedAs(bytes, label)
    if (decoded !== null) return decoded
  }
  return null
}

function refused(reason: DecodingRefusal): Result<never, DecodingRefusal> {
  return { ok: false, reason }
}

/** The text if every byte fits the encoding, or null; also null for a label nobody knows. */
function decodedAs(bytes: Uint8Array, label: string): Result<Decoded, never> | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    return { ok: true, value: { text: decoder.decode(bytes), encoding: decoder.encoding } }
  } catch (error) {
    // RangeError: an unknown label. TypeError: bytes that do not fit. Both mean: not this one.
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

/** UTF-8 with a few broken characters, which become U+FFFD: next to no text of another encoding fits it so well. */
function nearlyUtf8(bytes: Uint8Array): Result<Decoded, never> | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  const whole = (text.match(/[^\0-\u007f]/gu)?.length ?? 0) - broken
  const isNearly = broken <= whole * BROKEN_SHARE || (broken <= BROKEN_FEW.broken && whole >= BROKEN_FEW.whole)
  return whole > 0 && isNearly ? { ok: true, value: { text, encoding: 'utf-8' } } : null
}

function decodedAsDeclared(bytes: Uint8Array): Result<Decoded, never> | null {
  const label = declaredEncoding(bytes)
  if (label === null || fitOfBytes(tellingBytes(bytes), label) < DECLARED_FIT) return null
  return decodedAs(bytes, label)
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES))
  const groups = DECLARATION.exec(start)?.groups
  const label = (groups?.label ?? groups?.xml)?.toLowerCase()
  // A page whose declaration can be read in bytes is not in UTF-16, whatever it says; UTF-8 has been tried.
  return label === undefined || /^utf-?(?:8|16)/u.test(label) ? null : label
}
