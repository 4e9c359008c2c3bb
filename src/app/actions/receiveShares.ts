/** The share target's way in: what other apps shared and the service worker kept. */
import type { Share } from '../../platform/receive/keptArrivals'
import { isLinkWithHeadline, linkIn } from '../../platform/receive/link'
import { markupFrom } from '../../platform/receive/transfer'
import type { ImportSource } from '../../platform/storage/inbox'
import { type Arrival, showRefusal } from '../state/receiving'
import { sourcesFromFiles } from './importFrom'
import { filesTitle } from './receiveFiles'

/** Says that the browser had no space for what was shared. */
export function refuseShare(): void {
  showRefusal('notKept')
}

/** What the screen shows of a share: files, or else words; a link alone holds nothing to read. */
export function arrivalFromShare({ id, title, text, url, files, leftOutCount }: Share): Arrival {
  const address = linkIn(url) ?? linkIn(text)
  const sources = [...sourcesFromFiles(files), ...sourceFromWords(title.trim(), text, address)]
  const refusal = sources.length > 0 ? null : address !== null ? 'linkOnly' : 'nothingInIt'
  return {
    id,
    way: 'share',
    title: title.trim() || filesTitle(files),
    address,
    sources,
    refusal,
    leftOutCount,
    isKept: 'yes',
  }
}

function sourceFromWords(title: string, text: string, address: string | null): ImportSource[] {
  if (text.trim() === '' || isLinkWithHeadline(text)) return []
  const html = address === null ? null : markupFrom(paragraphsFrom(text), address)
  return [{ kind: 'paste', name: title || 'Shared text', paste: { text, html, title: title || null } }]
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
