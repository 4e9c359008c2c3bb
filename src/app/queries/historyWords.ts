/** The names of acts as the interface prints them. */
import type { Act, Change, HistoryEvent } from '../../core/history/event'

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

/** What somebody did in an event: the name of its act, and apart from it what only its changes tell. */
export function eventWords({ act, changes }: Pick<HistoryEvent, 'act' | 'changes'>): string {
  return act === 'mentionMoved' && changes.some(isAttached) ? 'Passage attached again' : ACT_WORDS[act]
}

/** In a new version of the article an edge that was moved leaves the words around it; what was lost has gone to others. */
function isAttached(change: Change): boolean {
  if (change.record !== 'mentions' || change.before === null || change.after === null) return false
  const { before, after } = change
  if (before.revisionId === after.revisionId) return false
  const [was, is] = [before.quote.exact, after.quote.exact]
  return was === is || !(was.includes(is) || is.includes(was))
}
