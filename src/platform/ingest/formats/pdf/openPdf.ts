/** Opens a PDF with pdf.js: nothing in it runs, nothing is requested, and what it lacks comes from the modules here. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Result } from '../../../../core/result'
import type { FormatRefusal } from '../format'
import { cMapNamed } from './cMaps'

/** The opened file; whoever opens it ends it with `destroy`. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, FormatRefusal>> {
  const { getDocument, VerbosityLevel } = await import('./engine')
  const task = getDocument({
    // A copy, since pdf.js takes the bytes away and the original is kept.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: OwnData,
  })
  try {
    return { ok: true, value: await task.promise }
  } catch (error) {
    // pdf.js rejects in many ways, and each of them tells of the file. It asks for a password by one of them.
    await task.destroy()
    return { ok: false, reason: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
}

/** What pdf.js asks for besides the file. It goes on without fonts and picture decoders, which text does not need. */
class OwnData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const bytes = kind === 'cMapUrl' ? await cMapNamed(filename.replace(/\.bcmap$/u, '')) : null
    if (bytes === null) throw new Error(`not needed to read text: ${kind} ${filename}`)
    return bytes
  }
}
