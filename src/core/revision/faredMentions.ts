/** What became of an article's mentions between two of its revisions. */
import type { Mention } from '../claim/claim'
import { mentionPlaces } from '../coverage/mentionPlaces'
import type { Anchoring } from '../text/anchoring'
import type { StandingRevision } from './standingRevisions'

/**
 * A mention and how its words were found again in the other revision: in the newer one, or, where `isPinnedAfter` says
 * that it was made or confirmed in the newer one, in the older.
 */
export type FaredMention = { readonly mention: Mention; readonly place: Anchoring; readonly isPinnedAfter: boolean }

/**
 * How `mentions` fared between two of an article's `revisions`, in the order of the list. One that belongs to neither of
 * the two is looked for in the newer one.
 */
export function faredMentions(
  mentions: readonly Mention[],
  revisions: readonly StandingRevision[],
  before: StandingRevision,
  after: StandingRevision,
): FaredMention[] {
  const byId = new Map(revisions.map(({ revision }) => [revision.id, revision]))
  const placesIn = (list: readonly Mention[], { revision, article }: StandingRevision) =>
    mentionPlaces(list, [{ ...article, revisionId: revision.id }], byId)
  const isPinned = ({ revisionId }: Mention): boolean => revisionId === after.revision.id
  const back = placesIn(mentions.filter(isPinned), before)
  const forth = placesIn(
    mentions.filter((mention) => !isPinned(mention)),
    after,
  )
  return mentions.flatMap((mention) => {
    const isPinnedAfter = isPinned(mention)
    const place = (isPinnedAfter ? back : forth).get(mention.id)
    return place === undefined ? [] : [{ mention, place, isPinnedAfter }]
  })
}
