import type { Claim } from '../../core/claim/claim'
import { changed } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ClaimId, MentionId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf } from './claimRecords'
import { judged } from './judged'

/**
 * Says that the status of claims stands for the words that their articles have now. Returns how many passages were
 * confirmed; refused as `nothingToDo` where no words changed since.
 *
 * `taking` names a mention that is confirmed with it: its claim is put into the words that stand there now, as one change
 * with the confirmation. Without it a claim's own wording stays.
 */
export function confirmWords(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly claimIds: readonly ClaimId[]; readonly taking?: MentionId },
): Promise<Result<number, WriteRefusal>> {
  return write(desk, async () => {
    const changedAt = desk.now()
    const claims = await Promise.all(args.claimIds.map((claimId) => claimOf(desk, claimId)))
    const pins = await judged(desk, args.storyId, new Set(args.claimIds), changedAt)
    if (pins.length === 0) throw new Refusal('nothingToDo')
    const held = new Set(pins.map(({ after }) => (after !== null && 'claimId' in after ? after.claimId : null)))
    const touched = claims
      .filter(({ id }) => held.has(id))
      .map((claim) => changed('claims', claim, { ...takenWords(claim, pins, args.taking), changedAt }))
    await record(desk, { storyId: args.storyId, act: 'verdictConfirmed', changes: [...pins, ...touched] })
    return pins.length
  })
}

/** The claim's new text, in one line; nothing where the mention is none of its own that is confirmed. */
function takenWords(
  { id }: Claim,
  pins: readonly Change[],
  taking: MentionId | undefined,
): Partial<Pick<Claim, 'text'>> {
  for (const { record: table, id: mentionId, after } of pins) {
    if (table !== 'mentions' || mentionId !== taking || after?.claimId !== id) continue
    return { text: after.quote.exact.replaceAll(/\s+/gu, ' ').trim() }
  }
  return {}
}
