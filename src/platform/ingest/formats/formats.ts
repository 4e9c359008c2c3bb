/** The formats, the pickiest first; plain text takes whatever is left. To add one: one module, one line here. */
import type { Format, Source } from './format'
import { html } from './html'
import { markdown } from './markdown'
import { plainText } from './plainText'

const FORMATS: readonly Format[] = [html, markdown, plainText]

/** The format of a decoded file, by its content. */
export function formatOf(source: Source): Format {
  return FORMATS.find((format) => format.recognises(source)) ?? plainText
}
