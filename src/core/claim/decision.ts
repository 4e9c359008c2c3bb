/** What a person decided about something that the engine worked out. The newest of a subject wins over the engine. */
import type { ArticleId, ClaimId, DecisionId, Instant, MentionId, RevisionId, StoryId } from '../ids'
import type { QuoteSelector } from '../text/selectors'

/** A passage as it was shown: its place in a revision, and its words to find it in another. */
export type Passage = {
  readonly articleId: ArticleId
  readonly revisionId: RevisionId
  readonly start: number
  readonly end: number
  readonly quote: QuoteSelector
}

/** What was decided, by kind. */
export type Ruling =
  /** A suggested passage does not state the claim; it is never suggested for it again. */
  | { readonly kind: 'suggestionRejected'; readonly claimId: ClaimId; readonly passage: Passage }
  /** The article was read, and the claim is not in it. */
  | { readonly kind: 'absent'; readonly claimId: ClaimId; readonly articleId: ArticleId }
  /** The claim cannot stand in the article, as one outlet's remark on its own work. */
  | { readonly kind: 'notApplicable'; readonly claimId: ClaimId; readonly articleId: ArticleId }
  /** A proposed statement is not worth a row; it stays away. */
  | { readonly kind: 'statementDismissed'; readonly passages: readonly Passage[] }
  /** Who is cited, corrected by hand: outlets and agencies between the article and the speaker, then the speaker. */
  | {
      readonly kind: 'attributionCorrected'
      readonly mentionId: MentionId
      readonly cited: readonly string[]
      readonly speaker: string | null
    }
  /** Which articles share an origin, decided by hand: for one claim, or for the story where `claimId` is null. */
  | {
      readonly kind: 'originsSet'
      readonly claimId: ClaimId | null
      readonly groups: readonly (readonly ArticleId[])[]
    }

export type RulingKind = Ruling['kind']

export type Decision = {
  readonly id: DecisionId
  readonly storyId: StoryId
  readonly ruling: Ruling
  readonly madeAt: Instant
  readonly deletedAt: Instant | null
}
