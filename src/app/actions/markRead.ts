import type { Reading } from '../../core/article/article'
import type { ArticleId, RevisionId } from '../../core/ids'
import type { Result } from '../../core/result'
import { carriedSpans } from '../../core/revision/carriedSpans'
import { mergeSpans } from '../../core/text/mergeSpans'
import type { Span } from '../../core/text/span'
import type { Desk } from '../desk'
import { Refusal, type WriteRefusal, write } from '../record'

/** Notes stretches of an article as read. Not in the history: reading changes no claim. */
export function markRead(
  desk: Desk,
  args: { readonly articleId: ArticleId; readonly revisionId: RevisionId; readonly spans: readonly Span[] },
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const { articles, readings } = desk.database
    const article = await articles.get(args.articleId)
    if (article === undefined) throw new Refusal('gone')
    const before = await readings.get(args.articleId)
    const kept = before === undefined ? [] : await spansIn(desk, before, args.revisionId)
    await readings.put({
      articleId: article.id,
      storyId: article.storyId,
      revisionId: args.revisionId,
      spans: mergeSpans([...kept, ...args.spans]),
    })
    return null
  })
}

/** What was read, in the offsets of a revision: of another one what stands in it word for word. */
async function spansIn({ database }: Desk, reading: Reading, revisionId: RevisionId): Promise<readonly Span[]> {
  if (reading.revisionId === revisionId) return reading.spans
  const [other, own] = await database.revisions.bulkGet([reading.revisionId, revisionId])
  return other === undefined || own === undefined ? [] : carriedSpans(other, own, reading.spans)
}
