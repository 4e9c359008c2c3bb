/** From the bytes of a PDF to the blocks of its text, in reading order, and what it says of itself. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { Result } from '../../../../core/result'
import type { Material } from '../../clean/clean'
import type { Extraction, FormatRefusal, ReadingNote } from '../format'
import { blocksOfPages } from './blocksOfPages'
import { marksIn } from './contentMarks'
import { addressIn, dateAround, documentInfoOf, findingsOf } from './documentInfo'
import { filledIn } from './filledIn'
import { MAX_CHARACTERS, MAX_PAGES } from './limits'
import { mended } from './mended'
import { openPdf } from './openPdf'
import { pageContentOf } from './pageContent'
import { arePrinted } from './pageFurniture'
import { type Box, type Facing, facingsOf } from './pageRuns'
import { type RawFile, rawFileOf } from './rawFile'
import type { Run } from './run'
import { isPicture, isScan, mayBePage, type Painted, paintedOn, widestPicture } from './scan'
import { uncropped } from './uncropped'
import { unpacksTooFar } from './unpackedSize'

/** A whole file ends with this mark, in the last bytes of it. */
const END_MARK = '%%EOF'
const END_BYTES = 2048

/** Pages that show fewer letters on average may hide the others outside of their frames. */
const FEW_LETTERS = 100

/** Reads all pages, one after the other; `signal` rejects with its reason between two of them. */
export async function readPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Extraction, FormatRefusal>> {
  if (unpacksTooFar(bytes)) return { ok: false, reason: 'tooComplex' }
  const opened = await openPdf(mended(bytes))
  if (!opened.ok) return opened
  const document = opened.value
  try {
    signal?.throwIfAborted()
    if (document.numPages > MAX_PAGES) return { ok: false, reason: 'tooComplex' }
    const shown = await pagesOf(document, { file: rawFileOf(bytes), widest: widestPicture(bytes) }, signal)
    if (!shown.ok) return shown
    const info = await documentInfoOf(document)
    const facings = (await wholePages(document, shown.value, signal)) ?? shown.value.facings
    const blocks = blocksOfPages(facings, info.title)
    // What pdf.js saves of a broken file may be its pages without their words: then it is no scan.
    const { broken } = shown.value
    const isBroken = broken.length > 0 || !hasEndMark(bytes)
    if (blocks.length === 0 && (isBroken || !shown.value.painted.includes('pictures'))) {
      const isBlank = !isBroken && shown.value.painted.every((painted) => painted === 'nothing')
      return isBlank ? { ok: true, value: { blocks, findings: [] } } : { ok: false, reason: 'damaged' }
    }
    if (blocks.length === 0) return { ok: false, reason: 'noText' }
    if (isScan(shown.value.arePictures, blocks)) return { ok: false, reason: 'noText' }
    const hasHeadline = blocks.some(({ role }) => role === 'headline')
    const findings = [...findingsOf(info, hasHeadline), ...addressIn(blocks), ...dateAround(blocks)]
    const notes: ReadingNote[] =
      broken.length === 0 ? [] : [{ kind: 'brokenPages', pages: broken, of: document.numPages }]
    const around = blocks.filter(({ role }) => role === 'furniture').map(({ text }) => text)
    const material: Material = arePrinted(around) ? 'page' : 'document'
    return { ok: true, value: { blocks, findings, material, ...(notes.length === 0 ? {} : { notes }) } }
  } finally {
    await document.loadingTask.destroy()
  }
}

type Pages = {
  readonly facings: readonly (readonly Facing[])[]
  /** What each page shows; empty of one that cannot be read. */
  readonly visible: readonly Box[]
  /** Of each page, whether it is known to be a picture. */
  readonly arePictures: readonly boolean[]
  /** What each page has on it, for where no letters are found. */
  readonly painted: readonly Painted[]
  readonly letterCount: number
  /** The pages that could not be read to their end, numbered from 1. */
  readonly broken: readonly number[]
}

/** What is known of the pages beforehand: what each shows, the file that they stand in as it is written, its widest picture. */
type KnownPages = { readonly visible?: readonly Box[]; readonly file?: RawFile; readonly widest?: number }

/** Reads the pages; what lies outside of `visible`, or of what they show themselves, is marked as cropped. */
async function pagesOf(
  document: PDFDocumentProxy,
  { visible, file, widest = 0 }: KnownPages,
  signal?: AbortSignal,
): Promise<Result<Pages, FormatRefusal>> {
  const pages = {
    facings: [] as (readonly Facing[])[],
    visible: [] as Box[],
    arePictures: [] as boolean[],
    painted: [] as Painted[],
    letterCount: 0,
    broken: [] as number[],
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    signal?.throwIfAborted()
    const read = await readPage(document, number, { visible: visible?.[number - 1], file, widest })
    if (read?.isWhole !== true) pages.broken.push(number)
    pages.visible.push(read?.visible ?? [])
    pages.arePictures.push(read?.isPicture ?? false)
    pages.painted.push(read?.painted ?? 'unread')
    if (read === null) continue
    if (read.facings === null) return { ok: false, reason: 'tooComplex' }
    pages.letterCount += read.facings.reduce((count, { letterCount }) => count + letterCount, 0)
    if (pages.letterCount > MAX_CHARACTERS) return { ok: false, reason: 'tooComplex' }
    pages.facings.push(read.facings)
  }
  return { ok: true, value: pages }
}

type ReadPage = { facings: Facing[] | null; visible: Box; isPicture: boolean; painted: Painted; isWhole: boolean }

/** One broken page does not take the others with it. pdf.js rejects in many ways, and each of them tells of the page. */
async function readPage(
  document: PDFDocumentProxy,
  number: number,
  { visible, file, widest }: { visible: Box | undefined; file: RawFile | undefined; widest: number },
): Promise<ReadPage | null> {
  try {
    const page = await document.getPage(number)
    const content = file === undefined || page.ref === null ? null : pageContentOf(file, page.ref.num)
    const set = await facingsOf(page, visible ?? page.view, content === null ? null : marksIn(content.text))
    const facings = set === null ? null : withRuns(set, await filledIn(page, visible ?? page.view))
    page.cleanup()
    const { text = '', isWhole = true } = content ?? {}
    // Of a page whose content is lost or packed in another way, only its file can tell.
    const unknown = page.ref !== null && mayBePage(widest) ? 'pictures' : 'unread'
    const painted = content === null ? unknown : paintedOn(text, widest > 0)
    return { facings, visible: page.view, isPicture: isPicture(text, page.view), painted, isWhole }
  } catch {
    return null
  }
}

/** The runs among those that most letters of the page are in. */
function withRuns([main, ...others]: readonly Facing[], runs: readonly Run[]): Facing[] {
  if (runs.length === 0) return main === undefined ? [] : [main, ...others]
  const letterCount = runs.reduce((count, { text }) => count + text.length, main?.letterCount ?? 0)
  return [{ runs: [...(main?.runs ?? []), ...runs], letterCount }, ...others]
}

/** The pages with what their frames crop, where they show a few letters only; null where that is all there is. */
async function wholePages(
  document: PDFDocumentProxy,
  { letterCount, visible, broken }: Pages,
  signal?: AbortSignal,
): Promise<Pages['facings'] | null> {
  if (letterCount === 0 || letterCount > FEW_LETTERS * visible.length || broken.length > 0) return null
  const bytes = await uncropped(document)
  const opened = bytes === null ? null : await openPdf(bytes)
  if (opened?.ok !== true) return null
  try {
    const whole = await pagesOf(opened.value, { visible }, signal)
    return whole.ok ? whole.value.facings : null
  } finally {
    await opened.value.loadingTask.destroy()
  }
}

function hasEndMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-END_BYTES)).includes(END_MARK)
}
