/** Chooses how marks are painted: by the CSS Custom Highlight API, or as boxes where it is missing. */
import { boxPainter } from './boxPainter'
import { highlightPainter } from './highlightPainter'
import type { Painter } from './mark'
import type { RenderedText } from './renderedText'

/** `registry` is `CSS.highlights`, or `null` where the browser has none; `overlay` takes the boxes then. */
export function painterFor(rendered: RenderedText, overlay: HTMLElement, registry: HighlightRegistry | null): Painter {
  return registry === null ? boxPainter(rendered, overlay) : highlightPainter(rendered, registry)
}
