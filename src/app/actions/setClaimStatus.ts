import type { Status } from '../../core/claim/claim'
import { changed } from '../../core/history/changes'
import type { ClaimId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'
import { claimOf } from './claimRecords'

/** Sets the status of claims of one story, as one change. Returns how many took another status. */
export function setClaimStatus(
  desk: Desk,
  args: {
    readonly storyId: StoryId
    readonly claimIds: readonly ClaimId[]
    readonly status: Status
    readonly reason?: string
  },
): Promise<Result<number, WriteRefusal>> {
  return write(desk, async () => {
    const changedAt = desk.now()
    const claims = await Promise.all(args.claimIds.map((claimId) => claimOf(desk, claimId)))
    const changes = claims
      .filter((claim) => claim.status !== args.status)
      .map((claim) => changed('claims', claim, { status: args.status, changedAt }))
    await record(desk, {
      storyId: args.storyId,
      act: 'statusSet',
      changes,
      ...(args.reason === undefined ? {} : { reason: args.reason }),
    })
    return changes.length
  })
}
