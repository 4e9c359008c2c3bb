/** Mentions that a person put on words of a later revision, which nobody has judged since: the status is of other words. */
import type { HistoryEvent } from '../history/event'
import type { Instant, MentionId, RevisionId } from '../ids'
import { foldText } from '../text/foldText'
import type { Mention } from './claim'

/** As much of a revision as it takes. */
type Made = { readonly madeAt: Instant }

/**
 * Whether a mention is older than `revision`, in which it stands: it was attached there by hand to other words, and its
 * status was given before anybody could read them. `undefined` where the revision is not at hand: then it is not.
 *
 * It holds because `madeAt` is renewed whenever somebody judges the words, and whenever the words stay the same.
 */
export function isUnjudged({ madeAt }: Pick<Mention, 'madeAt'>, revision: Made | undefined): boolean {
  return revision !== undefined && madeAt < revision.madeAt
}

/** The words on which the status of a mention's claim rests, read off the story's history; null where it does not say. */
export function judgedWords(
  events: readonly HistoryEvent[],
  mentionId: MentionId,
  revisions: ReadonlyMap<RevisionId, Made>,
): string | null {
  for (const { changes } of events.toReversed()) {
    for (const { record, id, after } of changes.toReversed()) {
      if (record !== 'mentions' || id !== mentionId || after === null) continue
      if (!isUnjudged(after, revisions.get(after.revisionId))) return after.quote.exact
    }
  }
  return null
}

/** Whether two passages say the same words; quote marks, dashes and white space may be set otherwise. */
export function areSameWords(a: string, b: string): boolean {
  const [one, other] = [foldText(a).codes, foldText(b).codes]
  return one.length === other.length && one.every((code, index) => code === other[index])
}
