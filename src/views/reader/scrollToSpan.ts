import type { Span } from '../../core/text/span'
import type { Surface } from './useTextSurface'

/** CSS pixels kept free above and below what is shown: the bars, and a few lines to see where one is. */
const CLEAR = 120

/** Scrolls a span into the window where it is not comfortably there already, its first line at a third of the height. */
export function scrollToSpan(surface: Surface, span: Span): void {
  const box = surface.boxesOf(span)[0]
  const host = surface.rendered.root.parentElement
  if (box === undefined || host === null) return
  const top = host.getBoundingClientRect().top + box.top
  if (top >= CLEAR && top + box.height <= innerHeight - CLEAR) return
  scrollTo({ top: scrollY + top - innerHeight / 3, behavior: 'instant' })
}
