/** A drawing of the page as a file that needs nothing else: colours in figures, faces with fallbacks, a title. */
import { PLOT_LINE_HEIGHT, PLOT_TEXT_SIZE, plotFace, wrapText } from './textLines'

const SVG = 'http://www.w3.org/2000/svg'
/** Round the drawing, and between title, drawing and words, CSS pixels. */
const MARGIN = 16
const TITLE_HEIGHT = 28

/** Of the width that words fill: whoever opens the file may lack the face, and every fallback is wider. */
const FACE_SHARE = 0.82

/** What is not part of the picture: marks for the keyboard, in the page only. */
export const PAGE_ONLY = 'data-page-only'

/** What decides how a shape looks; computed by the page's styles, written as attributes. */
const SHAPE = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'] as const
const TEXT = ['fill', 'font-weight', 'stroke', 'stroke-width', 'paint-order'] as const

const DEFAULTS: Readonly<Record<string, string>> = {
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-weight': '400',
  'paint-order': 'normal',
}

export type SvgFile = { readonly text: string; readonly width: number; readonly height: number }

/** Writes `drawing`, as the page shows it now, with `title` above and `words` below. */
export function svgFile(drawing: SVGSVGElement, title: string, words: readonly string[]): SvgFile {
  const inner = drawing.viewBox.baseVal
  const lines = words.flatMap((text) => wrapText(text, Math.max(inner.width, 240) * FACE_SHARE, 12))
  const width = inner.width + 2 * MARGIN
  const height = MARGIN + TITLE_HEIGHT + inner.height + MARGIN + lines.length * PLOT_LINE_HEIGHT + MARGIN
  const style = getComputedStyle(document.documentElement)

  const file = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' })
  file.setAttribute('font-family', plotFace())
  file.setAttribute('font-size', PLOT_TEXT_SIZE.toString())
  file.append(make('title', {}, title), make('desc', {}, words.join(' ')))
  file.append(make('rect', { width, height, fill: colourOf('--page', style) }))
  const ink = colourOf('--ink', style)
  file.append(make('text', { x: MARGIN, y: MARGIN + 12, fill: ink, 'font-weight': 600, 'font-size': 13 }, title))
  const picture = make('g', { transform: `translate(${MARGIN} ${MARGIN + TITLE_HEIGHT})` })
  picture.append(...settled(drawing).childNodes)
  file.append(picture)
  for (const [index, line] of lines.entries()) {
    const y = MARGIN + TITLE_HEIGHT + inner.height + MARGIN + (index + 1) * PLOT_LINE_HEIGHT
    file.append(make('text', { x: MARGIN, y, fill: colourOf('--ink-2', style) }, line))
  }
  return { text: new XMLSerializer().serializeToString(file), width, height }
}

/** A copy that looks the same without the page's styles. */
function settled(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const shown = drawing.querySelectorAll('*')
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = shown[index]
    if (original === undefined || original.closest(`[${PAGE_ONLY}]`) !== null) continue
    const style = getComputedStyle(original)
    const names = element.tagName === 'text' ? TEXT : /^(?:path|rect|circle|line)$/u.test(element.tagName) ? SHAPE : []
    for (const name of names) {
      const value = style.getPropertyValue(name).replaceAll('"', '')
      if (name.startsWith('stroke-') && style.stroke === 'none') continue
      if (value !== '' && value !== DEFAULTS[name]) element.setAttribute(name, value)
    }
    for (const { name } of [...element.attributes]) {
      if (/^(?:class|style|tabindex|role|aria-.*|data-.*)$/u.test(name)) element.removeAttribute(name)
    }
  }
  for (const element of copy.querySelectorAll(`[${PAGE_ONLY}]`)) element.remove()
  return copy
}

/** The colour a token has now, as `rgb(…)`. Mutates the page for a moment. */
function colourOf(token: string, style: CSSStyleDeclaration): string {
  if (style.getPropertyValue(token) === '') return 'none'
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  document.body.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}

function make(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') element.setAttribute(key, value.toString())
  }
  if (text !== undefined) element.textContent = text
  return element
}
