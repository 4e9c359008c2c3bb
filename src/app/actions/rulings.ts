/** What a person rules about the engine's proposals: kept in the history, remembered, undone like everything else. */
import type { Decision, Passage, Ruling } from '../../core/claim/decision'
import { added, changed } from '../../core/history/changes'
import type { Act, Change } from '../../core/history/event'
import type { ArticleId, ClaimId, MentionId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { record, type WriteRefusal, write } from '../record'

/** The passage does not state the claim: it is never suggested for it again. */
export function rejectSuggestion(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly claimId: ClaimId; readonly passage: Passage },
): Promise<Result<null, WriteRefusal>> {
  const { claimId, passage } = args
  return rule(desk, args.storyId, 'suggestionRejected', [{ kind: 'suggestionRejected', claimId, passage }])
}

/** The articles of an outlet were read, and the claim is in none (`absent`), or it cannot stand in them (`notApplicable`). */
export function markCell(
  desk: Desk,
  args: {
    readonly storyId: StoryId
    readonly claimId: ClaimId
    readonly articleIds: readonly ArticleId[]
    readonly as: 'absent' | 'notApplicable'
  },
): Promise<Result<null, WriteRefusal>> {
  const { claimId, articleIds, as } = args
  const rulings = articleIds.map((articleId): Ruling => ({ kind: as, claimId, articleId }))
  return rule(desk, args.storyId, 'absenceMarked', rulings)
}

/** The proposed statement is not worth a row: it stays away. */
export function dismissStatement(
  desk: Desk,
  args: { readonly storyId: StoryId; readonly passages: readonly Passage[] },
): Promise<Result<null, WriteRefusal>> {
  return rule(desk, args.storyId, 'statementDismissed', [{ kind: 'statementDismissed', passages: args.passages }])
}

/** Who is cited, as a person reads it: wins over what is read in the text. */
export function correctAttribution(
  desk: Desk,
  args: {
    readonly storyId: StoryId
    readonly mentionId: MentionId
    readonly cited: readonly string[]
    readonly speaker: string | null
  },
): Promise<Result<null, WriteRefusal>> {
  const { mentionId, cited, speaker } = args
  return rule(desk, args.storyId, 'attributionCorrected', [{ kind: 'attributionCorrected', mentionId, cited, speaker }])
}

/** Which articles share an origin, for one claim or (null) for the story. */
export function setOrigins(
  desk: Desk,
  args: {
    readonly storyId: StoryId
    readonly claimId: ClaimId | null
    readonly groups: readonly (readonly ArticleId[])[]
    readonly reason?: string
  },
): Promise<Result<null, WriteRefusal>> {
  const { claimId, groups } = args
  return rule(desk, args.storyId, 'originsSet', [{ kind: 'originsSet', claimId, groups }], args.reason)
}

/** Takes back what a person decided about the origins of a claim or story, or the attribution of a mention: the engine's reading counts again. */
export function backToReading(
  desk: Desk,
  args: {
    readonly storyId: StoryId
    readonly subject:
      | { readonly kind: 'originsSet'; readonly claimId: ClaimId | null }
      | { readonly kind: 'attributionCorrected'; readonly mentionId: MentionId }
  },
): Promise<Result<null, WriteRefusal>> {
  const { storyId, subject } = args
  const isMeant = ({ ruling }: Decision): boolean =>
    subject.kind === 'originsSet'
      ? ruling.kind === 'originsSet' && ruling.claimId === subject.claimId
      : ruling.kind === 'attributionCorrected' && ruling.mentionId === subject.mentionId
  return write(desk, async () => {
    const deletedAt = desk.now()
    const standing = await desk.database.decisions
      .where('storyId')
      .equals(storyId)
      .filter((decision) => decision.deletedAt === null && isMeant(decision))
      .toArray()
    await record(desk, {
      storyId,
      act: subject.kind,
      changes: standing.map((each) => changed('decisions', each, { deletedAt })),
      reason: 'Back to what the texts show.',
    })
    return null
  })
}

/** Adds the decisions and lays earlier ones on the same subjects to rest, as one change. */
function rule(
  desk: Desk,
  storyId: StoryId,
  act: Act,
  rulings: readonly Ruling[],
  reason?: string,
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const madeAt = desk.now()
    const subjects = new Set(rulings.map(subjectOf))
    const earlier = await desk.database.decisions
      .where('storyId')
      .equals(storyId)
      .filter((decision) => decision.deletedAt === null && subjects.has(subjectOf(decision.ruling)))
      .toArray()
    const decisions = rulings.map(
      (ruling): Decision => ({ id: desk.newId(), storyId, ruling, madeAt, deletedAt: null }),
    )
    const changes: Change[] = [
      ...earlier.map((each) => changed('decisions', each, { deletedAt: madeAt })),
      ...decisions.map((decision) => added('decisions', decision)),
    ]
    await record(desk, { storyId, act, changes, ...(reason === undefined ? {} : { reason }) })
    return null
  })
}

/** What a ruling is about: a newer one about the same takes its place. */
function subjectOf(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'absent':
    case 'notApplicable':
      return `cell ${ruling.claimId} ${ruling.articleId}`
    case 'attributionCorrected':
      return `attribution ${ruling.mentionId}`
    case 'originsSet':
      return `origins ${ruling.claimId}`
    case 'suggestionRejected':
      return `suggestion ${ruling.claimId} ${placeOf(ruling.passage)}`
    case 'statementDismissed':
      return `statement ${ruling.passages.map(placeOf).join(' ')}`
    default:
      return ruling satisfies never
  }
}

function placeOf({ articleId, revisionId, start, end }: Passage): string {
  return `${articleId}:${revisionId}:${start}-${end}`
}
