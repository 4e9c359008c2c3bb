import type { Span } from '../../../src/core/text/span'

export type Verdict = 'right' | 'wrong' | 'lost'

/** The share of the joint length that two ranges must have in common to be the same place. */
const SHARED = 0.8

/** Right: nothing for an orphan, else a range that shares four fifths of the joint length with the expected one. */
export function verdictOf(found: Span | null, expected: Span | null): Verdict {
  if (!found) return expected ? 'lost' : 'right'
  if (!expected) return 'wrong'
  const shared = Math.min(found.end, expected.end) - Math.max(found.start, expected.start)
  const joint = Math.max(found.end, expected.end) - Math.min(found.start, expected.start)
  return shared >= joint * SHARED ? 'right' : 'wrong'
}
