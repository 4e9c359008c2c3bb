/** The share target's way in: what other apps shared and the service worker kept. */
import type { Share } from '../../platform/receive/keptArrivals'
import { isLinkWithHeadline, linkIn, withoutLastLink, withoutLinks } from '../../platform/receive/link'
import { markupFrom } from '../../platform/receive/transfer'
import type { ImportSource } from '../../platform/storage/inbox'
import { type Arrival, type FormWords, showRefusal } from '../state/receiving'
import { firstWords, sourcesFromFiles } from './importFrom'
import { filesTitle } from './receiveFiles'

type PasteSource = Extract<ImportSource, { readonly kind: 'paste' }>

/** Says that the browser had no space for what was shared. */
export function refuseShare(): void {
  showRefusal('notKept')
}

/** What the screen shows of a share: files, or else words; a link alone holds nothing to read. */
export function arrivalFromShare({ id, title, text, url, files, leftOutCount }: Share): Arrival {
  const address = linkIn(url) ?? linkIn(text)
  const words = text.trim() === '' ? [] : [sourceFromLinkedWords(title.trim(), text, address)]
  const isHeadline = isLinkWithHeadline(`${text}\n${address ?? ''}`, title.trim() || null)
  const sources = [...sourcesFromFiles(files), ...(isHeadline ? [] : words)]
  const refusal = sources.length > 0 ? null : address !== null ? 'linkOnly' : 'nothingInIt'
  const areWords = refusal === 'linkOnly' && withoutLinks(text) !== ''
  return {
    id,
    way: 'share',
    title: title.trim() || filesTitle(files),
    address,
    sources,
    refusal,
    anyway: areWords ? words : [],
    leftOutCount,
    isKept: 'yes',
  }
}

/** Words as one article to import, with the address that they are from beside them and not behind them. */
export function sourceFromLinkedWords(title: string, text: string, address: string | null): PasteSource {
  const words = address === null ? text : withoutLastLink(text, address)
  const html = address === null ? null : markupFrom(paragraphsFrom(words), address)
  // Words that are the title and nothing else would leave nothing to read below it.
  const given = isLinkWithHeadline(`${words}\n${address ?? ''}`, title) ? null : title || null
  return {
    kind: 'paste',
    name: title || firstWords(words) || 'Shared text',
    paste: { text: words, html, title: given },
  }
}

/** The words of a form that holds a headline and a link, with what was typed beside them. */
export function sourceFromLink({ text, title, outlet }: FormWords): PasteSource {
  const source = sourceFromLinkedWords(title.trim(), withoutLinks(text), linkIn(text))
  return { ...source, paste: { ...source.paste, outlet } }
}

/** Plain text as markup, so that its address can be said beside it. */
function paragraphsFrom(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('\n')
}
