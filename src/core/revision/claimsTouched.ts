/** What a text that is not stored yet would do to the claims marked in its article. */
import type { Article, Revision } from '../article/article'
import type { Mention } from '../claim/claim'
import { mentionPlaces } from '../coverage/mentionPlaces'
import type { ClaimId } from '../ids'
import { anchorAll } from '../text/anchor'
import type { Anchoring } from '../text/anchoring'

/** Claims marked in the article; those whose words would change, and those that would lose a passage. */
export type ClaimsTouched = { readonly count: number; readonly changedCount: number; readonly goneCount: number }

/**
 * Counts the claims that `mentions` of one article state by how their words would fare in `text`, were that the newest
 * revision. What is gone from the newest one already is not touched again. `revisions` are the article's own.
 */
export function claimsTouched(
  mentions: readonly Mention[],
  article: Article,
  revisions: readonly Revision[],
  text: string,
): ClaimsTouched {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  const newest = byId.get(article.revisionId)?.text ?? ''
  const standing = mentionPlaces(mentions, [article], byId)
  const [changed, gone] = [new Set<ClaimId>(), new Set<ClaimId>()]
  for (const madeIn of new Set(mentions.map(({ revisionId }) => revisionId))) {
    const together = mentions.filter(({ revisionId }) => revisionId === madeIn)
    const selectors = together.map(({ start, end, quote }) => ({ position: { start, end }, quote }))
    const places = anchorAll(text, selectors, byId.get(madeIn)?.text)
    for (const [index, { id, claimId }] of together.entries()) {
      const [before, after] = [wordsAt(newest, standing.get(id)), wordsAt(text, places[index])]
      if (before !== null && after === null) gone.add(claimId)
      else if (before !== null && before !== after) changed.add(claimId)
    }
  }
  return {
    count: new Set(mentions.map(({ claimId }) => claimId)).size,
    changedCount: [...changed].filter((claimId) => !gone.has(claimId)).length,
    goneCount: gone.size,
  }
}

/** A mention's words where it stands; null where it stands nowhere. */
function wordsAt(text: string, place: Anchoring | undefined): string | null {
  return place === undefined || place.kind === 'orphan' ? null : text.slice(place.span.start, place.span.end)
}
