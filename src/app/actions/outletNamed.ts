import { hostOf } from '../../core/article/address'
import type { ArticleMetadata, Outlet } from '../../core/article/article'
import { added } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { OutletId, StoryId } from '../../core/ids'
import type { Desk } from '../desk'

/**
 * The outlet of that name among a story's living `outlets`, made if it is new, which adds to `changes`; null where the
 * article does not say who published it.
 */
export function outletAmong(
  desk: Desk,
  storyId: StoryId,
  outlets: Iterable<Outlet>,
  metadata: ArticleMetadata,
  changes: Change[],
): OutletId | null {
  const name = metadata.outlet.value
  if (name === null) return null
  for (const outlet of outlets) if (isSameName(outlet.name, name)) return outlet.id
  const host = hostOf(metadata.url.value)
  const outlet: Outlet = {
    id: desk.newId(),
    storyId,
    name,
    domains: host === null ? [] : [host],
    kind: null,
    family: null,
    deletedAt: null,
  }
  changes.push(added('outlets', outlet))
  return outlet.id
}

/** As `outletAmong`, with the outlets as they are stored now. */
export async function outletNamed(
  desk: Desk,
  storyId: StoryId,
  metadata: ArticleMetadata,
  changes: Change[],
): Promise<OutletId | null> {
  const outlets = await desk.database.outlets.where('storyId').equals(storyId).toArray()
  const alive = outlets.filter(({ deletedAt }) => deletedAt === null)
  return outletAmong(desk, storyId, alive, metadata, changes)
}

/** One for all comparisons: a thousand articles meet a hundred outlets, and `localeCompare` begins anew with each. */
const names = new Intl.Collator(undefined, { sensitivity: 'base' })

function isSameName(a: string, b: string): boolean {
  return a === b || names.compare(a, b) === 0
}
