/** Whether bytes are text at all. */

/** First bytes of what people drop by mistake: documents, pictures, archives, media, programs. */
const MAGIC: readonly string[] = [
  '%PDF-',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'II*\0',
  'MM\0*',
  '\xd0\xcf\x11\xe0\xa1\xb1',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  'Rar!',
  '\x7fELF',
  'MZ\x90',
  'ID3',
  'OggS',
  'fLaC',
  'wOFF',
  'wOF2',
  'SQLite format 3',
  'bplist00',
  '{\\rtf',
  '\0asm',
]
/** Longest signature, and enough to see what the rest is like. */
const SAMPLE_BYTES = 65_536
/** Text has next to none; compressed data has a tenth. Noticed by "refuses noise". */
const CONTROL_SHARE = 0.02

/** Whether the bytes begin like a known binary format, hold a NUL, or too many control characters. UTF-16 is told before. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const start = String.fromCharCode(...sample.subarray(0, 16))
  if (MAGIC.some((magic) => start.startsWith(magic)) || start.startsWith('ftyp', 4)) return true
  let controls = 0
  // By index: going through an array of bytes as a list takes ten times as long.
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0
    if (byte === 0) return true
    // 0x1B opens the escape sequences of ISO-2022, and 9 to 13 are white space.
    if (byte < 32 && byte !== 0x1b && (byte < 9 || byte > 13)) controls += 1
  }
  return controls / sample.length > CONTROL_SHARE
}
