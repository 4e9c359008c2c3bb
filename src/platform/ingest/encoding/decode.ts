/**
 * Bytes to text. A byte order mark is believed, then UTF-8 if every byte fits it, then what the file declares, then what
 * its bytes look like. UTF-8 comes before the declaration because saved pages declare what their server once sent.
 */
import type { Result } from '../../../core/result'
import { guessEncoding } from './guess'
import { isBinary } from './sniff'

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
/** UTF-16 without a mark: Western text has a NUL in this share of its even or odd bytes at least. */
const NUL_SHARE = 0.3

/** Decodes a file; the detector is loaded only when nothing else decides. */
export async function decode(bytes: Uint8Array): Promise<Result<Decoded, DecodingRefusal>> {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return decodedAs(bytes, marked.encoding) ?? { ok: false, reason: 'undecodable' }
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return decodedAs(bytes, wide) ?? { ok: false, reason: 'binary' }
  if (isBinary(bytes)) return { ok: false, reason: 'binary' }
  const declared = declaredEncoding(bytes)
  const known = decodedAs(bytes, 'utf-8') ?? (declared === null ? null : decodedAs(bytes, declared))
  if (known !== null) return known
  const guessed = await guessEncoding(bytes)
  return (guessed === null ? null : decodedAs(bytes, guessed)) ?? { ok: false, reason: 'undecodable' }
}

/** The text by the first of the encodings that every byte fits, or null. Labels that nobody knows are passed over. */
export function decodeAs(bytes: Uint8Array, labels: readonly string[]): Result<Decoded, never> | null {
  for (const label of labels) {
    const decoded = decodedAs(bytes, label)
    if (decoded !== null) return decoded
  }
  return null
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

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES))
  const groups = DECLARATION.exec(start)?.groups
  const label = (groups?.label ?? groups?.xml)?.toLowerCase()
  // A page whose declaration can be read in bytes is not in UTF-16, whatever it says; UTF-8 has been tried.
  return label === undefined || /^utf-?(?:8|16)/u.test(label) ? null : label
}

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, DECLARATION_BYTES)
  if (sample.length < 8 || bytes.length % 2 !== 0) return null
  const nuls = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls.map((count) => count / (sample.length / 2))
  if (odd > NUL_SHARE && even < 0.05) return 'utf-16le'
  return even > NUL_SHARE && odd < 0.05 ? 'utf-16be' : null
}
