import type { Span } from './span'

/** How a mention was found again. An orphan is a normal outcome: its article changed. */
export type Anchoring =
  /** The same words, in their place; quote marks, dashes and white space may be set otherwise. */
  | { readonly kind: 'exact'; readonly span: Span }
  /** The same words, elsewhere: out of the order of the other mentions, or for a mention alone at other offsets. */
  | { readonly kind: 'moved'; readonly span: Span }
  /** Other words in part; `score` is 0..1, never below `SIMILARITY_FLOOR`. */
  | { readonly kind: 'similar'; readonly span: Span; readonly score: number }
  /** The words are gone, or two places have equal claims. */
  | { readonly kind: 'orphan'; readonly because: 'gone' | 'ambiguous' }
