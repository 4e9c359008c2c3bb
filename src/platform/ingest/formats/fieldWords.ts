/** Short fields that come with markup in them: titles in feeds and in what content systems answer as JSON. */
import { normaliseText } from '../../../core/text/canonicalText'
import { readSelection } from './html'

/** Markup in a field, and not a mathematician's `<`. */
export const MARKUP =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|article|section|table|html|body)\b[^<>]*>/iu
/** A character as HTML writes it, by number or by name; `R&D;` is none, and stays. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/iu

/** The text with its entities read as HTML reads them, line ends kept; anything else in it stays as it stands. */
export async function withoutEntities(text: string): Promise<string> {
  if (!ENTITY.test(text)) return text
  const { documentFrom } = await import('./html/parse')
  // A letter before it, since a page begins where its first word stands.
  return documentFrom(`x${text.replaceAll('<', '&lt;')}`).body.textContent.slice(1)
}

/** The words of a field on one line, without tags and entities. */
export async function fieldWords(text: string): Promise<string> {
  if (!MARKUP.test(text)) return normaliseText(await withoutEntities(text))
  const { blocks } = await readSelection(text)
  return normaliseText(blocks.map((block) => block.text).join(' '))
}
