/** The formats, the pickiest first; plain text takes whatever text is left. To add one: one module, one line here. */
import { docx } from './docx'
import { eml } from './eml'
import { epub } from './epub'
import type { Format, Source } from './format'
import { html } from './html'
import { markdown } from './markdown'
import { mhtml } from './mhtml'
import { odt } from './odt'
import { compoundFile, otherOffice } from './office'
import { plainText } from './plainText'

const FORMATS: readonly Format[] = [docx, odt, epub, otherOffice, compoundFile, mhtml, eml, html, markdown]

/** The format of a file by its content; null where it is no text and nothing else that is known. */
export function formatOf(source: Source): Format | null {
  return FORMATS.find((format) => format.recognises(source)) ?? (source.text === null ? null : plainText)
}

/** Whether a file of the format may have others attached. */
export function mayHoldOthers(format: Format): boolean {
  return format === eml
}
