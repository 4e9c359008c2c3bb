/**
 * What a page holds outside of what it shows. pdf.js reads nothing there, and other readers do: where pages show next to
 * nothing, the rest of them is read too, to be set aside.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'

const CROP_BOX = Array.from('/CropBox', (letter) => letter.charCodeAt(0))
const [LAST, OTHER] = [CROP_BOX.length - 1, 'X'.charCodeAt(0)]

/** The bytes of the same file without frames that crop its pages; null where there are none, or it cannot be copied. */
export async function uncropped(document: PDFDocumentProxy): Promise<Uint8Array | null> {
  const copy = await copyOf(document)
  if (copy === null) return null
  let isCropped = false
  for (let at = copy.indexOf(CROP_BOX[0] ?? 0); at >= 0; at = copy.indexOf(CROP_BOX[0] ?? 0, at + 1)) {
    if (!CROP_BOX.every((letter, index) => copy[at + index] === letter)) continue
    // A name that means nothing, of the same length, so that nothing else moves.
    copy[at + LAST] = OTHER
    isCropped = true
  }
  return isCropped ? copy : null
}

/** A copy that pdf.js writes has the frame of every page in plain bytes, wherever the file has packed it. */
async function copyOf(document: PDFDocumentProxy): Promise<Uint8Array | null> {
  try {
    return (await document.extractPages([{ document: null }])) ?? null
  } catch {
    // pdf.js rejects in many ways, and each of them tells of the file, which is read as it is then.
    return null
  }
}
