import type { Span } from '../../core/text/span'
import type { Surface } from './useTextSurface'

/** CSS pixels kept free above and below what is shown: the bars, and a few lines to see where one is. */
const CLEAR = 120
/** The same below, where the claim's sheet covers the foot of a narrow window (300 px over 106 of buttons and tabs). */
const SHEET = 430

/** Scrolls a span into the window where it is not comfortably there already, its first line at a quarter of the height. */
export function scrollToSpan(surface: Surface, span: Span): void {
  const box = surface.boxesOf(span)[0]
  const host = surface.rendered.root.parentElement
  if (box === undefined || host === null) return
  const top = host.getBoundingClientRect().top + box.top
  const foot = matchMedia('(max-width: 50rem)').matches ? SHEET : CLEAR
  if (top >= CLEAR && top + box.height <= innerHeight - foot) return
  scrollTo({ top: scrollY + top - innerHeight / 4, behavior: 'instant' })
}
