/** Ids of records: UUIDs, branded by kind so that one cannot be passed for another. */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type StoryId = Id<'story'>
export type OutletId = Id<'outlet'>
export type ArticleId = Id<'article'>
export type RevisionId = Id<'revision'>
export type OriginalId = Id<'original'>
export type ClaimId = Id<'claim'>
export type MentionId = Id<'mention'>
export type EventId = Id<'event'>
export type DecisionId = Id<'decision'>

/** An instant in ISO 8601, UTC, milliseconds, ending in `Z`: what `Date.prototype.toISOString` gives. */
export type Instant = string
