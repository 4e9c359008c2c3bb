/** The formats, the pickiest first; plain text takes whatever text is left. To add one: one module, one line here. */
import { csvList } from './csvList'
import { docx } from './docx'
import { eml } from './eml'
import { epub } from './epub'
import { feed } from './feed'
import type { Format, Source } from './format'
import { html } from './html'
import { jsonList } from './jsonList'
import { markdown } from './markdown'
import { mhtml } from './mhtml'
import { odt } from './odt'
import { compoundFile, otherOffice } from './office'
import { pdf } from './pdf'
import { plainText } from './plainText'
import { rtf } from './rtf'
import { webarchive } from './webarchive'
import { xmlText } from './xmlText'

const FORMATS: readonly Format[] = [
  pdf,
  rtf,
  docx,
  odt,
  epub,
  otherOffice,
  compoundFile,
  webarchive,
  mhtml,
  eml,
  feed,
  jsonList,
  csvList,
  html,
  xmlText,
  markdown,
]

/** The format of a file by its content; null where it is no text and nothing else that is known. */
export function formatOf(source: Source): Format | null {
  return FORMATS.find((format) => format.recognises(source)) ?? (source.text === null ? null : plainText)
}

/** The format of a pasted text: a mail, a page's source, Markdown or plain words. A table that was pasted is its words. */
export function textFormatOf(source: Source): Format {
  return [eml, html, markdown].find((format) => format.recognises(source)) ?? plainText
}

/** Whether a file of the format may have others attached. */
export function mayHoldOthers(format: Format): boolean {
  return format === eml || format === feed
}
