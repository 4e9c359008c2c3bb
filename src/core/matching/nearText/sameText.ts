/** When a text that comes in is one that is here: the same article again, or another outlet's copy of it. */
import type { TextInCommon } from './sharedWording'

/**
 * Share of words in common from which two texts are one, or one copied from the other: most of them.
 *
 * Measured by eight-word shingles: three articles and what their newsrooms made of them share 0.75 to 0.92 of either;
 * of 46 pairs of articles on one event, those reported independently or retold in other words reach 0.46, whole copies
 * begin at 0.60. A half lies between. Held by tests/unit/matching/nearText/sameText.test.ts.
 */
export const SAME_SHARE = 0.5

/** Words that must be in common at all, two sentences: below that a formula, a caption or an official title is enough. */
const SAME_WORDS = 25

/** Most of either text stands in the other: an update on top, or a cut, leaves the same article. */
export function isSameText({ share, shareOfSecond, words }: TextInCommon): boolean {
  return words >= SAME_WORDS && Math.max(share, shareOfSecond) >= SAME_SHARE
}

/** Most of the first text stands in the second: nearly the same text. */
export function isNearText({ share, words }: TextInCommon): boolean {
  return words >= SAME_WORDS && share >= SAME_SHARE
}

/** Words that both must have: below that a notice, a correction or what stands before a paywall is word for word the same. */
const WHOLE_WORDS = 100

/**
 * All of either text stands in the other, and it is long enough to be nobody's formula: one article, even under another
 * headline at another address. Reports made from one template may share next to all of their words, but each figure and
 * name that is filled in takes itself away. Held by tests/unit/matching/nearText/wholeText.test.ts.
 */
export function isWholeText({ share, shareOfSecond, words }: TextInCommon): boolean {
  return words >= WHOLE_WORDS && Math.min(share, shareOfSecond) === 1
}
