import { changed } from '../../core/history/changes'
import type { MentionId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'
import { claimOf, mentionOf } from './claimRecords'

/** Takes a passage off its claim. The claim stays, with no mention left if this was its last. */
export function unlinkMention(
  desk: Desk,
  args: { readonly mentionId: MentionId },
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const at = desk.now()
    const mention = await mentionOf(desk, args.mentionId)
    const claim = await claimOf(desk, mention.claimId)
    const changes = [changed('mentions', mention, { deletedAt: at }), changed('claims', claim, { changedAt: at })]
    await record(desk, { storyId: mention.storyId, act: 'mentionUnlinked', changes })
    return null
  })
}
