import type { Span } from '../../core/text/span'
import styles from './ArticleText.module.css'
import { type Surface, useNearby } from './useTextSurface'

/** The bar in the margin beside the sentences under the cursor. */
export function SentenceBar({ surface, span }: { surface: Surface; span: Span }) {
  useNearby(surface)
  const boxes = surface.boxesOf(span)
  const first = boxes[0]
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return null
  return <div className={styles.bar} style={{ top: first.top, height: last.top + last.height - first.top }} />
}
