import type { Claim, Status } from '../../core/claim/claim'
import { added } from '../../core/history/changes'
import type { ClaimId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'
import { mentionAt, nextClaimNumber, type Place } from './claimRecords'

/** Makes a claim with the marked words as its first mention; its text is those words until somebody edits it. */
export function makeClaim(
  desk: Desk,
  args: Place & { readonly status: Status; readonly text?: string },
): Promise<Result<ClaimId, WriteRefusal>> {
  return write(desk, async () => {
    const at = desk.now()
    const mention = await mentionAt(desk, args, desk.newId(), at)
    const claim: Claim = {
      id: mention.claimId,
      storyId: args.storyId,
      number: await nextClaimNumber(desk, args.storyId),
      text: args.text ?? mention.quote.exact.replaceAll(/\s+/gu, ' '),
      status: args.status,
      madeAt: at,
      changedAt: at,
      mergedInto: null,
      deletedAt: null,
    }
    await record(desk, {
      storyId: args.storyId,
      act: 'claimMade',
      changes: [added('claims', claim), added('mentions', mention)],
    })
    return claim.id
  })
}
