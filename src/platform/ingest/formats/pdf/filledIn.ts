/** What people filled into the fields of a form, or wrote on a page: it lies above the page, and is text of it all the same. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { Box } from './pageRuns'
import type { Run } from './run'

/** What of an annotation is used here; pdf.js types none of it. */
type Annotation = {
  readonly subtype?: unknown
  readonly fieldType?: unknown
  readonly fieldValue?: unknown
  readonly hidden?: unknown
  readonly contentsObj?: { readonly str?: unknown }
  readonly rect?: unknown
}

/** Words in a field, whose size the file need not say, are about this large, in points. */
const SIZE = 10
/** So many fields are read of one page; a census form has two hundred. */
const MOST_FIELDS = 2_000

/** The words in fields and notes of a page, each line a run at its place; `visible` is as in `facingsOf`. */
export async function filledIn(page: PDFPageProxy, visible: Box): Promise<Run[]> {
  const annotations = await annotationsOf(page)
  return annotations.slice(0, MOST_FIELDS).flatMap((annotation) => {
    const words = wordsOf(annotation)
    const { rect } = annotation
    if (words === '' || annotation.hidden === true || !isBox(rect)) return []
    const [left = 0, , right = 0, top = 0] = rect
    const [x, y] = page.getViewport({ scale: 1 }).convertToViewportPoint(left, top) as [number, number]
    const isCropped = left < (visible[0] ?? 0) || right > (visible[2] ?? 0)
    return words.split(/\r\n?|\n/u).map((text, index): Run => {
      const baseline = y + SIZE * (1 + index * 1.2)
      const end = x + Math.min(right - left, text.length * SIZE * 0.5)
      return {
        text,
        start: x,
        end,
        baseline,
        size: SIZE,
        font: 'field',
        isRightToLeft: false,
        isSpaced: true,
        isCropped,
      }
    })
  })
}

async function annotationsOf(page: PDFPageProxy): Promise<readonly Annotation[]> {
  try {
    return await page.getAnnotations({ intent: 'display' })
  } catch {
    // A broken field does not take the page with it; pdf.js rejects in many ways, and each of them tells of the file.
    return []
  }
}

function wordsOf({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'FreeText' && typeof contentsObj?.str === 'string') return contentsObj.str.trim()
  const isText = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
  if (!isText) return ''
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  return values
    .filter((value) => typeof value === 'string')
    .join('\n')
    .trim()
}

function isBox(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 4 && value.every((number) => Number.isFinite(number))
}
