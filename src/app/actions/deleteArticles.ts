import { changed } from '../../core/history/changes'
import { undoStack } from '../../core/history/undo'
import type { ArticleId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { ofStory, record, type WriteRefusal, write } from '../record'
import { undo } from './undo'

/** Deletes articles and the mentions in them; their claims stay. Returns how many went. */
export function deleteArticles(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly articleIds: readonly ArticleId[] },
): Promise<Result<number, WriteRefusal>> {
  return write(desk, async () => {
    const deletedAt = desk.now()
    const { database } = desk
    const found = await database.articles.bulkGet([...args.articleIds])
    const articles = found.filter((article) => article !== undefined && article.deletedAt === null)
    const mentions = await database.mentions
      .where('articleId')
      .anyOf([...args.articleIds])
      .filter((mention) => mention.deletedAt === null)
      .toArray()
    const changes = [
      ...articles.flatMap((article) => (article ? [changed('articles', article, { deletedAt })] : [])),
      ...mentions.map((mention) => changed('mentions', mention, { deletedAt })),
    ]
    await record(desk, { storyId: args.storyId, act: 'articleDeleted', changes })
    return articles.length
  })
}

/**
 * Takes a new revision back while it is the story's last change, with those that were added together with it; resolves
 * with the articles that stand as before. Refused as `nothingToDo` where something came after it.
 */
export async function takeBackRevision(
  desk: Desk,
  { storyId, articleId }: { readonly storyId: StoryId; readonly articleId: ArticleId },
): Promise<Result<readonly ArticleId[], WriteRefusal>> {
  const events = await desk.database.events
    .where('[storyId+sequence]')
    .between(...ofStory(storyId))
    .toArray()
  const last = undoStack(events).done.at(-1)
  const revised = events
    .filter(({ group, act }) => group === last && act === 'articleRevised')
    .flatMap(({ changes }) => changes.flatMap(({ record, id }) => (record === 'articles' ? [id] : [])))
  if (!revised.includes(articleId)) return { ok: false, reason: 'nothingToDo' }
  const result = await undo(desk, storyId, events.at(-1)?.id)
  return result.ok ? { ok: true, value: revised } : result
}

/** Takes imported articles back: an undo where the import was the last change, else by deleting them. */
export async function takeBackImport(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly articleIds: readonly ArticleId[] },
): Promise<Result<unknown, WriteRefusal>> {
  const events = await desk.database.events
    .where('[storyId+sequence]')
    .between(...ofStory(args.storyId))
    .toArray()
  const last = undoStack(events).done.at(-1)
  const group = events.filter((event) => event.group === last)
  const own = group.filter(({ act }) => act === 'articleImported')
  const imported = new Set(own.flatMap((event) => event.changes.map((change) => change.id as string)))
  // An import that also made revisions of other articles is not undone as a whole: those stay.
  const isWhole =
    own.length === args.articleIds.length &&
    group.every(({ act }) => act !== 'articleRevised') &&
    args.articleIds.every((articleId) => imported.has(articleId))
  return isWhole ? undo(desk, args.storyId) : deleteArticles(desk, args)
}
