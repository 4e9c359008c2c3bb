import type { CoverageColumn } from '../../core/coverage/coverage'
import type { MatrixCell } from '../../core/coverage/matrixCells'
import type { StoryId } from '../../core/ids'
import { articlePath, mentionPath, passagePath, screenPath } from '../paths'

/** The address behind a cell: the reader at the outlet's words or those suggested, else its first article. */
export function cellPath(storyId: StoryId, cell: MatrixCell | undefined, column: CoverageColumn | undefined): string {
  if (cell?.kind === 'suggestion') {
    return passagePath(storyId, cell.suggestion.article, cell.suggestion.span.start)
  }
  const telling = cell?.kind === 'states' || cell?.kind === 'differs' ? cell.tellings[0] : undefined
  if (telling !== undefined) return mentionPath(storyId, telling.articleId, telling.mentionId)
  const articleId = column?.articleIds[0]
  return articleId === undefined ? screenPath(storyId, 'articles') : articlePath(storyId, articleId)
}
