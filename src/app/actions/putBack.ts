import type { Revision } from '../../core/article/article'
import { putBack, type RevisionContent, setBlockAside } from '../../core/article/setAside'
import { changed } from '../../core/history/changes'
import type { ArticleId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'

/** Puts a block that the cleaner cut back in its place: a new revision of the same original. */
export function putBlockBack(
  desk: Desk,
  args: { readonly articleId: ArticleId; readonly setAsideIndex: number },
): Promise<Result<null, WriteRefusal>> {
  return revise(desk, args.articleId, 'putBack', (content) => putBack(content, args.setAsideIndex))
}

/** Sets a block of the text aside by hand: a new revision of the same original. */
export function setAsideByHand(
  desk: Desk,
  args: { readonly articleId: ArticleId; readonly blockIndex: number },
): Promise<Result<null, WriteRefusal>> {
  return revise(desk, args.articleId, 'setAside', (content) => setBlockAside(content, args.blockIndex))
}

function revise(
  desk: Desk,
  articleId: ArticleId,
  cause: 'putBack' | 'setAside',
  change: (content: RevisionContent) => RevisionContent,
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const { database } = desk
    const article = await database.articles.get(articleId)
    const before = article && (await database.revisions.get(article.revisionId))
    if (article === undefined || article.deletedAt !== null || before === undefined) throw new Refusal('gone')
    const numbers = await database.revisions.where('articleId').equals(articleId).toArray()
    const revision: Revision = {
      ...before,
      ...change(before),
      id: desk.newId(),
      number: Math.max(...numbers.map((each) => each.number)) + 1,
      madeAt: desk.now(),
      cause,
    }
    await database.revisions.add(revision)
    await record(desk, {
      storyId: article.storyId,
      act: cause === 'putBack' ? 'blockPutBack' : 'blockSetAside',
      changes: [changed('articles', article, { revisionId: revision.id })],
    })
    return null
  })
}
