import { changed } from '../../core/history/changes'
import type { ClaimId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf, mentionsOf } from './claimRecords'

/** Merges claims into one: it keeps its number, words and status and takes over all their mentions. */
export function mergeClaims(
  desk: Desk,
  args: { readonly into: ClaimId; readonly from: readonly ClaimId[] },
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const at = desk.now()
    const into = await claimOf(desk, args.into)
    const claims = await Promise.all(
      args.from.filter((claimId) => claimId !== into.id).map((claimId) => claimOf(desk, claimId)),
    )
    if (claims.length === 0) throw new Refusal('nothingToDo')
    const mentions = (await Promise.all(claims.map((claim) => mentionsOf(desk, claim)))).flat()
    const changes = [
      ...claims.map((claim) => changed('claims', claim, { mergedInto: into.id, deletedAt: at, changedAt: at })),
      ...mentions.map((mention) => changed('mentions', mention, { claimId: into.id })),
      changed('claims', into, { changedAt: at }),
    ]
    await record(desk, { storyId: into.storyId, act: 'claimsMerged', changes })
    return null
  })
}
