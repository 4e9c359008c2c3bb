/** Office files that hold no article here: old ones, locked ones, tables and slides. Each is told and refused as what it is. */
import { directoryOf } from '../zip/directory'
import type { Format } from './format'
import { isPackedDocument } from './packedDocument'

/** The container of Office before 2007, of Outlook's mails, and of what newer Office locks with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The stream that a locked document is in, as its directory spells it. */
const LOCKED_STREAM = 'EncryptedPackage'

/** Old Word files and everything else in a compound file. */
export const compoundFile: Format = {
  mediaType: 'application/x-ole-storage',
  recognises: ({ bytes }) => COMPOUND_FILE.every((byte, index) => bytes[index] === byte),
  read: ({ bytes }) => {
    const isLocked = new TextDecoder('utf-16le').decode(aligned(bytes)).includes(LOCKED_STREAM)
    return Promise.resolve({ ok: false, reason: isLocked ? 'encrypted' : 'oldOffice' })
  },
}

/** Names in the directory of a compound file stand at even offsets. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % 2))
}

/** XLSX, PPTX, their open cousins, Pages: every packed document that the formats before it did not take. */
export const otherOffice: Format = {
  mediaType: 'application/zip',
  recognises: ({ bytes }) => isPackedDocument(directoryOf(bytes).map(({ name }) => name)),
  read: () => Promise.resolve({ ok: false, reason: 'otherOffice' }),
}
