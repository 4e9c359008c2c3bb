import type { Story } from '../../core/article/article'
import type { StoryId } from '../../core/ids'
import { isSame } from '../../core/interchange/isSame'
import type { StoryContents } from '../../core/interchange/storyContents'
import type { StoryFileRefusal } from '../../core/interchange/storyFile'
import type { Result } from '../../core/result'
import { sha256 } from '../../platform/ingest/sha256'
import type { Desk } from '../desk'
import { ofStory, type WriteRefusal, write } from '../record'
import { pause } from './pause'
import { renameIfTaken } from './stories'
import { undo } from './undo'

/** Why a story file did not come in. Nothing was changed. */
export type StoryImportRefusal =
  | StoryFileRefusal
  | WriteRefusal
  | 'tooLarge'
  | 'unreadable'
  | 'differsHere' // the story is here, and the file has changes that are not
  | 'partsHere' // some of its records belong to another story here

/** A story file that is in, or was already. */
export type StoryImport = {
  readonly storyId: StoryId
  /** What it is called here: another name than in the file, where a story here had that one. */
  readonly name: string
  /** `alreadyHere`: nothing in the file is new. `broughtBack`: it had been deleted here, and nothing in the file is new. */
  readonly kind: 'imported' | 'alreadyHere' | 'broughtBack'
  readonly articleCount: number
  readonly claimCount: number
}

/** Half of the longest text a browser can hold, so that checking has room. */
const MAX_STORY_FILE_BYTES = 256_000_000

/** Reads a story file, checks all of it, and stores all of it or nothing. */
export async function importStory(desk: Desk, file: Blob): Promise<Result<StoryImport, StoryImportRefusal>> {
  if (file.size > MAX_STORY_FILE_BYTES) return { ok: false, reason: 'tooLarge' }
  const text = await textOf(file)
  if (!text.ok) return text
  // Loaded when there is a file to check: whoever only offers to import one does not wait for it.
  const { parseStoryFile } = await import('../../core/interchange/storyFile')
  const parsed = await parseStoryFile(text.value, { sha256, pause })
  if (!parsed.ok) return parsed
  const contents = parsed.value
  const stored = await write(desk, () => store(desk, contents))
  if (!stored.ok) return stored
  if ('reason' in stored.value) return { ok: false, ...stored.value }
  return {
    ok: true,
    value: {
      ...stored.value,
      storyId: contents.story.id,
      articleCount: contents.articles.filter((article) => article.deletedAt === null).length,
      claimCount: contents.claims.filter((claim) => claim.deletedAt === null).length,
    },
  }
}

/** Tables whose records have ids of their own; a reading goes by its article. */
const TABLES = ['outlets', 'articles', 'revisions', 'originals', 'claims', 'mentions', 'decisions', 'events'] as const

type Stored = Pick<StoryImport, 'kind' | 'name'>
type Refused = { readonly reason: 'differsHere' | 'partsHere' }

async function store(desk: Desk, contents: StoryContents): Promise<Stored | Refused> {
  const { database } = desk
  const here = await database.stories.get(contents.story.id)
  if (here !== undefined) return compare(desk, contents, here)
  for (const name of TABLES) {
    const found = await database.table(name).bulkGet(contents[name].map((record) => record.id))
    if (found.some((record) => record !== undefined)) return { reason: 'partsHere' }
  }
  await database.stories.add(contents.story)
  for (const name of TABLES) await database.table(name).bulkAdd([...contents[name]])
  await database.readings.bulkPut(contents.readings)
  return { kind: 'imported', name: await nameHere(desk, contents.story) }
}

/** A deleted story is in no list, so its name is not taken from anybody. */
function nameHere(desk: Desk, story: Story): Promise<string> | string {
  return story.deletedAt === null ? renameIfTaken(desk, story) : story.name
}

/** A story's state is the fold of its history: when the file's history is the beginning of ours, we have all of it. */
async function compare(desk: Desk, contents: StoryContents, here: Story): Promise<Stored | Refused> {
  const { id, name } = here
  const ours = await desk.database.events
    .where('[storyId+sequence]')
    .between(...ofStory(id))
    .toArray()
  if (!contents.events.every((event, index) => isSame(event, ours[index]))) return { reason: 'differsHere' }
  if (here.deletedAt === null || contents.story.deletedAt !== null) return { kind: 'alreadyHere', name }
  // Nothing can be changed in a deleted story, so what undo takes back is the deletion.
  await undo(desk, id)
  const back = await desk.database.stories.get(id)
  return { kind: 'broughtBack', name: await nameHere(desk, back ?? here) }
}

async function textOf(file: Blob): Promise<Result<string, 'notJson' | 'unreadable'>> {
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { ok: false, reason: 'unreadable' } // moved or locked since it was chosen
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, reason: 'notJson', detail: 'it is not UTF-8 text' }
  }
}
