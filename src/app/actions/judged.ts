import { isUnjudged } from '../../core/claim/unjudged'
import { mentionPlaces } from '../../core/coverage/mentionPlaces'
import { changed } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ClaimId, Instant, StoryId } from '../../core/ids'
import type { Desk } from '../desk'
import { repinned } from './repinned'

/**
 * The changes that say that somebody has judged these claims `at` an instant, as their words stand now: of mentions
 * whose words changed by a new revision, and of those that were attached to other words by hand. Call inside `write`.
 */
export async function judged(
  desk: Desk,
  storyId: StoryId,
  claimIds: ReadonlySet<ClaimId>,
  at: Instant,
): Promise<Change[]> {
  const pins = await repinned(desk, storyId, claimIds)
  const pinned = new Set<string>(pins.map(({ id }) => id))
  const attached = await attachedChanges(desk, storyId, claimIds, at)
  return [
    ...pins.map((pin) => ({ ...pin, after: { ...pin.after, madeAt: at } }) as Change),
    ...attached.filter(({ id }) => !pinned.has(id)),
  ]
}

/** Of mentions that stand in the newest text, and were put there by hand since their claim was judged. */
async function attachedChanges(
  { database }: Desk,
  storyId: StoryId,
  claimIds: ReadonlySet<ClaimId>,
  at: Instant,
): Promise<Change[]> {
  // Off the index alone: most stories have no article with a second revision, and are not searched further.
  const holders = await database.revisions.orderBy('articleId').keys()
  const revised = new Set(holders.filter((articleId, index) => holders[index - 1] === articleId))
  if (revised.size === 0) return []
  const mentions = await database.mentions
    .where('articleId')
    .anyOf([...revised])
    .filter((mention) => mention.deletedAt === null && mention.storyId === storyId && claimIds.has(mention.claimId))
    .toArray()
  const revisions = await rowsOf(database.revisions, new Set(mentions.map(({ revisionId }) => revisionId)))
  const unjudged = mentions.filter((mention) => isUnjudged(mention, revisions.get(mention.revisionId)))
  if (unjudged.length === 0) return []
  const articles = await rowsOf(database.articles, new Set(unjudged.map(({ articleId }) => articleId)))
  const newest = await rowsOf(database.revisions, new Set([...articles.values()].map(({ revisionId }) => revisionId)))
  const places = mentionPlaces(unjudged, [...articles.values()], new Map([...revisions, ...newest]))
  return unjudged.flatMap((mention) => {
    const place = places.get(mention.id)
    return place === undefined || place.kind === 'orphan' ? [] : [changed('mentions', mention, { madeAt: at })]
  })
}

async function rowsOf<Id extends string, Row extends { readonly id: Id }>(
  table: { readonly bulkGet: (ids: Id[]) => PromiseLike<(Row | undefined)[]> },
  ids: ReadonlySet<Id>,
): Promise<Map<Id, Row>> {
  const rows = await table.bulkGet([...ids])
  return new Map(rows.flatMap((row): [Id, Row][] => (row === undefined ? [] : [[row.id, row]])))
}
