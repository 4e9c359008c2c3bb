import { changed } from '../../core/history/changes'
import type { MentionId, RevisionId } from '../../core/ids'
import type { Result } from '../../core/result'
import { describe } from '../../core/text/describe'
import type { Span } from '../../core/text/span'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf, mentionOf } from './claimRecords'

/** Moves a mention's edges, or re-attaches it to other words of the same article. */
export function moveMention(
  desk: Desk,
  args: { readonly mentionId: MentionId; readonly revisionId: RevisionId; readonly span: Span },
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const mention = await mentionOf(desk, args.mentionId)
    const claim = await claimOf(desk, mention.claimId)
    const revision = await desk.database.revisions.get(args.revisionId)
    if (revision === undefined) throw new Refusal('gone')
    const { start, end } = args.span
    if (mention.revisionId === revision.id && mention.start === start && mention.end === end) {
      throw new Refusal('nothingToDo')
    }
    const quote = describe(revision.text, args.span).quote
    const changes = [
      changed('mentions', mention, { revisionId: revision.id, start, end, quote }),
      changed('claims', claim, { changedAt: desk.now() }),
    ]
    await record(desk, { storyId: mention.storyId, act: 'mentionMoved', changes })
    return null
  })
}
