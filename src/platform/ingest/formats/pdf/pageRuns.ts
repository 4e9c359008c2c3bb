/** From what pdf.js reads on a page to runs of text, each turned upright, in the order the page sets them. */
import type {
  PDFPageProxy,
  TextContent,
  TextItem,
  TextMarkedContent,
  TextStyle,
} from 'pdfjs-dist/types/src/display/api'
import { withActualText } from './actualText'
import type { ContentMark } from './contentMarks'
import { MAX_RUNS } from './limits'
import type { Run } from './run'

/** Runs that stand the same way. */
export type Facing = { readonly runs: readonly Run[]; readonly letterCount: number }

/** Left, bottom, right, top, in the file's own frame. */
export type Box = readonly number[]

/** Punctuation as it is drawn in columns. */
const DOWNWARD_SIGNS = /[\uFE10-\uFE19\uFE30-\uFE48]/gu

/** Ligatures, and Arabic letters and Hebrew points in the shape that they have beside others: no word is written so. */
const SHAPED = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/gu

type Matrix = readonly number[]

/**
 * pdf.js measures gaps by the size of the font, which says nothing where a font has its true size in its own matrix. Such a
 * font's letters are narrower than this share of their height.
 */
const HONEST_WIDTH = 0.3
/** There, a gap is a space from this share of the height on. */
const SPACE = 0.12
/** Baselines of one line differ by less than this share of its height. */
const SAME_LINE = 0.5

/**
 * The runs of a page by how they stand, those first that most letters are in; null over the limit of runs. What lies
 * outside of `visible` is marked as cropped; `marks` are those of the page, if they tell anything. Rejects where pdf.js
 * cannot read the page.
 */
export async function facingsOf(
  page: PDFPageProxy,
  visible: Box,
  marks: readonly ContentMark[] | null,
): Promise<Facing[] | null> {
  const content = await contentOf(page, marks)
  if (content === null) return null
  const frame = page.getViewport({ scale: 1 }).transform as Matrix
  const facings = new Map<string, Run[]>()
  let isSpaced = true
  let before: TextItem | null = null
  for (const item of content.items) {
    if (item.str.trim() === '') {
      isSpaced ||= item.str !== '' && !(before !== null && isTooNarrow(item, before))
      continue
    }
    const isVertical = content.styles.get(item.fontName)?.vertical ?? false
    const turned = product(frame, item.transform as Matrix)
    const angle = Math.round((Math.atan2(at(turned, 1), at(turned, 0)) * 180) / Math.PI)
    const key = isVertical ? 'vertical' : `${angle}`
    const runs = facings.get(key) ?? []
    facings.set(key, runs)
    const isCropped = !isWithin(at(item.transform, 4), at(item.transform, 5), visible)
    const place = isVertical ? downwards(item, turned) : along(item, turned, angle)
    const { fontName: font, dir } = item
    const text = item.str.replace(isVertical ? DOWNWARD_SIGNS : SHAPED, (sign) => sign.normalize('NFKC'))
    const isRightToLeft = dir === 'rtl'
    runs.push({
      text,
      ...place,
      font,
      isRightToLeft,
      isSpaced: (isSpaced && !(isRightToLeft && isLeftOf(runs.at(-1), place))) || /^\s/u.test(text),
      isCropped,
    })
    isSpaced = /\s$/u.test(text)
    before = item
  }
  return [...facings.values()]
    .map((runs) => ({ runs, letterCount: runs.reduce((count, { text }) => count + text.length, 0) }))
    .sort((a, b) => b.letterCount - a.letterCount)
}

async function contentOf(
  page: PDFPageProxy,
  marks: readonly ContentMark[] | null,
): Promise<{ items: readonly TextItem[]; styles: Map<string, TextStyle> } | null> {
  const items: (TextItem | TextMarkedContent)[] = []
  const styles = new Map<string, TextStyle>()
  const reader = (
    page.streamTextContent({ includeMarkedContent: marks !== null }) as ReadableStream<TextContent>
  ).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    items.push(...part.value.items)
    for (const [font, style] of Object.entries(part.value.styles)) styles.set(font, style)
    if (items.length <= MAX_RUNS) continue
    await reader.cancel(new Error('more text on a page than is read'))
    return null
  }
  return { items: withActualText(items, marks), styles }
}

function isTooNarrow(space: TextItem, { transform, height }: TextItem): boolean {
  return Math.hypot(at(transform, 0), at(transform, 1)) < height * HONEST_WIDTH && space.width < height * SPACE
}

/** The place of a run whose letters go along `angle` (degrees, clockwise) on the page. */
function along(item: TextItem, turned: Matrix, angle: number): Pick<Run, 'start' | 'end' | 'baseline' | 'size'> {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const [x, y] = [at(turned, 4), at(turned, 5)]
  const start = x * cos + y * sin
  return { start, end: start + item.width, baseline: y * cos - x * sin, size: item.height || 1 }
}

/** The place of a run of vertical writing: columns go from right to left, so a column further left is a line further down. */
function downwards(item: TextItem, turned: Matrix): Pick<Run, 'start' | 'end' | 'baseline' | 'size'> {
  const start = at(turned, 5)
  return { start, end: start + item.height, baseline: -at(turned, 4), size: item.width || 1 }
}

/** Words from right to left that are set from the left: what stands before one of them is read after it. */
function isLeftOf(
  before: Run | undefined,
  { start, baseline, size }: Pick<Run, 'start' | 'baseline' | 'size'>,
): boolean {
  return before !== undefined && before.start < start && Math.abs(before.baseline - baseline) < size * SAME_LINE
}

function isWithin(x: number, y: number, box: Box): boolean {
  return x >= at(box, 0) && x <= at(box, 2) && y >= at(box, 1) && y <= at(box, 3)
}

/** First `b`, then `a`, as PDF writes transformations: x' = a·x + c·y + e, y' = b·x + d·y + f. */
function product(a: Matrix, b: Matrix): Matrix {
  const column = (x: number, y: number, one: number) => [
    at(a, 0) * x + at(a, 2) * y + at(a, 4) * one,
    at(a, 1) * x + at(a, 3) * y + at(a, 5) * one,
  ]
  return [...column(at(b, 0), at(b, 1), 0), ...column(at(b, 2), at(b, 3), 0), ...column(at(b, 4), at(b, 5), 1)]
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0
}
