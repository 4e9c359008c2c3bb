/** A statement that one telling makes and the other denies. */
import { negationsIn } from '../facts/negation'
import { isFunctionWord, stemOf, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

/** Words on either side of a verb that must agree before "did not" and "did" are of one statement. */
const NEAR = 6
/** How many content words besides the negated one both must have there; below two, two statements share a verb by chance. */
const SHARED = 2

/** "Has not visited the site" against "visited the site": the negated word stands in the other telling without a negation. */
export function negationDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  return [...denied(a, b, false), ...denied(b, a, true)]
}

function denied(denying: ReadTelling, other: ReadTelling, flipped: boolean): Difference[] {
  const there = other.mentions.flatMap((mention) => negationsIn(other.text, mention))
  for (const mention of denying.mentions) {
    for (const negation of negationsIn(denying.text, mention)) {
      if (negation.of === null || there.length > 0) continue
      const near = around(denying, negation.end)
      const stated = wordsOf(other).find(
        ({ key, start }) =>
          stemOf(key) === negation.of &&
          [...around(other, start)].filter((stem) => near.has(stem) && stem !== negation.of).length >= SHARED,
      )
      if (stated === undefined) continue
      const [here, elsewhere] = [
        [{ start: negation.start, end: negation.end }],
        [{ start: stated.start, end: stated.end }],
      ]
      const words = flipped ? ([elsewhere, here] as const) : ([here, elsewhere] as const)
      return [{ words, conflict: true, quiet: false, about: near }]
    }
  }
  return []
}

function wordsOf({ text, mentions }: ReadTelling) {
  return mentions.flatMap((mention) => tokensOf(text, mention)).filter(({ kind }) => kind === 'word')
}

function around(telling: ReadTelling, at: number): Set<string> {
  const words = wordsOf(telling)
  const index = words.findIndex(({ start }) => start >= at)
  const near = words.slice(Math.max(0, index - NEAR), index + NEAR)
  return new Set(near.filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemOf(key)))
}
