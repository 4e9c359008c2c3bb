/**
 * The directory at the end of a ZIP: what it holds and where, by PKWARE's APPNOTE 6.3. Zip64 is understood.
 * Names are only names; nothing is ever written to them.
 */
import type { Result } from '../../../core/result'
import { MAX_DIRECTORY_BYTES, MAX_ENTRIES } from '../limits'
import type { ByteSource } from './byteSource'
import { namesFrom } from './names'

/** A file in an archive. Sizes are what the directory says, and are believed only to refuse. */
export type ZipEntry = {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflate; others are not read. */
  readonly method: number
  readonly crc32: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its local header stands, in bytes from the start of the archive. */
  readonly offset: number
}

const LOCAL_HEADER = 0x04034b50
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const END = 0x06054b50
const END_BYTES = 22
/** The end may carry a comment of this length. */
const COMMENT_BYTES = 0xffff
const END_64 = 0x06064b50
const END_64_BYTES = 56
const LOCATOR_64 = 0x07064b50
const LOCATOR_64_BYTES = 20
const TAIL_BYTES = END_BYTES + COMMENT_BYTES + LOCATOR_64_BYTES + END_64_BYTES
/** A value that stands in the zip64 field instead. */
const ELSEWHERE = 0xffffffff
const UTF_8_FLAG = 0x800
const ENCRYPTED_FLAG = 1

/** Whether the bytes begin as a ZIP does; an empty one is its end only. */
export function isZip(start: Uint8Array): boolean {
  if (start.length < 4) return false
  const signature = new DataView(start.buffer, start.byteOffset, 4).getUint32(0, true)
  return signature === LOCAL_HEADER || signature === END
}

/** The entries in the directory's order, folders left out. Two slices of the archive are read. */
export async function readDirectory(source: ByteSource): Promise<Result<ZipEntry[], 'damaged' | 'tooComplex'>> {
  const tailStart = Math.max(0, source.size - TAIL_BYTES)
  const place = placeOfDirectory(await source.slice(tailStart, source.size), tailStart)
  if (place === null) return { ok: false, reason: 'damaged' }
  if (place.count > MAX_ENTRIES || place.bytes > MAX_DIRECTORY_BYTES) return { ok: false, reason: 'tooComplex' }
  return entriesOf(await source.slice(place.start, place.start + place.bytes), place)
}

/** The entries of an archive in memory; none where its directory cannot be read. */
export function directoryOf(bytes: Uint8Array): ZipEntry[] {
  if (!isZip(bytes)) return []
  const tailStart = Math.max(0, bytes.length - TAIL_BYTES)
  const place = placeOfDirectory(bytes.subarray(tailStart), tailStart)
  if (place === null || place.count > MAX_ENTRIES || place.bytes > MAX_DIRECTORY_BYTES) return []
  const entries = entriesOf(bytes.subarray(place.start, place.start + place.bytes), place)
  return entries.ok ? entries.value : []
}

type Place = { readonly start: number; readonly bytes: number; readonly count: number; readonly shift: number }

/** Where the directory stands, by the records at the archive's end; `tail` begins at `tailStart`. */
function placeOfDirectory(tail: Uint8Array, tailStart: number): Place | null {
  const view = viewOf(tail)
  const at = lastEnd(view)
  if (at === null) return null
  const narrow = {
    start: view.getUint32(at + 16, true),
    bytes: view.getUint32(at + 12, true),
    count: view.getUint16(at + 10, true),
    closesAt: tailStart + at,
  }
  const isWide = narrow.start === ELSEWHERE || narrow.bytes === ELSEWHERE || narrow.count === 0xffff
  const { start, bytes, count, closesAt } = (isWide ? wideEnd(view, at, tailStart) : null) ?? narrow
  // What stands before the archive, as a program that unpacks it, shifts every offset by its length.
  const shift = closesAt - bytes - start
  return shift < 0 ? null : { start: start + shift, bytes, count, shift }
}

/** Where the end record stands in the tail: the last place that fits its own comment's length. */
function lastEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue
    if (at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength) return at
  }
  return null
}

/** The zip64 end record, where its locator points to one within the tail. */
function wideEnd(tail: DataView, at: number, tailStart: number) {
  const locator = at - LOCATOR_64_BYTES
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64) return null
  const closesAt = Number(tail.getBigUint64(locator + 8, true))
  const end = closesAt - tailStart
  if (end < 0 || end + END_64_BYTES > tail.byteLength || tail.getUint32(end, true) !== END_64) return null
  return {
    start: Number(tail.getBigUint64(end + 48, true)),
    bytes: Number(tail.getBigUint64(end + 40, true)),
    count: Number(tail.getBigUint64(end + 32, true)),
    closesAt,
  }
}

function entriesOf(directory: Uint8Array, { count, shift }: Place): Result<ZipEntry[], 'damaged'> {
  const view = viewOf(directory)
  const entries: Omit<ZipEntry, 'name'>[] = []
  const rawNames: { bytes: Uint8Array; isUtf8: boolean }[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length || view.getUint32(at, true) !== ENTRY)
      return { ok: false, reason: 'damaged' }
    const flags = view.getUint16(at + 8, true)
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const wide = wideSizes(view, nameEnd, Math.min(extraEnd, directory.length))
    const sized = (value: number) => (value === ELSEWHERE ? (wide.shift() ?? value) : value)
    const unpackedBytes = sized(view.getUint32(at + 24, true))
    const packedBytes = sized(view.getUint32(at + 20, true))
    const offset = sized(view.getUint32(at + 42, true)) + shift
    const method = view.getUint16(at + 10, true)
    const isEncrypted = (flags & ENCRYPTED_FLAG) !== 0
    entries.push({ isEncrypted, method, crc32: view.getUint32(at + 16, true), packedBytes, unpackedBytes, offset })
    rawNames.push({ bytes: directory.subarray(at + ENTRY_BYTES, nameEnd), isUtf8: (flags & UTF_8_FLAG) !== 0 })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  const names = namesFrom(rawNames)
  const files = entries.map((entry, index) => ({ ...entry, name: names[index] ?? '' }))
  return { ok: true, value: files.filter(({ name }) => !/[/\\]$/u.test(name)) }
}

/** The 64-bit values of an entry's zip64 field, in their order. */
function wideSizes(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const length = view.getUint16(at + 2, true)
    const fieldEnd = at + 4 + length
    if (view.getUint16(at, true) === 1 && fieldEnd <= end)
      return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      )
    at = fieldEnd
  }
  return []
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
