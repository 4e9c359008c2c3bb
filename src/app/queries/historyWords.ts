/** The names of acts as the interface prints them. */
import type { Act } from '../../core/history/event'

/** What somebody did, in the past tense, as "Claim made". */
export const ACT_WORDS: Record<Act, string> = {
  storyCreated: 'Story created',
  storyRenamed: 'Story renamed',
  storyDeleted: 'Story deleted',
  storyImported: 'Story imported',
  articleImported: 'Article imported',
  articleDeleted: 'Article deleted',
  metadataEdited: 'Details edited',
  blockPutBack: 'Passage put back',
  blockSetAside: 'Passage set aside',
  claimMade: 'Claim made',
  claimWorded: 'Claim reworded',
  statusSet: 'Status set',
  mentionLinked: 'Passage linked',
  mentionMoved: 'Highlight moved',
  mentionUnlinked: 'Passage unlinked',
  claimSplit: 'Claim split',
  claimsMerged: 'Claims merged',
  claimDeleted: 'Claim deleted',
  suggestionRejected: 'Suggestion rejected',
  absenceMarked: 'Marked as absent',
  statementDismissed: 'Statement dismissed',
  attributionCorrected: 'Attribution corrected',
  originsSet: 'Origins set by hand',
  articleRevised: 'New revision of an article',
  verdictConfirmed: 'Status confirmed for the new words',
  undone: 'Undone',
  redone: 'Redone',
}
