/** The story, its outlets, and articles with their texts, as a story file holds them. */
import * as z from 'zod/mini'
import type { Article, Original, Outlet, Revision, SetAsideReason, Story } from '../article/article'
import {
  articleId,
  blockKind,
  deletedAt,
  type InFile,
  instant,
  listField,
  offset,
  oneOf,
  ordinal,
  originalId,
  outletId,
  revisionId,
  spanShape,
  storyId,
  storyNotes,
  textField,
} from './storyShapeParts'

export const storyShape = z
  .strictObject({ id: storyId, name: z.string(), createdAt: instant, deletedAt })
  .register(storyNotes, {
    id: 'Story',
    description: 'A set of articles about one matter.',
  }) satisfies z.ZodMiniType<Story>

export const outletShape = z
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

const firstMetadata = {
  title: textField,
  outlet: textField,
  authors: listField,
  publishedOn: textField,
  url: textField,
  language: textField,
  credits: listField,
}
const { title, outlet, authors, publishedOn, ...others } = firstMetadata
/** From version 3 on; where the field stands in the file is the order of these keys. */
const metadata = { title, outlet, authors, publishedOn, updatedOn: z.exactOptional(textField), ...others }

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

/** An article with its texts, and as the history keeps it. */
function articleShapes<Metadata extends z.core.$ZodLooseShape>(fields: Metadata) {
  const record = {
    id: articleId,
    outletId: z.nullable(outletId),
    revisionId,
    metadata: z.strictObject(fields).register(storyNotes, { id: 'ArticleMetadata' }),
    importedAt: instant,
    deletedAt,
  }
  return {
    whole: z.strictObject({ ...record, ...texts }).register(storyNotes, {
      id: 'Article',
      description: 'One piece by one outlet. revisionId names its newest revision.',
    }),
    record: z.strictObject(record).register(storyNotes, {
      id: 'ArticleRecord',
      description: 'An article as the history keeps it: without its texts.',
    }),
  }
}

/** As versions 1 and 2 know it. */
export const firstArticle = articleShapes(firstMetadata)
export const article = articleShapes(metadata)
article.record satisfies z.ZodMiniType<InFile<Article>>

export const withdrawnShape = z.strictObject({ id: articleId, ...texts }).register(storyNotes, {
  id: 'Withdrawn',
  description: 'The texts of an article whose import was undone: the history can do it again.',
})

export const originalShape = z
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
