/** Words by which an article stands back from a statement: how it is said to be said, and how likely it is called. */
import type { Span } from '../../text/span'
import { type Token, tokensOf } from './tokens'

/**
 * `said`: reported without a colour. `claimed`: the article keeps its distance (claimed, alleged, allegedly, so-called).
 * `admitted`: it grants the statement (admitted, acknowledged, confirmed). `denied`: the speaker says it is not so.
 * `likelihood`: may, might, appears, expected to, in doubt.
 */
export type HedgeKind = 'said' | 'claimed' | 'admitted' | 'denied' | 'likelihood'
export type Hedge = Span & { readonly kind: HedgeKind; readonly word: string }

const WORDS: ReadonlyMap<string, HedgeKind> = new Map<string, HedgeKind>([
  ...kinds(
    'said',
    'said says say saying told tells telling stated states added adds wrote writes noted notes announced announces declared declares explained explains recalled recalls remarked testified',
  ),
  ...kinds(
    'claimed',
    'claimed alleged alleges allege alleging allegedly purported purports purportedly reportedly supposedly insisted insists contended contends asserted asserts',
  ),
  ...kinds('admitted', 'admitted admits acknowledged acknowledges conceded concedes confirmed confirms'),
  ...kinds('denied', 'denied denies disputed disputes'),
  ...kinds(
    'likelihood',
    'may might could possibly perhaps potentially likely unlikely probably apparently appears appeared seems seemed',
  ),
])

function kinds(kind: HedgeKind, words: string): (readonly [string, HedgeKind])[] {
  return words.split(' ').map((word) => [word, kind] as const)
}

/** "expected to", "in doubt", "according to": hedges of two words. */
const PHRASES: readonly (readonly [string, string, HedgeKind])[] = [
  ['expected', 'to', 'likelihood'],
  ['set', 'to', 'likelihood'],
  ['in', 'doubt', 'likelihood'],
  ['according', 'to', 'said'],
]

/** The hedges of `text` inside `within`, in order. English only; other languages yield none. */
export function hedgesIn(text: string, within?: Span): Hedge[] {
  const tokens = tokensOf(text, within)
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    const phrase = PHRASES.find(([first, second]) => plain(token) === first && next?.key === second)
    if (phrase !== undefined && next !== undefined) {
      return [{ start: token.start, end: next.end, kind: phrase[2], word: `${phrase[0]} ${phrase[1]}` }]
    }
    const kind = WORDS.get(plain(token))
    if (kind === undefined || (token.text === 'May' && !endsSentence(tokens[index - 1]))) return []
    return [{ start: token.start, end: token.end, kind, word: plain(token) }]
  })
}

/** `keyOf` takes a final "'s" off; verbs keep their "s". */
function plain(token: Token): string {
  return token.text.toLowerCase()
}

function endsSentence(token: Token | undefined): boolean {
  return token === undefined || /^[.!?]$/u.test(token.text)
}
