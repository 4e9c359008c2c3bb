/** Tellings of which one keeps a distance from the claim that the other does not keep. */
import { overlaps, type Span } from '../../text/span'
import { type Hedge, type HedgeKind, hedgesIn } from '../facts/hedges'
import { contentStems, isFunctionWord, stemOf, type Token, tokensOf } from '../facts/tokens'
import type { ClaimWords, Difference } from './findDiscrepancies'
import { isKin } from './kin'
import { mentionAround, type ReadTelling } from './telling'

/** Code units on either side of a hedge that hold what is hedged: a sentence of middling length. */
const REACH = 140
/** Content words that the hedged clauses of both tellings must share; below it two hedges are about two things. */
const SHARED = 2
/** Content words after "allegedly" or "is expected to" that may be the verb: an adverb can stand between. */
const VERB_REACH = 2

/** Likelihoods that a verb follows; "seems" and "unlikely" take adjectives as well. */
const BEFORE_VERB = /^(?:may|might|could|expected to|set to)$/u
/** The regular past: that a noun has the letters of the verb ("a debate", "talks") says nothing. */
const PAST = /\p{L}{2}ed$/u

/** "Alleged" against "said", "denied" against "admitted", "may close" against "closed", where both stand with the same words. */
export function hedgeDifferences(a: ReadTelling, b: ReadTelling, claim: ClaimWords): Difference[] {
  const found =
    weighed(a, 'claimed', b, 'said', claim, false) ??
    weighed(b, 'claimed', a, 'said', claim, true) ??
    weighed(a, 'denied', b, 'admitted', claim, false) ??
    weighed(b, 'denied', a, 'admitted', claim, true) ??
    unsure(a, b, claim, false) ??
    unsure(b, a, claim, true)
  return found === null ? [] : [found]
}

/** One telling says of a statement what the other does not: no word of it there, and another word for the same. */
function weighed(
  a: ReadTelling,
  kind: HedgeKind,
  b: ReadTelling,
  other: HedgeKind,
  claim: ClaimWords,
  flipped: boolean,
): Difference | null {
  // Also inside quotation marks: whoever quotes the word keeps the distance.
  if (b.mentions.some((mention) => hedgesIn(b.text, mention).some((hedge) => hedge.kind === kind))) return null
  for (const x of hedgesOf(a).filter((hedge) => hedge.kind === kind)) {
    // "Allegedly questioned and sent home" keeps its distance from the questioning only.
    if (/ly$/u.test(x.word) && !verbsAfter(a, x).some((verb) => isOfClaim(verb, claim))) continue
    const near = clauseStems(a, x)
    for (const y of hedgesOf(b).filter((hedge) => hedge.kind === other)) {
      const shared = [...clauseStems(b, y)].filter((stem) => near.has(stem))
      if (shared.length >= SHARED) return difference(x, y, flipped, false, new Set(shared))
    }
  }
  return null
}

/** One telling holds for likely what the other states: "is expected to plead guilty" and "pleaded guilty". */
function unsure(a: ReadTelling, b: ReadTelling, claim: ClaimWords, flipped: boolean): Difference | null {
  for (const x of hedgesOf(a).filter(({ word }) => BEFORE_VERB.test(word))) {
    const verb = verbsAfter(a, x).find((each) => isOfClaim(each, claim))
    if (verb === undefined) continue
    const isVerb = (token: Token) => isKin(stemOf(token.key), stemOf(verb.key))
    // Whoever states it elsewhere as well has only looked ahead there.
    if (wordsOf(a).some((token) => token.start !== verb.start && isVerb(token))) continue
    const stated = wordsOf(b).filter((token) => isVerb(token) && PAST.test(token.text))
    const [first] = stated
    if (first === undefined || stated.some((token) => isOpen(b, token))) continue
    const near = clauseStems(a, x)
    const shared = [...clauseStems(b, first)].filter((stem) => near.has(stem))
    if (shared.length > SHARED) return difference(x, first, flipped, true, new Set(shared))
  }
  return null
}

/** "would close", "plans to close", "if it closes", "did not close": nobody states that it did. */
function isOpen(telling: ReadTelling, verb: Token): boolean {
  const mention = mentionAround(telling, verb)
  const before = tokensOf(telling.text, { start: Math.max(mention.start, verb.start - REACH), end: verb.start })
  return before
    .slice(-OPEN_REACH)
    .some(({ text }) =>
      /^(?:to|would|will|should|can|could|may|might|must|if|whether|not|never|likely)$|n['’]t$/iu.test(text),
    )
}

/** Words before a verb that an auxiliary stands among. */
const OPEN_REACH = 4

/** The content words that follow a hedge closely. */
function verbsAfter(telling: ReadTelling, hedge: Span): Token[] {
  const mention = mentionAround(telling, hedge)
  return tokensOf(telling.text, { start: hedge.end, end: Math.max(hedge.end, mention.end) })
    .filter(({ kind, key }) => kind === 'word' && !isFunctionWord(key))
    .slice(0, VERB_REACH)
}

/** Without a wording of the claim every word may be of it. */
function isOfClaim({ key }: Token, { stems }: ClaimWords): boolean {
  return stems.size === 0 || [...stems].some((stem) => isKin(stem, stemOf(key)))
}

function difference(x: Span, y: Span, flipped: boolean, conflict: boolean, about: ReadonlySet<string>): Difference {
  const [p, q] = [[spanOf(x)], [spanOf(y)]]
  return { words: flipped ? [q, p] : [p, q], conflict, quiet: false, about }
}

function hedgesOf({ attributions, mentions }: ReadTelling): readonly Hedge[] {
  const hedges = attributions.flatMap((attribution) => attribution.hedges)
  return hedges.filter((hedge) => mentions.some((mention) => overlaps(mention, hedge)))
}

function wordsOf({ text, mentions }: ReadTelling): Token[] {
  return mentions.flatMap((mention) => tokensOf(text, mention)).filter(({ kind }) => kind === 'word')
}

function clauseStems(telling: ReadTelling, hedge: Span): Set<string> {
  const mention = mentionAround(telling, hedge)
  const start = Math.max(mention.start, hedge.start - REACH)
  return contentStems(telling.text, { start, end: Math.min(mention.end, hedge.end + REACH) })
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
