/**
 * Marks as boxes over the text, for browsers without the CSS Custom Highlight API. The text nodes stay untouched.
 *
 * A box holds no-break spaces in the text's own face, so the same `text-decoration` draws the same line, waves too.
 */
import { type Mark, type Painter, showMarks } from './mark'
import { type RenderedText, rangeFromSpan } from './renderedText'

/** No-break spaces a CSS pixel of width: the narrowest space of a reading face is wider than 2 px. */
const SPACES_PER_PX = 0.5

type Shown = { readonly mark: Mark; readonly boxes: HTMLElement[] }

export function boxPainter(rendered: RenderedText, overlay: HTMLElement): Painter {
  const shown = new Map<string, Shown>()

  function add(mark: Mark): Shown {
    const each = { mark, boxes: [] }
    place(each)
    return each
  }

  function place({ mark, boxes }: Shown): void {
    remove({ mark, boxes })
    const origin = overlay.getBoundingClientRect()
    for (const rect of rangeFromSpan(rendered, mark)?.getClientRects() ?? []) {
      const box = document.createElement('span')
      box.dataset.mark = mark.name
      box.textContent = '\u00a0'.repeat(Math.ceil(rect.width * SPACES_PER_PX))
      box.style.left = `${rect.left - origin.left}px`
      box.style.top = `${rect.top - origin.top}px`
      box.style.width = `${rect.width}px`
      box.style.height = `${rect.height}px`
      box.style.lineHeight = `${rect.height}px`
      boxes.push(box)
    }
    overlay.append(...boxes)
  }

  function remove({ boxes }: Shown): void {
    for (const box of boxes.splice(0)) box.remove()
  }

  return {
    paint: (marks) => showMarks(shown, marks, add, remove),
    place: () => shown.forEach(place),
    clear: () => showMarks(shown, [], add, remove),
  }
}
