import type { RevisionChanges } from '../../core/revision/compareRevisions'
import { overlaps, type Span } from '../../core/text/span'

/**
 * The offset in the newer text where words of the older one stood: where the paragraph begins that became of theirs,
 * else the last letter of the one before it that is still there.
 */
export function whereItStood({ paragraphs }: RevisionChanges, lost: Span): number {
  const index = paragraphs.findIndex(({ before }) => before !== null && overlaps(before, lost))
  const own = paragraphs[index]?.after
  if (own != null) return own.start
  const last = paragraphs.slice(0, Math.max(0, index)).findLast(({ after }) => after !== null)?.after
  return last == null ? 0 : last.end - 1
}
