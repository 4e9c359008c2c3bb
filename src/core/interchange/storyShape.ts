/**
 * The one set of definitions of a `claimdesk-story` file, versions 1 to 3.
 *
 * It checks an import, gives an export the order of its keys, and is what the published JSON Schema is made from
 * (`npm run schema`). Names are the glossary's. A record in the file is the record of the database less `storyId`: all
 * records of a file belong to its one story.
 *
 * Version 2 adds what people decided about the engine's proposals; version 3 new revisions of an article, statuses
 * confirmed for changed words, and when an outlet says that it changed its text. A story is written as the oldest
 * version that can say all of it, so that an older desk can read it. All are released: a change here that refuses an
 * old file, or writes what an old desk refuses, is version 4.
 */
import * as z from 'zod/mini'
import { type Claim, type Mention, STATUSES } from '../claim/claim'
import type { Decision, Passage, Ruling } from '../claim/decision'
import { ACTS, type Act, type Change, FIRST_ACTS, type HistoryEvent, RULING_ACTS } from '../history/event'
import { article, firstArticle, originalShape, outletShape, storyShape, withdrawnShape } from './storyShapeArticles'
import {
  articleId,
  claimId,
  decisionId,
  deletedAt,
  eventId,
  type InFile,
  instant,
  mentionId,
  offset,
  ordinal,
  outletId,
  revisionId,
  STORY_FILE_FORMAT,
  type StoryFileVersion,
  storyId,
  storyNotes,
} from './storyShapeParts'

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

const changesOf = <Shape>(articleRecord: z.ZodMiniType<Shape>) =>
  [
    changeOf('stories', storyId, storyShape),
    changeOf('outlets', outletId, outletShape),
    changeOf('articles', articleId, articleRecord),
    changeOf('claims', claimId, claimRecordShape),
    changeOf('mentions', mentionId, mentionRecordShape),
  ] as const
const firstChanges = changesOf(firstArticle.record)
const decisionChange = changeOf('decisions', decisionId, decisionShape)

/** An event whose act and whose changes are those that a version knows. */
const eventOf = <EventAct extends Act, EventChange>(acts: readonly EventAct[], change: z.ZodMiniType<EventChange>) =>
  z
    .strictObject({
      id: eventId,
      sequence: ordinal,
      at: instant,
      author: z.nullable(z.string()),
      act: z.enum(acts),
      changes: z.array(change),
      group: z.string(),
      ofGroup: z.nullable(z.string()),
      reason: z.nullable(z.string()),
    })
    .register(storyNotes, {
      id: 'Event',
      description: 'What somebody did. The records of the story are the fold of all events by sequence.',
    })

const changeNote = {
  id: 'Change',
  description: 'One record before and after; null where it did not or does not exist.',
}
const changeShape1 = z.discriminatedUnion('record', firstChanges).register(storyNotes, changeNote)
const changeShape2 = z.discriminatedUnion('record', [...firstChanges, decisionChange]).register(storyNotes, changeNote)
const changeShape = z
  .discriminatedUnion('record', [...changesOf(article.record), decisionChange])
  .register(storyNotes, changeNote)

const eventShape = eventOf(ACTS, changeShape) satisfies z.ZodMiniType<Omit<HistoryEvent, 'storyId' | 'changes'>>

/** What the head of a file says; the rest of the file is its lists. */
export function headShape<Version extends StoryFileVersion>(version: Version) {
  return { format: z.literal(STORY_FILE_FORMAT), version: z.literal(version), story: storyShape }
}

/** The lists of a file, in the order in which they are written: what people read first, the long bytes last. */
const lastLists = { withdrawn: withdrawnShape, originals: originalShape }
export const listShapes = {
  outlets: outletShape,
  articles: article.whole,
  claims: claimShape,
  decisions: decisionShape,
  history: eventShape,
  ...lastLists,
}
export type ListName = keyof typeof listShapes

const firstLists = { outlets: outletShape, articles: firstArticle.whole, claims: claimShape }

/** The lists of each version. */
export const VERSION_LISTS: Record<StoryFileVersion, Partial<Record<ListName, z.core.$ZodType>>> = {
  1: { ...firstLists, history: eventOf(FIRST_ACTS, changeShape1), ...lastLists },
  2: {
    ...firstLists,
    decisions: decisionShape,
    history: eventOf([...FIRST_ACTS, ...RULING_ACTS], changeShape2),
    ...lastLists,
  },
  3: listShapes,
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
