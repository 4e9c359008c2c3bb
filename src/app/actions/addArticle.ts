import type { Article, ArticleMetadata, Outlet, Revision, Story } from '../../core/article/article'
import { added } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ArticleId, OutletId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'

/** An article that came in, or the one that already has these very bytes. */
export type Addition =
  | { readonly kind: 'added'; readonly storyId: StoryId; readonly articleId: ArticleId }
  | { readonly kind: 'alreadyHere'; readonly storyId: StoryId; readonly articleId: ArticleId }

/**
 * Stores an imported article whole: original, first revision, outlet and the article itself, in one transaction.
 *
 * Without a `storyId` a story is made with it. Articles of one import share a `group` and are undone together.
 */
export function addArticle(
  desk: Desk,
  args: {
    readonly storyId: StoryId | null
    readonly storyName: string
    readonly ingested: Ingested
    readonly group: string
  },
): Promise<Result<Addition, WriteRefusal>> {
  return write(desk, async () => {
    const { database } = desk
    const { original, metadata, text, blocks, setAside } = args.ingested
    const storyId = args.storyId ?? (await newStory(desk, args.storyName))
    const same = await articleWithBytes(desk, storyId, original.sha256)
    if (same !== undefined) return { kind: 'alreadyHere', storyId, articleId: same }

    const at = desk.now()
    const changes: Change[] = []
    const outletId = await outletNamed(desk, storyId, metadata, changes)
    const revision: Revision = {
      id: desk.newId(),
      storyId,
      articleId: desk.newId(),
      number: 1,
      madeAt: at,
      cause: 'import',
      originalId: desk.newId(),
      text,
      blocks,
      setAside,
    }
    const article: Article = {
      id: revision.articleId,
      storyId,
      outletId,
      revisionId: revision.id,
      metadata,
      importedAt: at,
      deletedAt: null,
    }
    await database.originals.add({ id: revision.originalId, storyId, ...original })
    await database.revisions.add(revision)
    changes.push(added('articles', article))
    await record(desk, { storyId, act: 'articleImported', changes, group: args.group })
    return { kind: 'added', storyId, articleId: article.id }
  })
}

async function newStory(desk: Desk, name: string): Promise<StoryId> {
  const story: Story = { id: desk.newId(), name, createdAt: desk.now(), deletedAt: null }
  await record(desk, { storyId: story.id, act: 'storyCreated', changes: [added('stories', story)] })
  return story.id
}

async function articleWithBytes(desk: Desk, storyId: StoryId, sha256: string): Promise<ArticleId | undefined> {
  const originals = await desk.database.originals.where('[storyId+sha256]').equals([storyId, sha256]).toArray()
  for (const original of originals) {
    const revision = await desk.database.revisions
      .where('storyId')
      .equals(storyId)
      .filter((each) => each.originalId === original.id)
      .first()
    const article = revision && (await desk.database.articles.get(revision.articleId))
    if (article && article.deletedAt === null) return article.id
  }
  return undefined
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

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') || null : null
}
