/** The share target's way in: what other apps shared and the service worker kept. */
import { isLinkWithHeadline, linkIn } from '../../platform/receive/link'
import { dropShare, type Share, waitingShares } from '../../platform/receive/shares'
import { markupFrom } from '../../platform/receive/transfer'
import type { ImportSource } from '../../platform/storage/inbox'
import { type Arrival, forgetArrival, showArrival, showRefusal } from '../state/receiving'
import { sourcesFromFiles } from './importFrom'
import { filesTitle } from './receiveFiles'

/** Shows what waits. Where the browser keeps no data there is nothing. */
export async function receiveShares(): Promise<void> {
  for (const share of await waitingShares().catch(() => [])) showArrival(arrivalFromShare(share))
}

/** Says that the browser had no space for what was shared. */
export function refuseShare(): void {
  showRefusal('notKept')
}

/** Forgets an arrival that was imported or discarded, on the device too. */
export async function dropArrival({ id, way }: Arrival): Promise<void> {
  forgetArrival(id)
  if (way === 'share') await dropShare(id).catch(() => undefined) // it is shown again at the next start, no worse
}

/** What the screen shows of a share: files, or else words; a link alone holds nothing to read. */
export function arrivalFromShare({ id, title, text, url, files, leftOutCount }: Share): Arrival {
  const address = linkIn(url) ?? linkIn(text)
  const sources = [...sourcesFromFiles(files), ...sourceFromWords(title.trim(), text, address)]
  const refusal = sources.length > 0 ? null : address !== null ? 'linkOnly' : 'nothingInIt'
  return { id, way: 'share', title: title.trim() || filesTitle(files), address, sources, refusal, leftOutCount }
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
