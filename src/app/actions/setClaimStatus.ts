import type { Status } from '../../core/claim/claim'
import { changed } from '../../core/history/changes'
import type { ClaimId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'
import { claimOf } from './claimRecords'
import { judged } from './judged'

/**
 * Sets the status of claims of one story, as one change. Returns how many took another status.
 *
 * Whoever sets a status anew judges the words that stand now: passages whose words changed are judged in them. The same
 * status once more is then a confirmation, and 0 claims took another.
 */
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
    const others = claims.filter((claim) => claim.status !== args.status)
    const pins = await judged(desk, args.storyId, new Set(args.claimIds), changedAt)
    const changes = [...others.map((claim) => changed('claims', claim, { status: args.status, changedAt })), ...pins]
    await record(desk, {
      storyId: args.storyId,
      act: others.length === 0 ? 'verdictConfirmed' : 'statusSet',
      changes,
      ...(args.reason === undefined ? {} : { reason: args.reason }),
    })
    return others.length
  })
}
