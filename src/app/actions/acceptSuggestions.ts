import type { Claim, Mention } from '../../core/claim/claim'
import { added, changed } from '../../core/history/changes'
import type { ArticleId, ClaimId, RevisionId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Span } from '../../core/text/span'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { claimOf, mentionAt, nextClaimNumber } from './claimRecords'

/** A passage that a person accepts. */
export type AcceptedPassage = { readonly articleId: ArticleId; readonly revisionId: RevisionId; readonly span: Span }

/** Links suggested passages to their claim, all as one change. Returns how many. */
export function acceptSuggestions(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly claimId: ClaimId; readonly passages: readonly AcceptedPassage[] },
): Promise<Result<number, WriteRefusal>> {
  return write(desk, async () => {
    const at = desk.now()
    const claim = await claimOf(desk, args.claimId)
    const mentions: Mention[] = []
    for (const passage of args.passages) {
      mentions.push(await mentionAt(desk, { ...passage, storyId: args.storyId }, claim.id, at))
    }
    if (mentions.length === 0) throw new Refusal('nothingToDo')
    const changes = [
      ...mentions.map((mention) => added('mentions', mention)),
      changed('claims', claim, { changedAt: at }),
    ]
    await record(desk, { storyId: args.storyId, act: 'mentionLinked', changes })
    return mentions.length
  })
}

/** Makes a proposed statement a claim with all its mentions, unverified: several outlets agreeing verify nothing. */
export function acceptStatement(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly text: string; readonly passages: readonly AcceptedPassage[] },
): Promise<Result<ClaimId, WriteRefusal>> {
  return write(desk, async () => {
    if (args.passages.length === 0) throw new Refusal('nothingToDo')
    const at = desk.now()
    const claim: Claim = {
      id: desk.newId(),
      storyId: args.storyId,
      number: await nextClaimNumber(desk, args.storyId),
      text: args.text.replaceAll(/\s+/gu, ' ').trim(),
      status: 'unverified',
      madeAt: at,
      changedAt: at,
      mergedInto: null,
      deletedAt: null,
    }
    const mentions: Mention[] = []
    for (const passage of args.passages) {
      mentions.push(await mentionAt(desk, { ...passage, storyId: args.storyId }, claim.id, at))
    }
    const changes = [added('claims', claim), ...mentions.map((mention) => added('mentions', mention))]
    await record(desk, { storyId: args.storyId, act: 'claimMade', changes })
    return claim.id
  })
}
