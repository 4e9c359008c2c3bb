/** A statement that one telling makes and the other denies. */
import type { Span } from '../../text/span'
import { type Negation, negationsIn } from '../facts/negation'
import { isFunctionWord, stemOf, type Token, tokensOf } from '../facts/tokens'
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
  const negations = negationsOf(denying)
  if (negations.length === 0 || negationsOf(other).length > 0) return []
  const [words, otherWords] = [wordsOf(denying), wordsOf(other)]
  for (const negation of negations) {
    const near = around(words, negation.end)
    const stated = otherWords.find(
      ({ key, start }) =>
        stemOf(key) === negation.of &&
        [...around(otherWords, start)].filter((stem) => near.has(stem) && stem !== negation.of).length >= SHARED,
    )
    if (stated === undefined) continue
    const [here, there] = [[spanOf(negation)], [spanOf(stated)]]
    return [{ words: flipped ? [there, here] : [here, there], conflict: true, quiet: false, about: near }]
  }
  return []
}

function negationsOf({ text, mentions }: ReadTelling): Negation[] {
  return mentions.flatMap((mention) => negationsIn(text, mention))
}

function wordsOf({ text, mentions }: ReadTelling): Token[] {
  return mentions.flatMap((mention) => tokensOf(text, mention)).filter(({ kind }) => kind === 'word')
}

function around(words: readonly Token[], at: number): Set<string> {
  const index = words.findIndex(({ start }) => start >= at)
  const near = words.slice(Math.max(0, index - NEAR), index + NEAR)
  return new Set(near.filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemOf(key)))
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
