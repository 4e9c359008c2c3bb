import { wordCountOf } from '../../app/words'
import type { Revision } from '../../core/article/article'

const known = new WeakMap<Revision, number>()

/** Words of a revision's text, counted once: it never changes. */
export function wordCountOfRevision(revision: Revision): number {
  const count = known.get(revision) ?? wordCountOf(revision.text)
  known.set(revision, count)
  return count
}
