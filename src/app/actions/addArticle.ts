import { hostOf } from '../../core/article/address'
import type { Article, ArticleMetadata, Outlet, Revision, Story } from '../../core/article/article'
import { revisedMetadata } from '../../core/article/revisedMetadata'
import { added, changed } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ArticleId, EventId, OutletId, RevisionId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import { standingRevisions } from '../../core/revision/standingRevisions'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Desk } from '../desk'
import { ofStory, Refusal, record, type WriteRefusal, write } from '../record'
import { type Found, findSame, NOTHING_SAME } from './findSame'
import { printOf, rememberPrint, storedTexts } from './storedTexts'

type Where = { readonly storyId: StoryId; readonly articleId: ArticleId }

/** What became of an article that came in. */
export type Addition =
  /** `near`: nearly the same text in another article, as a rule another outlet's; 0 to 1 of the new one's words. */
  | (Where & {
      readonly kind: 'added'
      readonly near: { readonly articleId: ArticleId; readonly share: number } | null
    })
  /** These very bytes are here, or the same words under the same headline. */
  | (Where & { readonly kind: 'alreadyHere' })
  /** The same article again: nothing was stored. Call again with `as`. */
  | (Where & { readonly kind: 'offered'; readonly because: 'address' | 'text'; readonly share: number })
  | (Where & { readonly kind: 'revised'; readonly revisionId: RevisionId })

/** What an article that may be here already is taken for: somebody is to be asked, it is another, or a new revision. */
export type AddAs = 'ask' | 'ownArticle' | { readonly revisionOf: ArticleId }

type AddArgs = {
  readonly storyId: StoryId | null
  readonly storyName: string
  readonly ingested: Ingested
  readonly group: string
  readonly as?: AddAs
}

/**
 * Stores an imported article whole: original, first revision, outlet and the article itself, in one transaction. Or,
 * as the new revision of an article: original, revision, and the article with its metadata brought up to date.
 *
 * Without a `storyId` a story is made with it. Articles of one import share a `group` and are undone together.
 */
export async function addArticle(desk: Desk, args: AddArgs): Promise<Result<Addition, WriteRefusal>> {
  const { storyId, ingested, as = 'ask' } = args
  const print = printOf(ingested.text)
  for (;;) {
    const stored = storyId === null || typeof as === 'object' ? null : await storedTexts(desk, storyId)
    const found = stored === null ? NOTHING_SAME : await findSame(desk, stored, ingested, print)
    const result = await write(desk, async () => {
      if (typeof as === 'object') return storeRevision(desk, args, as.revisionOf)
      return storeArticle(desk, args, found, stored === null ? undefined : stored.lastEventId)
    })
    if (!result.ok) return result
    // Somebody wrote into the story while it was looked through: look again.
    if (result.value === null) continue
    const { addition, revisionId } = result.value
    if (revisionId !== null) rememberPrint(desk, addition.storyId, revisionId, print)
    return { ok: true, value: addition }
  }
}

type Stored = { readonly addition: Addition; readonly revisionId: RevisionId | null }

/** Null where the story is not as it was when it was looked through, after the event `lastEventId`. */
async function storeArticle(
  desk: Desk,
  { storyId: into, storyName, ingested, group, as = 'ask' }: AddArgs,
  { same, near }: Found,
  lastEventId: EventId | null | undefined,
): Promise<Stored | null> {
  const { metadata } = ingested
  const storyId = into ?? (await newStory(desk, storyName))
  const settled = (addition: Addition): Stored => ({ addition, revisionId: null })
  const holder = await articleWithBytes(desk, storyId, ingested.original.sha256)
  if (holder !== null) return settled({ kind: 'alreadyHere', storyId, articleId: holder.article.id })
  if (lastEventId !== undefined && (await lastEventOf(desk, storyId)) !== lastEventId) return null
  if (same !== null && as === 'ask') {
    const { articleId, because, share, isIdentical } = same
    if (isIdentical) return settled({ kind: 'alreadyHere', storyId, articleId })
    return settled({ kind: 'offered', storyId, articleId, because, share })
  }

  const changes: Change[] = []
  const outletId = await outletNamed(desk, storyId, metadata, changes)
  const revision = revisionFrom(desk, storyId, desk.newId(), 1, ingested)
  const article: Article = {
    id: revision.articleId,
    storyId,
    outletId,
    revisionId: revision.id,
    metadata,
    importedAt: revision.madeAt,
    deletedAt: null,
  }
  await storeTexts(desk, revision, ingested)
  changes.push(added('articles', article))
  await record(desk, { storyId, act: 'articleImported', changes, group })
  return { addition: { kind: 'added', storyId, articleId: article.id, near }, revisionId: revision.id }
}

async function storeRevision(desk: Desk, { storyId, ingested, group }: AddArgs, articleId: ArticleId): Promise<Stored> {
  const article = await desk.database.articles.get(articleId)
  if (article === undefined || article.deletedAt !== null || (storyId !== null && article.storyId !== storyId)) {
    throw new Refusal('gone')
  }
  const holder = await articleWithBytes(desk, article.storyId, ingested.original.sha256)
  // An outlet may go back to what it said before; what stands now cannot come in again.
  if (holder !== null && holder.revision.originalId === (await newestOf(desk, article))?.originalId) {
    return { addition: { kind: 'alreadyHere', storyId: article.storyId, articleId }, revisionId: null }
  }
  const older = await desk.database.revisions.where('articleId').equals(articleId).toArray()
  const number = Math.max(0, ...older.map((each) => each.number)) + 1
  const revision = revisionFrom(desk, article.storyId, articleId, number, ingested)
  const metadata = revisedMetadata(article.metadata, ingested.metadata)
  const changes: Change[] = []
  const outletId = await outletNamed(desk, article.storyId, metadata, changes)
  changes.push(changed('articles', article, { revisionId: revision.id, metadata, outletId }))
  await storeTexts(desk, revision, ingested)
  await record(desk, { storyId: article.storyId, act: 'articleRevised', changes, group })
  const addition = { kind: 'revised', storyId: article.storyId, articleId, revisionId: revision.id } as const
  return { addition, revisionId: revision.id }
}

function revisionFrom(
  desk: Desk,
  storyId: StoryId,
  articleId: ArticleId,
  number: number,
  { text, blocks, setAside }: Ingested,
): Revision {
  const madeAt = desk.now()
  const originalId = desk.newId<Revision['originalId']>()
  return { id: desk.newId(), storyId, articleId, number, madeAt, cause: 'import', originalId, text, blocks, setAside }
}

async function storeTexts({ database }: Desk, revision: Revision, { original }: Ingested): Promise<void> {
  await database.originals.add({ id: revision.originalId, storyId: revision.storyId, ...original })
  await database.revisions.add(revision)
}

async function lastEventOf({ database }: Desk, storyId: StoryId): Promise<EventId | null> {
  const last = await database.events
    .where('[storyId+sequence]')
    .between(...ofStory(storyId))
    .last()
  return last?.id ?? null
}

function newestOf({ database }: Desk, { revisionId }: Article): Promise<Revision | undefined> {
  return database.revisions.get(revisionId)
}

async function newStory(desk: Desk, name: string): Promise<StoryId> {
  const story: Story = { id: desk.newId(), name, createdAt: desk.now(), deletedAt: null }
  await record(desk, { storyId: story.id, act: 'storyCreated', changes: [added('stories', story)] })
  return story.id
}

/** The article that has these bytes, and its revision of them; null where there is none, or it was taken back. */
async function articleWithBytes(
  desk: Desk,
  storyId: StoryId,
  sha256: string,
): Promise<{ readonly article: Article; readonly revision: Revision } | null> {
  const { database } = desk
  const originals = await database.originals.where('[storyId+sha256]').equals([storyId, sha256]).toArray()
  if (originals.length === 0) return null
  const ids = new Set(originals.map(({ id }) => id))
  const revisions = await database.revisions
    .where('storyId')
    .equals(storyId)
    .filter(({ originalId }) => ids.has(originalId))
    .toArray()
  for (const revision of revisions.reverse()) {
    const article = await database.articles.get(revision.articleId)
    if (article === undefined || article.deletedAt !== null) continue
    if (await stands(desk, article, revision)) return { article, revision }
  }
  return null
}

/** Whether a revision is the newest of its article or came before it; one whose import was undone does not stand. */
async function stands({ database }: Desk, article: Article, revision: Revision): Promise<boolean> {
  if (article.revisionId === revision.id) return true
  const events = await database.events
    .where('[storyId+sequence]')
    .between(...ofStory(article.storyId))
    .toArray()
  return standingRevisions(events, article.id).has(revision.id)
}

/** The story's outlet of that name, made if it is new; null where the article does not say who published it. */
export async function outletNamed(
  desk: Desk,
  storyId: StoryId,
  metadata: ArticleMetadata,
  changes: Change[],
): Promise<OutletId | null> {
  const name = metadata.outlet.value
  if (name === null) return null
  const outlets = await desk.database.outlets.where('storyId').equals(storyId).toArray()
  const same = outlets.find((outlet) => outlet.deletedAt === null && isSameName(outlet.name, name))
  if (same !== undefined) return same.id
  const host = hostOf(metadata.url.value)
  const outlet: Outlet = {
    id: desk.newId(),
    storyId,
    name,
    domains: host === null ? [] : [host],
    kind: null,
    family: null,
    deletedAt: null,
  }
  changes.push(added('outlets', outlet))
  return outlet.id
}

function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
}
