/** The story file: `serializeStory` writes one, `parseStoryFile` reads it back or says what is wrong and where. */
import * as z from 'zod/mini'
import { type Act, REVISION_ACTS, RULING_ACTS } from '../history/event'
import type { Result } from '../result'
import { keyOrderOf } from './keyOrder'
import { contentsFromFile, listsFromContents, type StoryContents } from './storyContents'
import { findDigestFault, findFault } from './storyFaults'
import { headShape, type ListName, type StoryFile, VERSION_LISTS } from './storyShape'
import { STORY_FILE_FORMAT, STORY_FILE_VERSION, STORY_FILE_VERSIONS, type StoryFileVersion } from './storyShapeParts'
import { wordsOfIssues } from './storyWords'

/** Why a file was not read. The `detail` beside it says what is wrong and where. */
export type StoryFileRefusal =
  | 'notJson'
  | 'foreign' // JSON, but not a story of Claimdesk
  | 'newerVersion'
  | 'damaged'

/** What reading needs from the machine. */
export type StoryReader = {
  /** Lower-case hexadecimal SHA-256. */
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
  /** Lets the page breathe; called between pieces of work of some ten milliseconds. */
  readonly pause?: () => Promise<void>
}

/** Records checked or written at a stretch: 10 to 40 ms of work each in a file of 40 MB, measured on two busy cores. */
const PIECE_RECORDS = 500
/** Code units after which a piece ends even with fewer records: an article can hold megabytes. */
const PIECE_LENGTH = 1_000_000

/**
 * The file of a story, in pieces to be joined: one line a record, so that two files can be compared line by line.
 *
 * Equal contents give equal files, whatever order the records come in; no time of export is in it.
 */
export function* serializeStory(contents: StoryContents): Generator<string, void> {
  const version = versionFor(contents)
  const story = JSON.stringify(keyOrderOf(headShape(version).story)(contents.story))
  yield `{\n"format": "${STORY_FILE_FORMAT}",\n"version": ${version},\n"story": ${story}`
  const lists = listsFromContents(contents)
  for (const name of listNamesOf(version)) {
    const shape = VERSION_LISTS[version][name]
    if (shape === undefined) continue
    const inOrder = keyOrderOf(shape)
    let piece = `,\n"${name}": [`
    let count = 0
    for (const record of lists[name]) {
      piece += `${count === 0 ? '' : ','}\n${JSON.stringify(inOrder(record))}`
      count += 1
      if (count % PIECE_RECORDS === 0 || piece.length > PIECE_LENGTH) {
        yield piece
        piece = ''
      }
    }
    yield `${piece}${count === 0 ? '' : '\n'}]`
  }
  yield '\n}\n'
}

/** The oldest version that can say all of it, so that older desks read what they can. */
function versionFor({ articles, decisions, events }: StoryContents): StoryFileVersion {
  const isAct = (acts: readonly Act[]) => events.some(({ act }) => acts.includes(act))
  const changes = events.flatMap((event) => event.changes)
  const saysUpdated = changes.some(
    ({ record, after }) => record === 'articles' && after?.metadata.updatedOn !== undefined,
  )
  if (isAct(REVISION_ACTS) || saysUpdated || articles.some(({ metadata }) => metadata.updatedOn !== undefined)) return 3
  if (isAct(RULING_ACTS) || decisions.length > 0 || changes.some(({ record }) => record === 'decisions')) return 2
  return 1
}

function listNamesOf(version: StoryFileVersion): ListName[] {
  return Object.keys(VERSION_LISTS[version]) as ListName[]
}

/** Reads a file's text. Nothing is returned of a file that fails any check. */
export async function parseStoryFile(
  text: string,
  reader: StoryReader,
): Promise<Result<StoryContents, StoryFileRefusal>> {
  const pause = reader.pause ?? (() => Promise.resolve())
  const read = jsonFrom(text)
  if (!read.ok) return read
  const damaged = (detail: string) => ({ ok: false, reason: 'damaged', detail }) as const
  await pause()

  const { version, value: json } = read.value
  const head = z.safeParse(frameShape(version), json)
  if (!head.success) return damaged(wordsOfIssues(head.error.issues, json, { version }))
  const file: Record<string, unknown> = { decisions: [], ...head.data }
  for (const name of listNamesOf(version)) {
    const records: unknown[] = []
    const unchecked = head.data[name] as unknown[]
    const shape = VERSION_LISTS[version][name] as z.ZodMiniType
    for (let start = 0; start < unchecked.length; start += PIECE_RECORDS) {
      for (const [index, record] of unchecked.slice(start, start + PIECE_RECORDS).entries()) {
        const checked = z.safeParse(shape, record)
        if (!checked.success) {
          return damaged(wordsOfIssues(checked.error.issues, record, { version, path: [name, start + index] }))
        }
        records.push(checked.data)
      }
      await pause()
    }
    file[name] = records
  }

  // Every list has just been checked against the shape that `StoryFile` is inferred from.
  const whole = file as StoryFile
  const contents = contentsFromFile(whole)
  await pause()
  const fault = await findFault(whole, contents.events, pause)
  if (fault !== null) return damaged(fault)
  const digestFault = await findDigestFault(contents.originals, reader.sha256)
  if (digestFault !== null) return damaged(digestFault)
  return { ok: true, value: contents }
}

/** The file's own keys; what its lists hold is checked piece by piece. */
function frameShape(version: StoryFileVersion) {
  const lists = listNamesOf(version).map((name) => [name, z.array(z.unknown())])
  return z.strictObject({ ...headShape(version), ...Object.fromEntries(lists) })
}

function jsonFrom(text: string): Result<{ version: StoryFileVersion; value: object }, StoryFileRefusal> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, reason: 'notJson', detail: error instanceof Error ? error.message : String(error) }
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== STORY_FILE_FORMAT) {
    return { ok: false, reason: 'foreign', detail: `format: is not "${STORY_FILE_FORMAT}"` }
  }
  if ('version' in value && typeof value.version === 'number' && value.version > STORY_FILE_VERSION) {
    const detail = `It says version ${value.version}; this desk reads up to ${STORY_FILE_VERSION}.`
    return { ok: false, reason: 'newerVersion', detail }
  }
  const said = 'version' in value ? value.version : undefined
  // What says no version that there is, is refused by the first one, in its words.
  const version = STORY_FILE_VERSIONS.find((each) => each === said) ?? 1
  return { ok: true, value: { version, value } }
}
