import type { Article, Revision } from '../article/article'
import type { Mention } from '../claim/claim'
import type { MentionId, RevisionId } from '../ids'
import { anchorAll } from '../text/anchor'
import type { Anchoring } from '../text/anchoring'
import { mentionsByArticle } from './mentionsByArticle'

/**
 * Where each mention stands in the newest revision of its article.
 *
 * A mention made in that revision stands where it was made; one made in an older revision is anchored, together with
 * the others of its article. Where the newest revision is not among `revisions` its mentions are left out.
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
    const anchorings = older.length === 0 ? [] : anchorAll(text, older.map(selectorsOf))
    for (const [index, { id: mentionId }] of older.entries()) {
      places.set(mentionId, anchorings[index] ?? { kind: 'orphan', because: 'gone' })
    }
  }
  return places
}

function selectorsOf({ start, end, quote }: Mention) {
  return { position: { start, end }, quote }
}
