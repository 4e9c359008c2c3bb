import { mergeSpans } from '../text/mergeSpans'
import type { Span } from '../text/span'

/**
 * Share of a sentence that must be covered for it to count as read: half, so that a claim marked in most of a sentence
 * counts and a read stretch that merely reaches into the next one does not. `readSentences.test.ts` notices a change.
 */
export const READ_SHARE = 0.5

/**
 * Which of `sentences` (sorted, not overlapping) count as read, given the stretches that were read or marked.
 *
 * Stretches may come in any order and overlap; what several of them cover together counts once.
 */
export function readSentences(sentences: readonly Span[], stretches: readonly Span[]): boolean[] {
  const covered = mergeSpans(stretches)
  let next = 0
  return sentences.map(({ start, end }) => {
    while ((covered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    let length = 0
    for (let index = next; (covered[index]?.start ?? Number.POSITIVE_INFINITY) < end; index++) {
      const stretch = covered[index]
      if (stretch !== undefined) length += Math.min(stretch.end, end) - Math.max(stretch.start, start)
    }
    return length >= (end - start) * READ_SHARE
  })
}
