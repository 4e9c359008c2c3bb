/** Words that turn a statement into its opposite. */
import type { Span } from '../../text/span'
import { isFunctionWord, stemOf, type Token, tokensOf } from './tokens'

/** A negating word with the stem of the content word that it negates, the first one after it. */
export type Negation = Span & { readonly word: string; readonly of: string | null }

const NEGATING = /^(?:not|never|no|none|neither|nor|without|cannot|nobody|nothing)$|n['’]t$/u
/** "not only", "no longer", "no doubt", "not just": no denial of what follows. */
const NO_DENIAL = /^(?:only|longer|doubt|just|merely|matter|sooner|later|one|merit)$/u

/** The negations of `text` inside `within`, in order. English only. */
export function negationsIn(text: string, within?: Span): Negation[] {
  const tokens = tokensOf(text, within)
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || !NEGATING.test(token.text.toLowerCase())) return []
    if (NO_DENIAL.test(tokens[index + 1]?.key ?? '')) return []
    return [{ start: token.start, end: token.end, word: token.key, of: negated(tokens, index) }]
  })
}

function negated(tokens: readonly Token[], index: number): string | null {
  for (const token of tokens.slice(index + 1, index + 6)) {
    if (token.kind === 'sign' && /^[.,;:!?]$/u.test(token.text)) return null
    if (token.kind === 'word' && !isFunctionWord(token.key)) return stemOf(token.key)
  }
  return null
}
