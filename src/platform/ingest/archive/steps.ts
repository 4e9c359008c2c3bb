/** Walks a file and all that it holds, one part in memory at a time: archives in archives, mails in mails, lists. */
import type { Result } from '../../../core/result'
import type { PackedFile } from '../formats/format'
import { mayHoldOthers } from '../formats/formats'
import { isPackedDocument } from '../formats/packedDocument'
import { type IngestRefusal, ingestedFrom } from '../ingested'
import { MAX_ARCHIVE_BYTES, MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_UNPACKED_BYTES } from '../limits'
import { type KnownFile, knownFile, limitFor, readKnown, START_BYTES } from '../readFile'
import type { IngestStep } from '../step'
import { type ByteSource, sourceFromBytes } from '../zip/byteSource'
import { isZip, readDirectory, type ZipEntry } from '../zip/directory'
import { baseName, NAME_SEPARATOR, shownName } from '../zip/names'
import { unpack } from '../zip/unpack'
import { kindsIn } from './kindsIn'
import { isPassedOver } from './passedOver'

const NO_BYTES = new Uint8Array()

/** A file to walk. `shown` is its name for people, after that of the archive it is in. */
export type Part = {
  readonly shown: string
  readonly fileName: string | null
  readonly source: ByteSource
  /** How many archives and mails it lies in. */
  readonly depth: number
}

/** A step that has not been made yet: one that is skipped is never read. */
export type Pending = () => Promise<IngestStep>

/** What goes with a walk. `bytesLeft` shrinks with every part that is unpacked. */
export type Walk = { readonly signal: AbortSignal | undefined; bytesLeft: number }

/** A walk that has unpacked nothing yet. */
export function newWalk(signal: AbortSignal | undefined): Walk {
  return { signal, bytesLeft: MAX_UNPACKED_BYTES }
}

/** Every step that a file will give, in order. Rejects only with the reason of the walk's signal. */
export async function* stepsOf(part: Part, walk: Walk): AsyncGenerator<Pending, void> {
  walk.signal?.throwIfAborted()
  if (part.depth > MAX_DEPTH) return yield refused(part, 'tooComplex')
  const { source } = part
  const start = await source.slice(0, Math.min(source.size, START_BYTES))
  if (isZip(start)) return yield* stepsOfZip(part, walk)
  if (source.size > limitFor(start)) return yield refused(part, 'tooLarge')
  yield* stepsOfFile(part, walk)
}

async function* stepsOfZip(part: Part, walk: Walk): AsyncGenerator<Pending, void> {
  const { source } = part
  if (source.size > MAX_ARCHIVE_BYTES) return yield refused(part, 'tooLarge')
  const directory = await readDirectory(source)
  if (!directory.ok) return yield refused(part, directory.reason)
  if (isPackedDocument(directory.value.map(({ name }) => name))) {
    if (source.size > MAX_DOCUMENT_BYTES) return yield refused(part, 'tooLarge')
    return yield* stepsOfFile(part, walk)
  }
  const entries = directory.value.filter(({ name }) => !isPassedOver(name))
  if (entries.length === 0) return yield refused(part, 'nothingInside', kindsIn(directory.value) || undefined)
  for (const entry of entries) {
    if (walk.bytesLeft <= 0) return yield refused(part, 'tooComplex')
    yield* stepsOfEntry(part, entry, walk)
  }
}

async function* stepsOfEntry(archive: Part, entry: ZipEntry, walk: Walk): AsyncGenerator<Pending, void> {
  const unpacked = await unpack(archive.source, entry, MAX_DOCUMENT_BYTES, walk.signal)
  walk.bytesLeft -= unpacked.ok ? unpacked.value.length : entry.packedBytes
  if (unpacked.ok) yield* stepsOf(partWithin(archive, { name: entry.name, bytes: unpacked.value }), walk)
  else yield refused(partWithin(archive, { name: entry.name, bytes: NO_BYTES }), unpacked.reason)
}

async function* stepsOfFile(part: Part, walk: Walk): AsyncGenerator<Pending, void> {
  const bytes = await part.source.slice(0, part.source.size)
  const known = await knownFile(bytes, part.fileName)
  if (!known.ok) return yield refused(part, known.reason)
  if (!mayHoldOthers(known.value.format)) return yield () => read(part, known.value, walk.signal)
  // What a mail holds is known only once it is read. One that only carries others is no article that is missing.
  const { step, attached } = await readWithParts(part, known.value, walk.signal)
  const isCover = attached.length > 0 && step.kind === 'read' && !step.result.ok && step.result.reason === 'empty'
  if (!isCover) yield () => Promise.resolve(attached.length === 0 ? asLast(step, part) : step)
  for (const file of attached) if (!isPassedOver(file.name)) yield* stepsOf(partWithin(part, file), walk)
}

async function read(part: Part, known: KnownFile, signal: AbortSignal | undefined): Promise<IngestStep> {
  return asLast((await readWithParts(part, known, signal)).step, part)
}

/** The last step of a part: of all, where the part lies in no other. */
function asLast(step: IngestStep, { depth }: Pick<Part, 'depth'>): IngestStep {
  return step.kind === 'read' && depth === 0 ? { ...step, isLast: true } : step
}

/** The fence: whatever fails in one part, the others go on. */
async function readWithParts(
  { shown }: Part,
  known: KnownFile,
  signal: AbortSignal | undefined,
): Promise<{ step: IngestStep; attached: readonly PackedFile[] }> {
  try {
    const reading = await readKnown(known, signal)
    if (!reading.ok) return { step: { kind: 'read', name: shown, result: reading }, attached: [] }
    if (reading.value.kind === 'list')
      return { step: { kind: 'list', name: shown, table: reading.value.table }, attached: [] }
    const { extraction, attached = [] } = reading.value
    const result = await ingestedFrom(extraction, known.original)
    return { step: { kind: 'read', name: shown, result }, attached }
  } catch {
    signal?.throwIfAborted()
    return { step: { kind: 'read', name: shown, result: { ok: false, reason: 'unreadable' } }, attached: [] }
  }
}

function partWithin(outer: Part, { name, bytes }: PackedFile): Part {
  const inner = shownName(name)
  return {
    shown: `${outer.shown}${NAME_SEPARATOR}${inner}`,
    fileName: baseName(inner),
    source: sourceFromBytes(bytes),
    depth: outer.depth + 1,
  }
}

/** The last step of a part that is not read, or not further. */
function refused(part: Pick<Part, 'shown' | 'depth'>, reason: IngestRefusal, detail?: string): Pending {
  const result: Result<never, IngestRefusal> = { ok: false, reason, ...(detail === undefined ? {} : { detail }) }
  return () => Promise.resolve(asLast({ kind: 'read', name: part.shown, result }, part))
}
