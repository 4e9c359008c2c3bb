import type { Article, Revision } from '../article/article'
import type { Mention } from '../claim/claim'
import type { MentionId, RevisionId } from '../ids'
import { anchorAll } from '../text/anchor'
import type { Anchoring } from '../text/anchoring'
import { mentionsByArticle } from './mentionsByArticle'

/**
 * Where each mention stands in the newest revision of its article.
 *
 * A mention made in that revision stands where it was made; those made in an older revision are anchored together,
 * with the older text at hand, which tells a sentence that moved from one that is repeated. Where the newest revision is not among `revisions` its mentions are left out.
 */
export function mentionPlaces(
  mentions: readonly Mention[],
  articles: readonly Article[],
  revisions: ReadonlyMap<RevisionId, Revision>,
): Map<MentionId, Anchoring> {
  const places = new Map<MentionId, Anchoring>()
  const byArticle = mentionsByArticle(mentions)
  for (const { id, revisionId } of articles) {
    const text = revisions.get(revisionId)?.text
    if (text === undefined) continue
    const own = byArticle.get(id) ?? []
    const older = own.filter((mention) => mention.revisionId !== revisionId)
    for (const { id: mentionId, revisionId: madeIn, start, end } of own) {
      if (madeIn === revisionId) places.set(mentionId, { kind: 'exact', span: { start, end } })
    }
    for (const madeIn of new Set(older.map((mention) => mention.revisionId))) {
      const together = older.filter((mention) => mention.revisionId === madeIn)
      const anchorings = anchorAll(text, together.map(selectorsOf), revisions.get(madeIn)?.text)
      for (const [index, { id: mentionId }] of together.entries()) {
        places.set(mentionId, anchorings[index] ?? { kind: 'orphan', because: 'gone' })
      }
    }
  }
  return places
}

function selectorsOf({ start, end, quote }: Mention) {
  return { position: { start, end }, quote }
}
