/**
 * The one set of definitions of a `claimdesk-story` file, versions 1 and 2.
 *
 * It checks an import, gives an export the order of its keys, and is what the published JSON Schema is made from
 * (`npm run schema`). Names are the glossary's. A record in the file is the record of the database less `storyId`: all
 * records of a file belong to its one story.
 *
 * Version 2 adds what people decided about the engine's proposals. A story without such decisions is still written as
 * version 1, so that an older desk can read it. Both are released: a change here that refuses an old file, or writes
 * what an old desk refuses, is version 3.
 */
import * as z from 'zod/mini'
import type {
  Article,
  Certainty,
  Field,
  FieldSource,
  Original,
  Outlet,
  Revision,
  SetAsideReason,
  Story,
} from '../article/article'
import { type Claim, type Mention, STATUSES } from '../claim/claim'
import type { Decision, Passage, Ruling } from '../claim/decision'
import { ACTS, type Change, FIRST_ACTS, type HistoryEvent } from '../history/event'
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
/** The newest version, and the first. */
export const STORY_FILE_VERSION = 2
export const FIRST_VERSION = 1
export type StoryFileVersion = typeof FIRST_VERSION | typeof STORY_FILE_VERSION

/** What the published schema says about the parts of the file; read only where that schema is made. */
export const storyNotes = z.registry<{ readonly id?: string; readonly description?: string }>()

/** The records of a file do not repeat the story's id. */
export type InFile<StoryRecord> = Omit<StoryRecord, 'storyId'>

// Brands live in the types only: at run time an id is a UUID.
const uuid = z.uuid().register(storyNotes, { id: 'Id', description: 'A UUID.' })
const idOf = <Id extends string>() => uuid as unknown as z.ZodMiniType<Id>

/** Every word of a closed union, once: the compiler refuses a list that misses one. */
const oneOf = <Word extends string>(words: Record<Word, true>) => z.enum(Object.keys(words) as Word[])

const storyId = idOf<StoryId>()
const outletId = idOf<OutletId>()
const articleId = idOf<ArticleId>()
const revisionId = idOf<RevisionId>()
const originalId = idOf<OriginalId>()
const claimId = idOf<ClaimId>()
const mentionId = idOf<MentionId>()
const eventId = idOf<EventId>()
const decisionId = idOf<DecisionId>()

const instant = z.iso.datetime({ precision: 3 }).register(storyNotes, {
  id: 'Instant',
  description: 'ISO 8601 in UTC with milliseconds, ending in Z.',
})
const deletedAt = z.nullable(instant)
const offset = z.int().check(z.gte(0))
const ordinal = z.int().check(z.gte(1))

const spanShape = z.strictObject({ start: offset, end: offset }).register(storyNotes, {
  id: 'Span',
  description: 'UTF-16 code units from the beginning of the revision’s text; end is exclusive, and after start.',
})

const blockKind = oneOf<BlockKind>({ paragraph: true, heading: true, quotation: true, listItem: true })

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

const textField = fieldOf<string>(z.string()).register(storyNotes, {
  id: 'TextField',
  description:
    'A value, where it came from and how sure it is. original: what the import found, once a person edited it.',
})
const listField = fieldOf<readonly string[]>(z.array(z.string())).register(storyNotes, {
  id: 'ListField',
  description: 'As a text field, with several values.',
})

const storyShape = z
  .strictObject({ id: storyId, name: z.string(), createdAt: instant, deletedAt })
  .register(storyNotes, {
    id: 'Story',
    description: 'A set of articles about one matter.',
  }) satisfies z.ZodMiniType<Story>

const outletShape = z
  .strictObject({
    id: outletId,
    name: z.string(),
    domains: z.array(z.string()),
    kind: z.nullable(
      oneOf<NonNullable<Outlet['kind']>>({ newspaper: true, agency: true, broadcaster: true, site: true }),
    ),
    family: z.nullable(z.string()),
    deletedAt,
  })
  .register(storyNotes, { id: 'Outlet', description: 'Who published.' }) satisfies z.ZodMiniType<InFile<Outlet>>

const articleRecord = {
  id: articleId,
  outletId: z.nullable(outletId),
  revisionId,
  metadata: z
    .strictObject({
      title: textField,
      outlet: textField,
      authors: listField,
      publishedOn: textField,
      url: textField,
      language: textField,
      credits: listField,
    })
    .register(storyNotes, { id: 'ArticleMetadata' }),
  importedAt: instant,
  deletedAt,
}
const articleRecordShape = z.strictObject(articleRecord).register(storyNotes, {
  id: 'ArticleRecord',
  description: 'An article as the history keeps it: without its texts.',
}) satisfies z.ZodMiniType<InFile<Article>>

const revisionShape = z
  .strictObject({
    id: revisionId,
    number: ordinal,
    madeAt: instant,
    cause: oneOf<Revision['cause']>({ import: true, putBack: true, setAside: true }),
    originalId,
    text: z.string(),
    blocks: z.array(z.strictObject({ start: offset, end: offset, kind: blockKind })),
    setAside: z.array(
      z.strictObject({
        text: z.string(),
        kind: blockKind,
        reason: oneOf<SetAsideReason>({
          pageFurniture: true,
          repeatedHeadline: true,
          caption: true,
          relatedLink: true,
          viewCounter: true,
          sourceLine: true,
          addressLine: true,
          dateLine: true,
          byline: true,
          biography: true,
          person: true,
        }),
        beforeBlockIndex: offset,
      }),
    ),
  })
  .register(storyNotes, {
    id: 'Revision',
    description: 'The immutable canonical text of an article at one import; all offsets count in text.',
  }) satisfies z.ZodMiniType<Omit<Revision, 'storyId' | 'articleId'>>

const readingShape = z
  .strictObject({ revisionId, spans: z.array(spanShape) })
  .register(storyNotes, { id: 'Reading', description: 'What somebody has read of a revision.' })
const texts = { readings: z.array(readingShape), revisions: z.array(revisionShape) }

const articleShape = z.strictObject({ ...articleRecord, ...texts }).register(storyNotes, {
  id: 'Article',
  description: 'One piece by one outlet. revisionId names its newest revision.',
})

const withdrawnShape = z.strictObject({ id: articleId, ...texts }).register(storyNotes, {
  id: 'Withdrawn',
  description: 'The texts of an article whose import was undone: the history can do it again.',
})

const claimRecord = {
  id: claimId,
  number: ordinal,
  text: z.string(),
  status: z.enum(STATUSES),
  madeAt: instant,
  changedAt: instant,
  mergedInto: z.nullable(claimId),
  deletedAt,
}
const claimRecordShape = z.strictObject(claimRecord).register(storyNotes, {
  id: 'ClaimRecord',
  description: 'A claim as the history keeps it: without its mentions.',
}) satisfies z.ZodMiniType<InFile<Claim>>

const quoteShape = z.strictObject({ prefix: z.string(), exact: z.string(), suffix: z.string() }).register(storyNotes, {
  id: 'Quote',
  description: 'The words, and up to 32 UTF-16 code units on either side: a W3C TextQuoteSelector.',
})
const mentionRecordShape = z
  .strictObject({
    id: mentionId,
    claimId,
    articleId,
    revisionId,
    start: offset,
    end: offset,
    quote: quoteShape,
    madeAt: instant,
    deletedAt,
  })
  .register(storyNotes, {
    id: 'MentionRecord',
    description: 'A mention as the history keeps it.',
  }) satisfies z.ZodMiniType<InFile<Mention>>

const mentionShape = z
  .strictObject({
    id: mentionId,
    outlet: z.nullable(z.string()),
    article: z.nullable(z.string()),
    articleId,
    revisionId,
    start: offset,
    end: offset,
    quote: quoteShape,
    madeAt: instant,
    deletedAt,
  })
  .register(storyNotes, {
    id: 'Mention',
    description:
      'The span of a revision where an article states the claim. outlet and article name the outlet and the title for readers of the file.',
  })

const claimShape = z.strictObject({ ...claimRecord, mentions: z.array(mentionShape) }).register(storyNotes, {
  id: 'Claim',
  description: 'A statement that can be true or false, in the checker’s words.',
})

const passageShape = z
  .strictObject({ articleId, revisionId, start: offset, end: offset, quote: quoteShape })
  .register(storyNotes, {
    id: 'Passage',
    description: 'A passage as it was proposed: its place in a revision, and its words.',
  }) satisfies z.ZodMiniType<Passage>

const rulingShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suggestionRejected'), claimId, passage: passageShape }),
  z.strictObject({ kind: z.literal('absent'), claimId, articleId }),
  z.strictObject({ kind: z.literal('notApplicable'), claimId, articleId }),
  z.strictObject({ kind: z.literal('statementDismissed'), passages: z.array(passageShape) }),
  z.strictObject({
    kind: z.literal('attributionCorrected'),
    mentionId,
    cited: z.array(z.string()),
    speaker: z.nullable(z.string()),
  }),
  z.strictObject({ kind: z.literal('originsSet'), claimId: z.nullable(claimId), groups: z.array(z.array(articleId)) }),
]) satisfies z.ZodMiniType<Ruling>

const decisionShape = z
  .strictObject({ id: decisionId, ruling: rulingShape, madeAt: instant, deletedAt })
  .register(storyNotes, {
    id: 'Decision',
    description: 'What a person decided about something that the engine worked out; the newest of a subject counts.',
  }) satisfies z.ZodMiniType<InFile<Decision>>

/** A change of one kind of record: the kind and the id, then the record before and after. */
const changeOf = <Kind extends Change['record'], Id extends string, StoryRecord>(
  record: Kind,
  id: z.ZodMiniType<Id>,
  shape: z.ZodMiniType<StoryRecord>,
) => z.strictObject({ record: z.literal(record), id, before: z.nullable(shape), after: z.nullable(shape) })

const firstChanges = [
  changeOf('stories', storyId, storyShape),
  changeOf('outlets', outletId, outletShape),
  changeOf('articles', articleId, articleRecordShape),
  changeOf('claims', claimId, claimRecordShape),
  changeOf('mentions', mentionId, mentionRecordShape),
] as const

const changeNote = {
  id: 'Change',
  description: 'One record before and after; null where it did not or does not exist.',
}
const changeShape1 = z.discriminatedUnion('record', firstChanges).register(storyNotes, changeNote)
const changeShape = z
  .discriminatedUnion('record', [...firstChanges, changeOf('decisions', decisionId, decisionShape)])
  .register(storyNotes, changeNote)

const eventHead = { id: eventId, sequence: ordinal, at: instant, author: z.nullable(z.string()) }
const eventTail = { group: z.string(), ofGroup: z.nullable(z.string()), reason: z.nullable(z.string()) }
const eventNote = {
  id: 'Event',
  description: 'What somebody did. The records of the story are the fold of all events by sequence.',
}
const eventShape1 = z
  .strictObject({ ...eventHead, act: z.enum(FIRST_ACTS), changes: z.array(changeShape1), ...eventTail })
  .register(storyNotes, eventNote)
const eventShape = z
  .strictObject({ ...eventHead, act: z.enum(ACTS), changes: z.array(changeShape), ...eventTail })
  .register(storyNotes, eventNote) satisfies z.ZodMiniType<Omit<HistoryEvent, 'storyId' | 'changes'>>

const originalShape = z
  .strictObject({
    id: originalId,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    fileName: z.nullable(z.string()),
    mediaType: z.string(),
    encoding: z.string(),
    bytes: z.base64(),
  })
  .register(storyNotes, {
    id: 'Original',
    description: 'The bytes as they were imported, in Base64, with their SHA-256.',
  }) satisfies z.ZodMiniType<Omit<Original, 'storyId' | 'bytes'>>

/** What the head of a file says; the rest of the file is its lists. */
export function headShape<Version extends StoryFileVersion>(version: Version) {
  return { format: z.literal(STORY_FILE_FORMAT), version: z.literal(version), story: storyShape }
}

/** The lists of a file, in the order in which they are written: what people read first, the long bytes last. */
const firstLists = { outlets: outletShape, articles: articleShape, claims: claimShape }
const lastLists = { withdrawn: withdrawnShape, originals: originalShape }
export const listShapes = { ...firstLists, decisions: decisionShape, history: eventShape, ...lastLists }
export type ListName = keyof typeof listShapes

/** The lists of each version. */
export const VERSION_LISTS: Record<StoryFileVersion, Partial<Record<ListName, z.core.$ZodType>>> = {
  1: { ...firstLists, history: eventShape1, ...lastLists },
  2: listShapes,
}

/** The whole file of a version, as its schema is published. */
export function storyFileShape(version: StoryFileVersion) {
  const lists = Object.entries(VERSION_LISTS[version]).map(([name, shape]) => [name, z.array(shape)])
  return z.strictObject({ ...headShape(version), ...Object.fromEntries(lists) }).register(storyNotes, {
    description:
      'A story of Claimdesk: articles with their texts, claims with their mentions and statuses, and the history. Offsets are UTF-16 code units into the text of the revision; instants are ISO 8601 in UTC with Z.',
  })
}

/** A file of any version, once it is read: one of version 1 has no decisions. */
export type StoryFile = {
  readonly format: typeof STORY_FILE_FORMAT
  readonly version: StoryFileVersion
  readonly story: z.infer<typeof storyShape>
} & { [Name in ListName]: z.infer<(typeof listShapes)[Name]>[] }
