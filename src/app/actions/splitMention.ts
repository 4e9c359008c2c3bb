import type { Claim } from '../../core/claim/claim'
import { added, changed } from '../../core/history/changes'
import type { ClaimId, MentionId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf, mentionOf, mentionsOf, nextClaimNumber } from './claimRecords'

/** Splits a mention off into a claim of its own, with the same status and the mention's words. Returns the new claim. */
export function splitMention(
  desk: Desk,
  args: { readonly mentionId: MentionId },
): Promise<Result<ClaimId, WriteRefusal>> {
  return write(desk, async () => {
    const at = desk.now()
    const mention = await mentionOf(desk, args.mentionId)
    const from = await claimOf(desk, mention.claimId)
    if ((await mentionsOf(desk, from)).length < 2) throw new Refusal('nothingToDo')
    const claim: Claim = {
      ...from,
      id: desk.newId(),
      number: await nextClaimNumber(desk, from.storyId),
      text: mention.quote.exact.replaceAll(/\s+/gu, ' '),
      madeAt: at,
      changedAt: at,
    }
    const changes = [
      added('claims', claim),
      changed('mentions', mention, { claimId: claim.id }),
      changed('claims', from, { changedAt: at }),
    ]
    await record(desk, { storyId: from.storyId, act: 'claimSplit', changes })
    return claim.id
  })
}
