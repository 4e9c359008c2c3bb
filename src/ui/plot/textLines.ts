/** How wide words are in a plot, and where they break. SVG wraps nothing by itself. */

/** Of all text in plots, CSS pixels: the floor of the design. */
export const PLOT_TEXT_SIZE = 12
export const PLOT_LINE_HEIGHT = 14

/** Words are measured before their face may have loaded; the faces differ by less than this share. */
const FACE_SLACK = 1.04

let pen: CanvasRenderingContext2D | null = null
let face: string | null = null

/** Width of one line of plot text, CSS pixels. */
export function textWidth(text: string, weight: 400 | 600 = 400): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * PLOT_TEXT_SIZE * 0.6
  pen.font = `${weight} ${PLOT_TEXT_SIZE}px ${plotFace()}`
  return pen.measureText(text).width * FACE_SLACK
}

/** The face of plots with all its fallbacks, as the page has it. */
export function plotFace(): string {
  face ??= getComputedStyle(document.documentElement).getPropertyValue('--face-desk').trim()
  return face === '' ? 'sans-serif' : face
}

/** `text` in lines of at most `width` pixels; what goes beyond `lineCount` lines ends in an ellipsis. */
export function wrapText(text: string, width: number, lineCount: number): string[] {
  const words = text.split(/\s+/u)
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.slice(0, lineCount)
  const cut = lines.length > lineCount ? `${kept.at(-1) ?? ''}…` : (kept.at(-1) ?? '')
  return [...kept.slice(0, -1), cut].map((each) => shortened(each, width))
}

/** One line cut to `width` pixels. */
function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
