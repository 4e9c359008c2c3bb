/** Claims and their mentions: the records of what this desk says about the articles. */
import type { ArticleId, ClaimId, Instant, MentionId, RevisionId, StoryId } from '../ids'
import type { QuoteSelector } from '../text/selectors'

/** The three statuses, in the order of their keys 1, 2, 3. There is no fourth. */
export const STATUSES = ['verified', 'unverified', 'disputed'] as const
export type Status = (typeof STATUSES)[number]

/** A statement that can be true or false, in the checker's words. */
export type Claim = {
  readonly id: ClaimId
  readonly storyId: StoryId
  /** 1, 2, 3 … within the story, never used again: claim 4 is 4 in every view and on paper. */
  readonly number: number
  readonly text: string
  readonly status: Status
  readonly madeAt: Instant
  readonly changedAt: Instant
  /** The claim this one was merged into; a merged claim is deleted as well. */
  readonly mergedInto: ClaimId | null
  readonly deletedAt: Instant | null
}

/** The span of a revision where an article states a claim, with what is needed to find it in another revision. */
export type Mention = {
  readonly id: MentionId
  readonly storyId: StoryId
  readonly claimId: ClaimId
  readonly articleId: ArticleId
  /** The revision in which `start` and `end` count. */
  readonly revisionId: RevisionId
  readonly start: number
  readonly end: number
  readonly quote: QuoteSelector
  /** When these words were marked, or last judged: see `isUnjudged`. */
  readonly madeAt: Instant
  readonly deletedAt: Instant | null
}
