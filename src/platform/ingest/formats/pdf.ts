/** PDF: text in reading order, by where the letters stand. Pages that are pictures are refused as such. */
import { article, type Format, type Source } from './format'

/** pdf.js, as other readers, takes a file whose mark stands a little behind its beginning. */
const MARK = /%PDF-\d/u
const MARK_BYTES = 1024

export const pdf: Format = {
  mediaType: 'application/pdf',
  recognises: isPdf,
  read: async ({ bytes }, signal) => {
    const { readPdf } = await import('./pdf/readPdf')
    const read = await readPdf(bytes, signal)
    return read.ok ? article(read.value) : read
  },
}

/** By its mark at the beginning. One further down could stand in a text about PDF, unless the bytes are no text. */
function isPdf({ bytes, text }: Source): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MARK_BYTES))
  return text === null ? MARK.test(start) : /^\s*%PDF-\d/u.test(start)
}
