/**
 * A stretch of a revision's canonical text.
 *
 * `start` and `end` count UTF-16 code units from the beginning of the text; `end` is exclusive.
 * Invariant: 0 <= start < end <= text.length.
 */
export type Span = { readonly start: number; readonly end: number }

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds every code unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
