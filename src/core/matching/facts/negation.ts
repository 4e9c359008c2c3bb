/** Words that turn a statement into its opposite. */
import type { Span } from '../../text/span'
import { isFunctionWord, stemOf, type Token, tokensOf } from './tokens'

/** A negating word, the stem of the content word that it negates and where that stands; null where there is none. */
export type Negation = Span & { readonly word: string; readonly of: string | null; readonly ofAt: number }

const NEGATING = /^(?:not|never|no|none|neither|nor|without|cannot|nobody|nothing)$|n['’]t$/u
/** Verbs that say of another verb that it did not happen: "denied taking", "failed to inspect", "ruled out sending". */
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|refus(?:e[sd]?|ing)|fail(?:s|ed|ing)?|declin(?:e[sd]?|ing)|ruled|rules|ruling)$/u
/** "not only", "no longer", "no doubt", "not just": no denial of what follows. */
const NO_DENIAL = /^(?:only|longer|doubt|just|merely|matter|sooner|later|one|merit)$/u
/** Verbs that pass a negation on: "did not appear to have corrected" and "never sought to correct" deny the correcting. */
const PASSING_ON =
  /^(?:appear|seem|ever|sought|seek|tri|try|intend|plan|manag|expect|believ|think|thought|actual|yet|immediate|direct|really|full|previous)$/u
/** What is not said or not clear is no statement that another could make. */
const OF_SPEECH =
  /^(?:comment|respond|repli|reply|answer|clear|know|known|elaborat|specifi|specify|mention|discuss|disclos|identifi|identify|nam|return|reach|say|confirm)$/u
/** Tokens that a negation reaches. */
const REACH = 9
/** "Mr." ends no sentence. */
const SHORTENED = /^\p{Lu}\p{Ll}{0,3}$/u

/** The negations of `text` inside `within`, in order. English only. */
export function negationsIn(text: string, within?: Span): Negation[] {
  const tokens = tokensOf(text, within)
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]?.key ?? ''
    if (token.kind !== 'word' || NO_DENIAL.test(next) || !negates(token, tokens, index)) return []
    const of = negated(tokens, index)
    return [{ start: token.start, end: token.end, word: token.key, of: of?.stem ?? null, ofAt: of?.at ?? token.end }]
  })
}

/** "No" and "not" always; "failed", "refused", "denied" and "ruled out" where a verb follows. */
function negates(token: Token, tokens: readonly Token[], index: number): boolean {
  const written = token.text.toLowerCase()
  if (NEGATING.test(written)) return true
  if (!DENYING.test(written)) return false
  const next = tokens[index + 1]?.key ?? ''
  if (/^rul/u.test(written)) return next === 'out'
  return /^(?:fail|refus|declin)/u.test(written) ? next === 'to' : /^(?:that|having)$|ing$/u.test(next)
}

function negated(tokens: readonly Token[], index: number): { stem: string; at: number } | null {
  for (const [at, token] of tokens.slice(index + 1, index + 1 + REACH).entries()) {
    const isShortened = token.text === '.' && SHORTENED.test(tokens[index + at]?.text ?? '')
    if (token.kind === 'sign' && /^[.,;:!?]$/u.test(token.text) && !isShortened) return null
    if (/^(?:say|tell|told)$/u.test(token.key)) return null
    if (token.kind !== 'word' || isFunctionWord(token.key) || /^\p{Lu}/u.test(token.text)) continue
    const stem = stemOf(token.key)
    if (PASSING_ON.test(stem)) continue
    return OF_SPEECH.test(stem) ? null : { stem, at: token.start }
  }
  return null
}
