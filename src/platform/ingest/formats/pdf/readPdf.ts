/** From the bytes of a PDF to the blocks of its text, in reading order, and what it says of itself. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { Result } from '../../../../core/result'
import type { Extraction, FormatRefusal } from '../format'
import { blocksOfPages } from './blocksOfPages'
import { documentInfoOf, findingsOf } from './documentInfo'
import { MAX_CHARACTERS, MAX_PAGES } from './limits'
import { openPdf } from './openPdf'
import { type Facing, facingsOf } from './pageRuns'
import { unpacksTooFar } from './unpackedSize'

/** A whole file ends with this mark, in the last bytes of it. */
const END_MARK = '%%EOF'
const END_BYTES = 2048

/** Reads all pages, one after the other; `signal` rejects with its reason between two of them. */
export async function readPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Extraction, FormatRefusal>> {
  if (unpacksTooFar(bytes)) return { ok: false, reason: 'tooComplex' }
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    signal?.throwIfAborted()
    if (document.numPages > MAX_PAGES) return { ok: false, reason: 'tooComplex' }
    const pages = await facingsOfPages(document, signal)
    if (!pages.ok) return pages
    const info = await documentInfoOf(document)
    const blocks = blocksOfPages(pages.value.pages, info.title)
    // What pdf.js saves of a broken file may be its pages without their words: then it is no scan.
    const isBroken = pages.value.isBroken || !hasEndMark(bytes)
    if (blocks.length === 0) return { ok: false, reason: isBroken ? 'damaged' : 'noText' }
    const hasHeadline = blocks.some(({ role }) => role === 'headline')
    return { ok: true, value: { blocks, findings: findingsOf(info, hasHeadline) } }
  } finally {
    await document.loadingTask.destroy()
  }
}

type Pages = { readonly pages: readonly (readonly Facing[])[]; readonly isBroken: boolean }

async function facingsOfPages(document: PDFDocumentProxy, signal?: AbortSignal): Promise<Result<Pages, FormatRefusal>> {
  const pages: (readonly Facing[])[] = []
  let isBroken = false
  let characterCount = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    signal?.throwIfAborted()
    const read = await facingsOfPage(document, number)
    if (read === 'unreadable') {
      isBroken = true
      continue
    }
    if (read === null) return { ok: false, reason: 'tooComplex' }
    characterCount += read.reduce((count, { letterCount }) => count + letterCount, 0)
    if (characterCount > MAX_CHARACTERS) return { ok: false, reason: 'tooComplex' }
    pages.push(read)
  }
  return { ok: true, value: { pages, isBroken } }
}

/** One broken page does not take the others with it. pdf.js rejects in many ways, and each of them tells of the page. */
async function facingsOfPage(document: PDFDocumentProxy, number: number): Promise<Facing[] | null | 'unreadable'> {
  try {
    const page = await document.getPage(number)
    const facings = await facingsOf(page, page.view)
    page.cleanup()
    return facings
  } catch {
    return 'unreadable'
  }
}

function hasEndMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-END_BYTES)).includes(END_MARK)
}
