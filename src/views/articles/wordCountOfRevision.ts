import type { Revision } from '../../core/article/article'
import { countWords } from '../../core/text/countWords'

const known = new WeakMap<Revision, number>()

/** Words of a revision's text, counted once: it never changes. */
export function wordCountOfRevision(revision: Revision): number {
  const count = known.get(revision) ?? countWords(revision.text)
  known.set(revision, count)
  return count
}
