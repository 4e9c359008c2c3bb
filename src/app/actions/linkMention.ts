import { added, changed } from '../../core/history/changes'
import type { ClaimId, MentionId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'
import { claimOf, mentionAt, type Place } from './claimRecords'

/** Links a passage to an existing claim. Returns the new mention's id. */
export function linkMention(
  desk: Desk,
  args: Place & { readonly claimId: ClaimId },
): Promise<Result<MentionId, WriteRefusal>> {
  return write(desk, async () => {
    const at = desk.now()
    const claim = await claimOf(desk, args.claimId)
    const mention = await mentionAt(desk, args, claim.id, at)
    const changes = [added('mentions', mention), changed('claims', claim, { changedAt: at })]
    await record(desk, { storyId: args.storyId, act: 'mentionLinked', changes })
    return mention.id
  })
}
