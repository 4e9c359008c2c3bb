/**
 * pdf.js with its worker half on this same thread: ingest runs in a worker of ours already. The half registers itself as
 * `globalThis.pdfjsWorker`, where the other half looks first. The legacy build, since the other asks for newer browsers.
 */
import './withoutDrawing'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

export { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
