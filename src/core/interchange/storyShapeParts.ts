/** What the shapes of a story file are made of: ids, instants, offsets, closed lists of words, fields with provenance. */
import * as z from 'zod/mini'
import type { Certainty, Field, FieldSource } from '../article/article'
import type {
  ArticleId,
  ClaimId,
  DecisionId,
  EventId,
  MentionId,
  OriginalId,
  OutletId,
  RevisionId,
  StoryId,
} from '../ids'
import type { BlockKind } from '../text/block'

// The page's content security policy forbids compiling checks from text; without this zod would try, and be reported.
z.config({ jitless: true })

export const STORY_FILE_FORMAT = 'claimdesk-story'
/** Every version that can be read and written, the oldest first. */
export const STORY_FILE_VERSIONS = [1, 2, 3] as const
export type StoryFileVersion = (typeof STORY_FILE_VERSIONS)[number]
/** The newest version. */
export const STORY_FILE_VERSION = 3

/** What the published schema says about the parts of the file; read only where that schema is made. */
export const storyNotes = z.registry<{ readonly id?: string; readonly description?: string }>()

/** The records of a file do not repeat the story's id. */
export type InFile<StoryRecord> = Omit<StoryRecord, 'storyId'>

// Brands live in the types only: at run time an id is a UUID.
const uuid = z.uuid().register(storyNotes, { id: 'Id', description: 'A UUID.' })
const idOf = <Id extends string>() => uuid as unknown as z.ZodMiniType<Id>

/** Every word of a closed union, once: the compiler refuses a list that misses one. */
export const oneOf = <Word extends string>(words: Record<Word, true>) => z.enum(Object.keys(words) as Word[])

export const storyId = idOf<StoryId>()
export const outletId = idOf<OutletId>()
export const articleId = idOf<ArticleId>()
export const revisionId = idOf<RevisionId>()
export const originalId = idOf<OriginalId>()
export const claimId = idOf<ClaimId>()
export const mentionId = idOf<MentionId>()
export const eventId = idOf<EventId>()
export const decisionId = idOf<DecisionId>()

export const instant = z.iso.datetime({ precision: 3 }).register(storyNotes, {
  id: 'Instant',
  description: 'ISO 8601 in UTC with milliseconds, ending in Z.',
})
export const deletedAt = z.nullable(instant)
export const offset = z.int().check(z.gte(0))
export const ordinal = z.int().check(z.gte(1))

export const spanShape = z.strictObject({ start: offset, end: offset }).register(storyNotes, {
  id: 'Span',
  description: 'UTF-16 code units from the beginning of the revision’s text; end is exclusive, and after start.',
})

export const blockKind = oneOf<BlockKind>({ paragraph: true, heading: true, quotation: true, listItem: true })

const certainty = oneOf<Certainty>({ sure: true, fairlySure: true, unsure: true })
const fieldSource = oneOf<FieldSource>({
  metadata: true,
  text: true,
  address: true,
  fileName: true,
  detected: true,
  person: true,
  none: true,
})

function fieldOf<Value>(value: z.ZodMiniType<Value>): z.ZodMiniType<Field<Value>> {
  const found = { value: z.nullable(value), source: fieldSource, certainty }
  return z.strictObject({ ...found, original: z.nullable(z.strictObject(found)) })
}

export const textField = fieldOf<string>(z.string()).register(storyNotes, {
  id: 'TextField',
  description:
    'A value, where it came from and how sure it is. original: what the import found, once a person edited it.',
})
export const listField = fieldOf<readonly string[]>(z.array(z.string())).register(storyNotes, {
  id: 'ListField',
  description: 'As a text field, with several values.',
})
