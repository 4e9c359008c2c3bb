import type { Article } from '../../core/article/article'
import type { Mention } from '../../core/claim/claim'
import { mentionPlaces } from '../../core/coverage/mentionPlaces'
import { changed } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import { describe } from '../../core/text/describe'
import type { Database } from '../../platform/storage/database'
import type { Desk } from '../desk'

/**
 * The changes that pin mentions of these claims to the newest revision, where their words changed since they were made:
 * somebody has looked at the claim as it stands now. Call inside `write`.
 */
export async function repinned(
  { database }: Desk,
  storyId: StoryId,
  claimIds: ReadonlySet<ClaimId>,
): Promise<Change[]> {
  const revised = await revisedArticles(database)
  if (revised.length === 0) return []
  const found = await database.articles.bulkGet(revised)
  const articles = found.filter((article) => article !== undefined && article.storyId === storyId) as Article[]
  const newest = new Map(articles.map((article) => [article.id, article.revisionId]))
  const isOlder = ({ articleId, claimId, revisionId, deletedAt }: Mention): boolean =>
    deletedAt === null && claimIds.has(claimId) && newest.get(articleId) !== revisionId
  const mentions = await database.mentions
    .where('articleId')
    .anyOf([...newest.keys()])
    .filter(isOlder)
    .toArray()
  if (mentions.length === 0) return []
  const held = articles.filter(({ id }) => mentions.some(({ articleId }) => articleId === id))
  const ids = new Set([...held.map(({ revisionId }) => revisionId), ...mentions.map(({ revisionId }) => revisionId)])
  const read = await database.revisions.bulkGet([...ids])
  const revisions = new Map(read.flatMap((revision) => (revision === undefined ? [] : [[revision.id, revision]])))
  const places = mentionPlaces(mentions, held, revisions)
  return mentions.flatMap((mention) => {
    const place = places.get(mention.id)
    const revisionId = newest.get(mention.articleId)
    const revision = revisionId === undefined ? undefined : revisions.get(revisionId)
    if (place?.kind !== 'similar' || revision === undefined) return []
    const { quote } = describe(revision.text, place.span)
    return [changed('mentions', mention, { revisionId: revision.id, ...place.span, quote })]
  })
}

/** Articles with more than one revision, off the index alone: most stories have none, and are not searched further. */
async function revisedArticles(database: Database): Promise<ArticleId[]> {
  const holders = (await database.revisions.orderBy('articleId').keys()) as ArticleId[]
  return [...new Set(holders.filter((articleId, index) => holders[index - 1] === articleId))]
}
