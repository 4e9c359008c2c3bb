/** Whether a stream of a PDF is a bomb: pdf.js unpacks the text of a page as a whole, however long it becomes. */
import { Unzlib } from 'fflate'
import { MAX_STREAM_BYTES } from './limits'

/** Deflate packs to a thousandth at best. */
const BEST_RATIO = 1_032
/** Unpacked at a time, in packed bytes: a stream that goes too far is noticed soon after. */
const STEP_BYTES = 65_536

/** Whether a stream unpacks beyond the limit; those that cannot, being short, are not looked at. */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  let end = 0
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', end)) {
    const start = at + 'stream'.length + (text.startsWith('\r\n', at + 'stream'.length) ? 2 : 1)
    const found = text.indexOf('endstream', start)
    end = (found < 0 ? text.length : found) + 'endstream'.length
    const packed = bytes.subarray(start, found < 0 ? text.length : found)
    if (packed.length * BEST_RATIO > MAX_STREAM_BYTES && isDeflated(packed) && isTooLong(packed)) return true
  }
  return false
}

/** By the two bytes that a deflated stream begins with, whatever the file says of it. */
function isDeflated([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

function isTooLong(packed: Uint8Array): boolean {
  let length = 0
  const unpacking = new Unzlib((part) => {
    length += part.length
  })
  try {
    for (let at = 0; at < packed.length && length <= MAX_STREAM_BYTES; at += STEP_BYTES) {
      unpacking.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length)
    }
  } catch {
    // Damaged at this place: what comes behind it is not unpacked by pdf.js either.
    return length > MAX_STREAM_BYTES
  }
  return length > MAX_STREAM_BYTES
}
