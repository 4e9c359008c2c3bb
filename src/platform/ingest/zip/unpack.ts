/** Unpacks one entry of a ZIP, and stops as soon as it grows beyond what it may. */
import type { Result } from '../../../core/result'
import { MAX_RATIO, RATIO_FLOOR_BYTES } from '../limits'
import type { ByteSource } from './byteSource'
import { crc32 } from './crc32'
import type { ZipEntry } from './directory'

export type UnpackRefusal = 'encrypted' | 'damaged' | 'tooComplex' | 'tooLarge' | 'unknownPacking'

/** Packed bytes given to the inflater at a time: deflate makes at most 1,032 of one, so it overshoots by 8 MB at most. */
const CHUNK_BYTES = 8_192
const LOCAL_HEADER_BYTES = 30

/** The bytes of an entry, at most `limit`; its check sum is compared. */
export async function unpack(
  source: ByteSource,
  entry: ZipEntry,
  limit: number,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, UnpackRefusal>> {
  if (entry.isEncrypted) return { ok: false, reason: 'encrypted' }
  if (entry.method !== 0 && entry.method !== 8) return { ok: false, reason: 'unknownPacking' }
  // Packing never makes more of a file than a few bytes in a thousand.
  if (entry.unpackedBytes > limit || entry.packedBytes > limit * 1.01 + CHUNK_BYTES)
    return { ok: false, reason: 'tooLarge' }
  const packed = await packedBytes(source, entry)
  if (packed === null) return { ok: false, reason: 'damaged' }
  signal?.throwIfAborted()
  const bytes = entry.method === 0 ? stored(packed, limit) : await inflated(packed, limit)
  if (!bytes.ok) return bytes
  return crc32(bytes.value) === entry.crc32 ? bytes : { ok: false, reason: 'damaged' }
}

async function packedBytes(source: ByteSource, entry: ZipEntry): Promise<Uint8Array | null> {
  if (entry.offset + LOCAL_HEADER_BYTES > source.size) return null
  const header = await source.slice(entry.offset, entry.offset + LOCAL_HEADER_BYTES)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint32(0, true) !== 0x04034b50) return null
  const start = entry.offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  const end = start + entry.packedBytes
  return end > source.size ? null : source.slice(start, end)
}

function stored(packed: Uint8Array, limit: number): Result<Uint8Array, UnpackRefusal> {
  return packed.length > limit ? { ok: false, reason: 'tooLarge' } : { ok: true, value: packed }
}

async function inflated(packed: Uint8Array, limit: number): Promise<Result<Uint8Array, UnpackRefusal>> {
  const { Inflate } = await import('fflate')
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  const byRatio = Math.max(RATIO_FLOOR_BYTES, packed.length * MAX_RATIO)
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK_BYTES) {
      inflate.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length)
      if (size > byRatio) return { ok: false, reason: 'tooComplex' }
      if (size > limit) return { ok: false, reason: 'tooLarge' }
    }
  } catch (error) {
    if (isInflateError(error)) return { ok: false, reason: 'damaged' }
    throw error
  }
  return { ok: true, value: joined(chunks, size) }
}

/** What fflate throws at packed bytes that are none. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only !== undefined) return only
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
