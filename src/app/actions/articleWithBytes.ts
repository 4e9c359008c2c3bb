import type { Article, Revision } from '../../core/article/article'
import type { OriginalId, StoryId } from '../../core/ids'
import { standingRevisions } from '../../core/revision/standingRevisions'
import type { Desk } from '../desk'
import { ofStory } from '../record'

/** The article of the story that has one of these originals, and its revision of it; null where there is none, or it was taken back. */
export async function articleWithBytes(
  desk: Desk,
  storyId: StoryId,
  originalIds: readonly OriginalId[],
): Promise<{ readonly article: Article; readonly revision: Revision } | null> {
  if (originalIds.length === 0) return null
  const { database } = desk
  const revisions = await database.revisions
    .where('storyId')
    .equals(storyId)
    .filter(({ originalId }) => originalIds.includes(originalId))
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
