/** What the actions on claims share: loading records inside a `write`, and making a mention of a place. */
import type { Claim, Mention } from '../../core/claim/claim'
import type { ArticleId, ClaimId, Instant, MentionId, RevisionId, StoryId } from '../../core/ids'
import { describe } from '../../core/text/describe'
import type { Span } from '../../core/text/span'
import type { Desk } from '../desk'
import { Refusal } from '../record'

/** A stretch of an article's revision. */
export type Place = {
  readonly storyId: StoryId
  readonly articleId: ArticleId
  readonly revisionId: RevisionId
  readonly span: Span
}

/** The claim, or a refusal when it was deleted meanwhile. */
export async function claimOf(desk: Desk, claimId: ClaimId): Promise<Claim> {
  const claim = await desk.database.claims.get(claimId)
  if (claim === undefined || claim.deletedAt !== null) throw new Refusal('gone')
  return claim
}

/** The mention, or a refusal when it was taken away meanwhile. */
export async function mentionOf(desk: Desk, mentionId: MentionId): Promise<Mention> {
  const mention = await desk.database.mentions.get(mentionId)
  if (mention === undefined || mention.deletedAt !== null) throw new Refusal('gone')
  return mention
}

/** A claim's mentions, tombstones left out. */
export async function mentionsOf(desk: Desk, claim: Claim): Promise<Mention[]> {
  return desk.database.mentions
    .where('storyId')
    .equals(claim.storyId)
    .filter((mention) => mention.claimId === claim.id && mention.deletedAt === null)
    .toArray()
}

/** A new mention of a claim; refused when the revision is gone. */
export async function mentionAt(desk: Desk, place: Place, claimId: ClaimId, madeAt: Instant): Promise<Mention> {
  const revision = await desk.database.revisions.get(place.revisionId)
  if (revision === undefined) throw new Refusal('gone')
  const { start, end } = place.span
  return {
    id: desk.newId(),
    storyId: place.storyId,
    claimId,
    articleId: place.articleId,
    revisionId: place.revisionId,
    start,
    end,
    quote: describe(revision.text, place.span).quote,
    madeAt,
    deletedAt: null,
  }
}

/** One more than the highest number ever given in the story; deleted claims keep theirs. */
export async function nextClaimNumber(desk: Desk, storyId: StoryId): Promise<number> {
  let highest = 0
  await desk.database.claims
    .where('storyId')
    .equals(storyId)
    .each((claim) => {
      highest = Math.max(highest, claim.number)
    })
  return highest + 1
}
