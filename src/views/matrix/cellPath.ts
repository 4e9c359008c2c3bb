import type { Cell, CoverageColumn } from '../../core/coverage/coverage'
import type { StoryId } from '../../core/ids'
import { articlePath, mentionPath, screenPath } from '../paths'

/** The address behind a cell: the reader at the outlet's words, or its first article where it has none. */
export function cellPath(storyId: StoryId, cell: Cell | undefined, column: CoverageColumn | undefined): string {
  const telling = cell?.kind === 'states' ? cell.tellings[0] : undefined
  if (telling !== undefined) return mentionPath(storyId, telling.articleId, telling.mentionId)
  const articleId = column?.articleIds[0]
  return articleId === undefined ? screenPath(storyId, 'articles') : articlePath(storyId, articleId)
}
