import { changed } from '../../core/history/changes'
import type { ClaimId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'
import { claimOf, mentionsOf } from './claimRecords'

/** Deletes claims of one story and their mentions; their numbers are not used again. Returns how many went. */
export function deleteClaims(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly claimIds: readonly ClaimId[] },
): Promise<Result<number, WriteRefusal>> {
  return write(desk, async () => {
    const deletedAt = desk.now()
    const claims = await Promise.all(args.claimIds.map((claimId) => claimOf(desk, claimId)))
    const mentions = (await Promise.all(claims.map((claim) => mentionsOf(desk, claim)))).flat()
    const changes = [
      ...claims.map((claim) => changed('claims', claim, { deletedAt, changedAt: deletedAt })),
      ...mentions.map((mention) => changed('mentions', mention, { deletedAt })),
    ]
    await record(desk, { storyId: args.storyId, act: 'claimDeleted', changes })
    return claims.length
  })
}
