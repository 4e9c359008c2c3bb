import type { Mention } from '../claim/claim'
import type { ArticleId } from '../ids'

/** The mentions of each article, in the order given. */
export function mentionsByArticle(mentions: readonly Mention[]): Map<ArticleId, Mention[]> {
  const byArticle = new Map<ArticleId, Mention[]>()
  for (const mention of mentions) {
    const own = byArticle.get(mention.articleId)
    if (own === undefined) byArticle.set(mention.articleId, [mention])
    else own.push(mention)
  }
  return byArticle
}
