/** A stretch of text with the look it is to have, and what paints it. */
import type { Span } from '../../core/text/span'

/** `name` is a highlight's name, as `claimdesk-disputed-4`; `id` tells marks of one name and place apart. */
export type Mark = Span & { readonly id: string; readonly name: string }

export type Painter = {
  /** Shows exactly these marks. What was shown before and is still wanted is left alone. */
  readonly paint: (marks: readonly Mark[]) => void
  /** Puts marks that are tied to the layout at their places again, after the text has moved. */
  readonly place: () => void
  /** Takes away all that this painter has painted, and nothing else. */
  readonly clear: () => void
}

/**
 * Brings `shown` to what `marks` say: `add` for what is new, `remove` for what is no longer wanted. Changes `shown`.
 */
export function showMarks<Shown>(
  shown: Map<string, Shown>,
  marks: readonly Mark[],
  add: (mark: Mark) => Shown | null,
  remove: (each: Shown) => void,
): void {
  const wanted = new Map(marks.map((mark) => [`${mark.name} ${mark.start} ${mark.end} ${mark.id}`, mark]))
  for (const [key, each] of shown) {
    if (wanted.has(key)) continue
    remove(each)
    shown.delete(key)
  }
  for (const [key, mark] of wanted) {
    if (shown.has(key)) continue
    const added = add(mark)
    if (added !== null) shown.set(key, added)
  }
}
