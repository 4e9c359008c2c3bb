/** A change of some kind with its words and their places in the two texts. */
import { overlaps, type Span } from '../text/span'
import type { Sides } from './changedPhrases'
import type { ChangeKind } from './changeKinds'

/** One side of a change: its words as printed, empty where the version has none, and their place. */
export type PlacedWords = { readonly words: string; readonly span: Span | null }

/** A change by its kind, with its words in the two texts. */
export type PlacedChange = { readonly kind: ChangeKind; readonly before: PlacedWords; readonly after: PlacedWords }

/** The change of a kind whose words stand at `x` of the older text and at `y` of the newer; null where one has none. */
export function placed(kind: ChangeKind, before: string, x: Span | null, after: string, y: Span | null): PlacedChange {
  const words = (text: string, span: Span | null) => (span === null ? '' : text.slice(span.start, span.end))
  return { kind, before: { words: words(before, x), span: x }, after: { words: words(after, y), span: y } }
}

/** Whether a known change shares words with another, on either side. */
export function isBeside(known: PlacedChange, { before, after }: Sides): boolean {
  return (
    (known.before.span !== null && before !== null && overlaps(known.before.span, before)) ||
    (known.after.span !== null && after !== null && overlaps(known.after.span, after))
  )
}

/** From the first to the last of the spans, `start` code units further on; null where there are none. */
export function spanOver(spans: readonly Span[], start = 0): Span | null {
  if (spans.length === 0) return null
  return {
    start: start + Math.min(...spans.map((span) => span.start)),
    end: start + Math.max(...spans.map((span) => span.end)),
  }
}
