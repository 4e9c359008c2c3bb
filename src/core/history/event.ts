/**
 * The history: every change is an event, and the state of a story is the fold of its events.
 *
 * An event carries reversible changes as values (record before, record after), so that undo is one function for
 * everything and is itself an event. Texts and original bytes are immutable and stand outside: events name them by id.
 */
import type { Article, Outlet, Story } from '../article/article'
import type { Claim, Mention } from '../claim/claim'
import type { Decision } from '../claim/decision'
import type { EventId, Instant, StoryId } from '../ids'

/** The records that change; the name is the table's. */
export type Records = {
  stories: Story
  outlets: Outlet
  articles: Article
  claims: Claim
  mentions: Mention
  decisions: Decision
}
export type RecordKind = keyof Records

/** One record before and after; `null` where it did not or does not exist. */
export type Change = {
  readonly [Kind in RecordKind]: {
    readonly record: Kind
    readonly id: Records[Kind]['id']
    readonly before: Records[Kind] | null
    readonly after: Records[Kind] | null
  }
}[RecordKind]

/** What somebody meant to do, as far as files of version 1 know. */
export const FIRST_ACTS = [
  'storyCreated',
  'storyRenamed',
  'storyDeleted',
  'storyImported',
  'articleImported',
  'articleDeleted',
  'metadataEdited',
  'blockPutBack',
  'blockSetAside',
  'claimMade',
  'claimWorded',
  'statusSet',
  'mentionLinked',
  'mentionMoved',
  'mentionUnlinked',
  'claimSplit',
  'claimsMerged',
  'claimDeleted',
  'undone',
  'redone',
] as const

/** What somebody ruled about a proposal of the engine: in files from version 2 on. */
export const RULING_ACTS = [
  'suggestionRejected',
  'absenceMarked',
  'statementDismissed',
  'attributionCorrected',
  'originsSet',
] as const

/** What followed a new version of an article: in files from version 3 on. */
export const REVISION_ACTS = [
  'articleRevised',
  'verdictConfirmed', // somebody read the changed words of a mention, and the status stands
] as const

export const ACTS = [...FIRST_ACTS, ...RULING_ACTS, ...REVISION_ACTS] as const
export type Act = (typeof ACTS)[number]

export type HistoryEvent = {
  readonly id: EventId
  readonly storyId: StoryId
  /** 1, 2, 3 … within the story; the order of the fold. */
  readonly sequence: number
  readonly at: Instant
  /** The name asked for once on this device; null until it was given. */
  readonly author: string | null
  readonly act: Act
  readonly changes: readonly Change[]
  /** Events of one intention, as the files of one import, share a group and are undone together. */
  readonly group: string
  /** For `undone` and `redone`: the group that was taken back or done again. */
  readonly ofGroup: string | null
  readonly reason: string | null
}
