/** Bytes as Base64 (RFC 4648, section 4, padded) and back. */

/** A multiple of three, so that only the last piece is padded; small enough to spread into one call's arguments. */
const PIECE_BYTES = 3 * 8192

/** Base64 of `bytes`. */
export function base64FromBytes(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES))))
  }
  return pieces.join('')
}

/** The bytes of a text that is Base64; anything else throws. */
export function bytesFromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}
