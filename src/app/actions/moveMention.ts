import type { Revision } from '../../core/article/article'
import type { Mention } from '../../core/claim/claim'
import { areSameWords, isUnjudged, judgedWords } from '../../core/claim/unjudged'
import { changed } from '../../core/history/changes'
import type { MentionId, RevisionId } from '../../core/ids'
import type { Result } from '../../core/result'
import { anchor } from '../../core/text/anchor'
import { describe } from '../../core/text/describe'
import { overlaps, type Span } from '../../core/text/span'
import type { Desk } from '../desk'
import { ofStory, Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf, mentionOf } from './claimRecords'

/**
 * Moves a mention's edges, or re-attaches it to other words of the same article.
 *
 * Words that replace those which a new revision lost or changed are not those that were judged: the status then says so
 * until it is confirmed. An edge that is moved in words that stand leaves it as it was. Returns which of the two it is.
 */
export function moveMention(
  desk: Desk,
  args: { readonly mentionId: MentionId; readonly revisionId: RevisionId; readonly span: Span },
): Promise<Result<{ readonly isStale: boolean }, WriteRefusal>> {
  return write(desk, async () => {
    const mention = await mentionOf(desk, args.mentionId)
    const claim = await claimOf(desk, mention.claimId)
    const [from, to] = await desk.database.revisions.bulkGet([mention.revisionId, args.revisionId])
    if (from === undefined || to === undefined) throw new Refusal('gone')
    const { start, end } = args.span
    if (from.id === to.id && mention.start === start && mention.end === end) throw new Refusal('nothingToDo')
    const changedAt = desk.now()
    const quote = describe(to.text, args.span).quote
    const isStale = !(await keepsVerdict(desk, { mention, from, to, span: args.span, words: quote.exact }))
    const isRenewed = !isStale && (from.id !== to.id || isUnjudged(mention, from))
    const changes = [
      changed('mentions', mention, {
        revisionId: to.id,
        start,
        end,
        quote,
        ...(isRenewed ? { madeAt: changedAt } : {}),
      }),
      changed('claims', claim, { changedAt }),
    ]
    await record(desk, { storyId: mention.storyId, act: 'mentionMoved', changes })
    return { isStale }
  })
}

type Move = {
  readonly mention: Mention
  readonly from: Revision
  readonly to: Revision
  readonly span: Span
  readonly words: string
}

/** Whether the status still rests on the mention's words once it is moved. */
async function keepsVerdict(desk: Desk, { mention, from, to, span, words }: Move): Promise<boolean> {
  if (isUnjudged(mention, from)) {
    const judged = await wordsJudged(desk, mention)
    return judged !== null && areSameWords(judged, words)
  }
  if (from.id === to.id || areSameWords(mention.quote.exact, words)) return true
  const { start, end, quote } = mention
  const place = anchor(to.text, { position: { start, end }, quote }, from.text)
  return (place.kind === 'exact' || place.kind === 'moved') && overlaps(place.span, span)
}

/** What was judged is in the history alone: the mention has moved on since. */
async function wordsJudged({ database }: Desk, { id, storyId, articleId }: Mention): Promise<string | null> {
  const [revisions, events] = await Promise.all([
    database.revisions.where('articleId').equals(articleId).toArray(),
    database.events
      .where('[storyId+sequence]')
      .between(...ofStory(storyId))
      .toArray(),
  ])
  return judgedWords(events, id, new Map(revisions.map((revision) => [revision.id, revision])))
}
