/** Marks by the CSS Custom Highlight API: the text nodes stay untouched, and a mark costs a static range. */
import { type Mark, type Painter, showMarks } from './mark'
import { type RenderedText, staticRangeFromSpan } from './renderedText'

/** Layers of the registry: a selected highlight lies over the others, a kept selection over all, the cursor under all. */
const LAYERS: readonly (readonly [part: string, priority: number])[] = [
  ['-selected-', 1],
  ['-held', 2],
  ['-cursor', -1],
]

type Shown = { readonly name: string; readonly range: StaticRange }

export function highlightPainter(rendered: RenderedText, registry: HighlightRegistry): Painter {
  const shown = new Map<string, Shown>()

  function add({ name, start, end }: Mark): Shown | null {
    const range = staticRangeFromSpan(rendered, { start, end })
    if (range === null) return null
    let highlight = registry.get(name)
    if (highlight === undefined) {
      highlight = new Highlight()
      highlight.priority = LAYERS.find(([part]) => name.includes(part))?.[1] ?? 0
      registry.set(name, highlight)
    }
    highlight.add(range)
    return { name, range }
  }

  /** Takes one range of ours out; a name goes when its last range is gone, others' names are never touched. */
  function remove({ name, range }: Shown): void {
    const highlight = registry.get(name)
    highlight?.delete(range)
    if (highlight?.size === 0) registry.delete(name)
  }

  return {
    paint: (marks) => showMarks(shown, marks, add, remove),
    place: () => {},
    clear: () => showMarks(shown, [], add, remove),
  }
}
