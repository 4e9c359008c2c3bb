import type { Coverage } from '../../core/coverage/coverage'
import type { MatrixCell } from '../../core/coverage/matrixCells'

/** The words of the passage that a cell suggests; empty where none waits. */
export function suggestedWords(cell: MatrixCell | undefined, { articles }: Pick<Coverage, 'articles'>): string {
  if (cell?.kind !== 'suggestion') return ''
  const { article, span } = cell.suggestion
  return articles.find((each) => each.article.id === article)?.text.slice(span.start, span.end) ?? ''
}
