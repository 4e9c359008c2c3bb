import { changed } from '../../core/history/changes'
import type { ClaimId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf } from './claimRecords'

/** Puts a claim into the checker's words. Empty or unchanged text is nothing to do. */
export function wordClaim(
  desk: Desk,
  args: { readonly claimId: ClaimId; readonly text: string },
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const text = args.text.replaceAll(/\s+/gu, ' ').trim()
    const claim = await claimOf(desk, args.claimId)
    if (text === '' || text === claim.text) throw new Refusal('nothingToDo')
    const changes = [changed('claims', claim, { text, changedAt: desk.now() })]
    await record(desk, { storyId: claim.storyId, act: 'claimWorded', changes })
    return null
  })
}
