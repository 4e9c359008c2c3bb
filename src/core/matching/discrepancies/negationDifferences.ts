/** A statement that one telling makes and the other denies. */
import type { Span } from '../../text/span'
import { type Negation, negationsIn } from '../facts/negation'
import { isFunctionWord, stemOf, type Token, tokensOf } from '../facts/tokens'
import type { ClaimWords, Difference } from './findDiscrepancies'
import { isKin } from './kin'
import type { ReadTelling } from './telling'

/** Words on either side of a verb that must agree before "did not" and "did" are of one statement. */
const NEAR = 8
/** How many content words besides the negated one both must have there; below two, two statements share a verb by chance. */
const SHARED = 2
/** Where the claim itself is about the negated word, one is enough. */
const SHARED_OF_CLAIM = 1

/** "Has not visited the site" against "visited the site": the negated word stands in the other telling without a negation. */
export function negationDifferences(a: ReadTelling, b: ReadTelling, claim: ClaimWords): Difference[] {
  return [...deniedBy(a, b, claim, false), ...deniedBy(b, a, claim, true)].slice(0, 1)
}

function deniedBy(denying: ReadTelling, other: ReadTelling, claim: ClaimWords, flipped: boolean): Difference[] {
  const [words, otherWords] = [wordsOf(denying), wordsOf(other)]
  const denied = negationsOf(other).map(({ start }) => sentenceAt(other, start))
  const negations = negationsOf(denying)
  const denials = new Set(negations.map(({ ofAt }) => ofAt))
  for (const negation of negations) {
    const { of } = negation
    if (of === null) continue
    const isSame = ({ key }: Token) => isKin(stemOf(key), of)
    // Who says it both ways has two things to say; so has who denies anything in the same sentence.
    if (words.some((word) => isSame(word) && !denials.has(word.start))) continue
    if (otherWords.some((word) => isSame(word) && denied.includes(sentenceAt(other, word.start)))) continue
    const near = around(words, negation.ofAt)
    const wanted = [...claim.stems].some((stem) => isKin(stem, of)) ? SHARED_OF_CLAIM : SHARED
    const stated = otherWords.find(
      (word) =>
        isSame(word) &&
        [...around(otherWords, word.start)].filter((stem) => near.has(stem) && !isKin(stem, of)).length >= wanted,
    )
    if (stated === undefined) continue
    const [here, there] = [[spanOf(negation)], [spanOf(stated)]]
    return [{ words: flipped ? [there, here] : [here, there], conflict: true, quiet: false, about: near }]
  }
  return []
}

/** Where the sentence begins that `at` stands in. */
function sentenceAt({ attributed }: ReadTelling, at: number): number {
  return attributed.sentences.find(({ start, end }) => start <= at && at < end)?.start ?? -1
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
