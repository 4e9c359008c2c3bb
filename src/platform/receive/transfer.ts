/** What a drop or the clipboard holds besides files: words, their markup, and where they are from. */
import { isOnlyLinks, linkIn } from './link'

/** `address` is that of the page, where the other window gave it. */
export type TransferredWords = {
  readonly text: string
  readonly html: string | null
  readonly address: string | null
}

/** Reads a drop or a paste; null where there is nothing to read. Must be called while its event is handled. */
export function wordsOf(transfer: DataTransfer): TransferredWords | null {
  const html = transfer.getData('text/html') || null
  const text = transfer.getData('text/plain') || transfer.getData('text/uri-list')
  if (text.trim() === '' && html === null) return null
  const link = linkIn(transfer.getData('text/uri-list').replace(/^#.*$/gmu, ''))
  return { text, html, address: isOnlyLinks(text) ? linkIn(text) : link }
}

/**
 * The markup of a selection with the address it is from in its head, where the ingest finds it as in a whole page.
 * Only for reading: it is never put into ours.
 */
export function markupFrom(html: string, address: string): string {
  const quoted = new URL(address).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<link rel="canonical" href="${quoted}">${html}`
}
