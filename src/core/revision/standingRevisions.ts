/** Which revisions of an article count, and what was known of the article with each: read off the history. */
import type { Article, Revision } from '../article/article'
import type { HistoryEvent } from '../history/event'
import { undoStack } from '../history/undo'
import type { ArticleId, RevisionId } from '../ids'

/** A revision with the article's record as it last was with it: headline, outlet, dates. */
export type StandingRevision = { readonly revision: Revision; readonly article: Article }

/**
 * The revisions that an article has had, each with the article's record as it last was with it, in the order in which
 * they came to be. One that was undone, and not done again, is not among them: nobody meant it.
 *
 * `events` are the story's, in the order of their sequence.
 */
export function standingRevisions(events: readonly HistoryEvent[], articleId: ArticleId): Map<RevisionId, Article> {
  const done = new Set(undoStack(events).done)
  const standing = new Map<RevisionId, Article>()
  for (const { act, group, changes, ofGroup } of events) {
    // What made the story itself is not on the stack; undoing and doing again only says which groups count.
    const counts = ofGroup === null && (done.has(group) || act === 'storyCreated' || act === 'storyImported')
    if (!counts) continue
    for (const change of changes) {
      if (change.record === 'articles' && change.id === articleId && change.after !== null) {
        standing.set(change.after.revisionId, change.after)
      }
    }
  }
  return standing
}
