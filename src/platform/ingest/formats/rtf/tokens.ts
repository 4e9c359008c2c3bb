/** The parts that RTF is written in: braces, control words, bytes of text. After the RTF 1.9.1 specification. */

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\u8364`, `\*`: signs that are no letters are words of one sign. `value` is the number behind it. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** One byte of text, in whatever code page holds at its place. */
  | { readonly kind: 'byte'; readonly byte: number }

const [BACKSLASH, OPEN, CLOSE, APOSTROPHE, SPACE, MINUS, CR, LF] = [0x5c, 0x7b, 0x7d, 0x27, 0x20, 0x2d, 0x0d, 0x0a]
/** Longer ones are no words of RTF, and are cut. */
const LONGEST_WORD = 32
const LONGEST_NUMBER = 10

/** The tokens of a file, one after the other; bytes of pictures given as `\bin` are passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<RtfToken, void> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    at += 1
    if (byte === OPEN) yield { kind: 'open' }
    else if (byte === CLOSE) yield { kind: 'close' }
    else if (byte === CR || byte === LF || byte === 0) continue
    else if (byte !== BACKSLASH) yield { kind: 'byte', byte }
    else {
      const { token, end } = wordAt(bytes, at)
      at = end
      if (token.kind === 'word' && token.word === 'bin') at += Math.max(0, token.value ?? 0)
      else yield token
    }
  }
}

/** The word or sign whose first letter stands at `start`, behind the backslash. */
function wordAt(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  const first = bytes[start]
  if (first === undefined) return { token: { kind: 'word', word: '', value: null }, end: start }
  if (first === APOSTROPHE) {
    const byte = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16)
    return { token: { kind: 'byte', byte: Number.isNaN(byte) ? SPACE : byte }, end: start + 3 }
  }
  if (!isLetter(first)) return { token: signFrom(first), end: start + 1 }
  let end = start
  while (isLetter(bytes[end])) end += 1
  const word = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + LONGEST_WORD)))
  const numberStart = end
  if (bytes[end] === MINUS && isFigure(bytes[end + 1])) end += 1
  while (isFigure(bytes[end])) end += 1
  const figures = String.fromCharCode(...bytes.subarray(numberStart, Math.min(end, numberStart + LONGEST_NUMBER)))
  // One space ends a word and is no text.
  if (bytes[end] === SPACE) end += 1
  return { token: { kind: 'word', word, value: figures === '' ? null : Number(figures) }, end }
}

/** `\{`, `\}` and `\\` are text; a line end is a paragraph's. */
function signFrom(byte: number): RtfToken {
  if (byte === OPEN || byte === CLOSE || byte === BACKSLASH) return { kind: 'byte', byte }
  if (byte === CR || byte === LF) return { kind: 'word', word: 'par', value: null }
  return { kind: 'word', word: String.fromCharCode(byte), value: null }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isFigure(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
