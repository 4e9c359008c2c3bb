/** The members of a document that is a ZIP inside (DOCX, ODT, EPUB): by name, each unpacked only when asked for. */
import type { Result } from '../../../core/result'
import { decode } from '../encoding/decode'
import type { FormatRefusal } from '../formats/format'
import { MAX_DOCUMENT_UNPACKED_BYTES, MAX_XML_BYTES } from '../limits'
import { sourceFromBytes } from './byteSource'
import { directoryOf } from './directory'
import { type UnpackRefusal, unpack } from './unpack'

export type Members = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The member's bytes; null where there is none of that name. */
  readonly bytes: (name: string) => Promise<Result<Uint8Array, FormatRefusal> | null>
  /** The member decoded. A member in no encoding at all is damaged. */
  readonly text: (name: string) => Promise<Result<string, FormatRefusal> | null>
}

/** The members of a packed document in memory. */
export function membersOf(archive: Uint8Array): Members {
  const entries = new Map(directoryOf(archive).map((entry) => [entry.name, entry]))
  let bytesLeft = MAX_DOCUMENT_UNPACKED_BYTES
  const bytes = async (name: string): Promise<Result<Uint8Array, FormatRefusal> | null> => {
    const entry = entries.get(name)
    if (entry === undefined) return null
    const unpacked = await unpack(sourceFromBytes(archive), entry, Math.min(bytesLeft, MAX_XML_BYTES))
    bytesLeft -= unpacked.ok ? unpacked.value.length : 0
    return unpacked.ok ? unpacked : { ok: false, reason: REFUSALS[unpacked.reason] }
  }
  const text = async (name: string): Promise<Result<string, FormatRefusal> | null> => {
    const found = await bytes(name)
    if (!found?.ok) return found
    const decoded = await decode(found.value)
    return decoded.ok ? { ok: true, value: decoded.value.text } : { ok: false, reason: 'damaged' }
  }
  return { names: [...entries.keys()], has: (name) => entries.has(name), bytes, text }
}

const REFUSALS: Readonly<Record<UnpackRefusal, FormatRefusal>> = {
  encrypted: 'encrypted',
  damaged: 'damaged',
  tooComplex: 'tooComplex',
  tooLarge: 'tooComplex',
  unknownPacking: 'damaged',
}
