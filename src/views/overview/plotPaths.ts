/** Where a mark of a plot leads: to the words behind it, or to the claim. */
import type { MapCell } from '../../core/coverage/plots/coverageMap'
import type { StoryId } from '../../core/ids'
import { comparePath, mentionPath, passagePath } from '../paths'

/** Told differently: the tellings side by side. Told: the words. A suggestion: its passage. Null where there is nothing to see. */
export function cellPath(storyId: StoryId, { kind, claim, tellings, suggestion }: MapCell): string | null {
  const [telling] = tellings
  if (kind === 'differs') return comparePath(storyId, claim.id)
  if (telling !== undefined) return mentionPath(storyId, telling.articleId, telling.mentionId)
  if (suggestion !== null) return passagePath(storyId, suggestion.article, suggestion.span.start)
  return kind === 'absent' ? comparePath(storyId, claim.id) : null
}
