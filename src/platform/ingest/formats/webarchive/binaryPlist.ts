/**
 * Apple's binary property lists, read one object at a time: nothing is unfolded that is not asked for, so a list that
 * holds itself harms nobody. Layout: `bplist00`, objects, the table of their offsets, 32 bytes that say where that is.
 */

export type PlistDictionary = {
  /** The string under a key, or null for none and for anything else. */
  readonly string: (key: string) => string | null
  readonly data: (key: string) => Uint8Array | null
  readonly dictionary: (key: string) => PlistDictionary | null
}

const SIGNATURE = 'bplist00'
const TRAILER_BYTES = 32
/** Entries of a dictionary that are looked at; those of a web archive have three. */
const MAX_KEYS = 1_000

/** The dictionary at the top; null for bytes that are no such list or break its rules. */
export function readBinaryPlist(bytes: Uint8Array): PlistDictionary | null {
  if (!isBinaryPlist(bytes) || bytes.length < SIGNATURE.length + TRAILER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const trailer = bytes.length - TRAILER_BYTES
  const offsetBytes = bytes[trailer + 6] ?? 0
  const referenceBytes = bytes[trailer + 7] ?? 0
  const top = Number(view.getBigUint64(trailer + 16))
  const table = Number(view.getBigUint64(trailer + 24))

  /** A whole number of so many bytes, or NaN beyond the end. */
  const numberAt = (at: number, length: number) => {
    if (!(at >= 0) || at + length > trailer) return Number.NaN
    return bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0)
  }

  /** An object's type, and where its content of so many entries or bytes begins. */
  function objectAt(index: number): { type: number; start: number; count: number } | null {
    const at = numberAt(table + index * offsetBytes, offsetBytes)
    const marker = numberAt(at, 1)
    if (Number.isNaN(marker)) return null
    const type = marker >> 4
    if ((marker & 0xf) !== 0xf) return { type, start: at + 1, count: marker & 0xf }
    const length = 2 ** (numberAt(at + 1, 1) & 0xf)
    const count = numberAt(at + 2, length)
    return Number.isNaN(count) ? null : { type, start: at + 2 + length, count }
  }

  function contentAt(index: number, type: number, unitBytes: number): Uint8Array | null {
    const object = objectAt(index)
    const end = object === null ? 0 : object.start + object.count * unitBytes
    return object === null || object.type !== type || end > trailer ? null : bytes.subarray(object.start, end)
  }

  function stringAt(index: number): string | null {
    const ascii = contentAt(index, 5, 1)
    const wide = ascii === null ? contentAt(index, 6, 2) : null
    if (ascii !== null) return new TextDecoder('windows-1252').decode(ascii)
    return wide === null ? null : new TextDecoder('utf-16be').decode(wide)
  }

  function dictionaryAt(index: number): PlistDictionary | null {
    const object = objectAt(index)
    if (object?.type !== 0xd || object.count > MAX_KEYS) return null
    const reference = (entry: number) => numberAt(object.start + entry * referenceBytes, referenceBytes)
    const keys = Array.from({ length: object.count }, (_, entry) => stringAt(reference(entry)))
    const value = (key: string) => (keys.includes(key) ? reference(object.count + keys.indexOf(key)) : Number.NaN)
    return {
      string: (key) => stringAt(value(key)),
      data: (key) => contentAt(value(key), 4, 1),
      dictionary: (key) => dictionaryAt(value(key)),
    }
  }

  return dictionaryAt(top)
}

/** Whether the bytes begin as a binary property list. */
export function isBinaryPlist(bytes: Uint8Array): boolean {
  return Array.from(SIGNATURE).every((character, index) => bytes[index] === character.charCodeAt(0))
}
