/** The bytes that tell an encoding: words with bytes beyond ASCII, the words around them, and none of the markup. */

const ESCAPE = 0x1b
/** ASCII words kept on either side of one that is more. */
const AROUND = 3
/** Enough for any detector, in bytes; more costs time. */
const MOST = 32_768
/** What is looked through for them, in bytes, from a little before the first that is beyond ASCII. */
const STRETCH = 262_144
const BEFORE = 1_024

/** A sample of about 32 KB; the start of the file where nothing is beyond ASCII, or escapes switch the code. */
export function tellingBytes(bytes: Uint8Array): Uint8Array {
  const start = bytes.subarray(0, MOST)
  if (start.includes(ESCAPE)) return start
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - BEFORE)
  const stretch = withoutMarkup(bytes.subarray(from, from + STRETCH))
  // White space is never the second byte of a character, so no character is cut in two but the last.
  const words = wordsOf(stretch).slice(0, from + STRETCH < bytes.length ? -1 : undefined)
  const isKept = words.map(() => false)
  let size = 0
  for (const [index, word] of words.entries()) {
    if (!word.some((byte) => byte >= 0x80)) continue
    for (let at = Math.max(0, index - AROUND); at <= index + AROUND && at < words.length; at += 1) isKept[at] = true
    size += word.length
    if (size > MOST) break
  }
  if (size === 0) return start
  return Uint8Array.from(words.flatMap((word, index) => (isKept[index] === true ? [...word, 0x20] : [])))
}

function wordsOf(bytes: Uint8Array): Uint8Array[] {
  const words: Uint8Array[] = []
  let start = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x20
    if (byte > 0x20) continue
    if (at > start) words.push(bytes.subarray(start, at))
    start = at + 1
  }
  return words
}

/** Tags out. No encoding in use has the angle brackets as the second byte of a character. */
function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(bytes.length)
  let length = 0
  let isInTag = false
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0x3c && isTagStart(bytes[at + 1] ?? 0)) isInTag = true
    const isEnd = isInTag && byte === 0x3e
    if (!isInTag || isEnd) {
      words[length] = isEnd ? 0x20 : byte
      length += 1
    }
    if (isEnd) isInTag = false
  }
  return words.subarray(0, length)
}

/** A letter, or one of `!`, `/` and `?`. */
function isTagStart(byte: number): boolean {
  const lower = byte | 0x20
  return byte === 0x21 || byte === 0x2f || byte === 0x3f || (lower >= 0x61 && lower <= 0x7a)
}
