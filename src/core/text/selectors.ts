/** W3C Web Annotation selectors, by the field names of the standard less `type`. */

/** TextQuoteSelector: the words and up to `CONTEXT_LENGTH` UTF-16 code units on either side. */
export type QuoteSelector = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** TextPositionSelector: UTF-16 code units into the canonical text, end exclusive. */
export type PositionSelector = { readonly start: number; readonly end: number }

export type Selectors = { readonly position: PositionSelector; readonly quote: QuoteSelector }

/** Code units of context kept on either side: what annotation clients store, and enough to tell repeated sentences apart. */
export const CONTEXT_LENGTH = 32
