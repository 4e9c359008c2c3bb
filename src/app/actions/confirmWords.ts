import { changed } from '../../core/history/changes'
import type { ClaimId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf } from './claimRecords'
import { judged } from './judged'

/**
 * Says that the status of claims stands for the words that their articles have now. Returns how many passages were
 * confirmed; refused as `nothingToDo` where no words changed since.
 */
export function confirmWords(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly claimIds: readonly ClaimId[] },
): Promise<Result<number, WriteRefusal>> {
  return write(desk, async () => {
    const changedAt = desk.now()
    const claims = await Promise.all(args.claimIds.map((claimId) => claimOf(desk, claimId)))
    const pins = await judged(desk, args.storyId, new Set(args.claimIds), changedAt)
    if (pins.length === 0) throw new Refusal('nothingToDo')
    const held = new Set(pins.map(({ after }) => (after !== null && 'claimId' in after ? after.claimId : null)))
    const touched = claims.filter(({ id }) => held.has(id)).map((claim) => changed('claims', claim, { changedAt }))
    await record(desk, { storyId: args.storyId, act: 'verdictConfirmed', changes: [...pins, ...touched] })
    return pins.length
  })
}
