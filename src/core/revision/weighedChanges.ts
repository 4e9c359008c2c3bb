/** The order of the changes within their kind: what bears on a verdict first, what looks like furniture last. */
import { numbersIn } from '../matching/facts/numbers'
import { quotesIn } from '../matching/facts/quotes'
import { overlaps, type Span } from '../text/span'
import { CHANGE_KINDS, type ChangeKind } from './changeKinds'
import type { NamedChange } from './namedChanges'
import type { PlacedWords } from './placedChange'

/** Where claims are marked in the two texts. */
export type MarkedSpans = { readonly before: readonly Span[]; readonly after: readonly Span[] }

/** Kinds whose words are sentences of their own, so that one can ask what they hold. */
const WHOLE: ReadonlySet<ChangeKind> = new Set(['paragraphGone', 'sentenceGone', 'paragraphAdded', 'sentenceAdded'])

/** The end of a sentence, in any script that marks it. Captions, promo lines and the signature of a tweet have none. */
const SENTENCE_END = /[.!?…。！？؟।۔][\s"'”’»›)\]“‘」』]*$/u

/**
 * The same changes, kind by kind as before. Within a kind those come first that touch a marked claim, then sentences that
 * hold a quotation or a figure, then the others; in the order of the text otherwise. What does not end as a sentence does
 * comes last of all, whatever its kind: a caption that went is no news.
 */
export function weighedChanges(named: readonly NamedChange[], marked: MarkedSpans): NamedChange[] {
  const weighed = named.map((change) => ({
    change,
    kind: CHANGE_KINDS.indexOf(change.kind),
    rank: rankOf(change, marked),
  }))
  const isLast = (rank: number): number => (rank === FURNITURE ? 1 : 0)
  return weighed
    .sort((a, b) => isLast(a.rank) - isLast(b.rank) || a.kind - b.kind || a.rank - b.rank)
    .map(({ change }) => change)
}

const FURNITURE = 3

function rankOf({ kind, before, after }: NamedChange, marked: MarkedSpans): number {
  if (isMarked(before, marked.before) || isMarked(after, marked.after)) return 0
  if (!WHOLE.has(kind)) return 1
  const { words } = before.span === null ? after : before
  if (!SENTENCE_END.test(words)) return FURNITURE
  return quotesIn(words).length > 0 || /\p{N}/u.test(words) || numbersIn(words).length > 0 ? 1 : 2
}

function isMarked({ span }: PlacedWords, marked: readonly Span[]): boolean {
  return span !== null && marked.some((each) => overlaps(each, span))
}
