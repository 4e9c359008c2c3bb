/** The bookmark's way in: a page that another window hands over. */
import { bookmarkFor } from '../../platform/receive/bookmark'
import { awaitPage } from '../../platform/receive/handshake'
import type { PageOffer } from '../../platform/receive/pageOffer'
import { announce } from '../state/announcements'
import { type Arrival, showArrival, showRefusal, useReceiving } from '../state/receiving'

/** Waits for the page of a ticket until `signal` aborts; it is shown, and nothing is stored. */
export function receivePage(ticket: string, signal: AbortSignal): void {
  useReceiving.setState({ refusals: [], isAwaiting: true })
  signal.addEventListener('abort', () => useReceiving.setState({ isAwaiting: false }))
  awaitPage({
    ticket,
    signal,
    onPage: (offer) => {
      const arrival = arrivalFromPage(offer)
      showArrival(arrival)
      announce(`A page arrived: ${arrival.title || arrival.address}. It is not stored yet.`)
    },
    onRefusal: showRefusal,
  })
}

/** What the screen shows of a page. */
export function arrivalFromPage({ ticket, title, address, html }: PageOffer): Arrival {
  const name = title.trim() || new URL(address).hostname
  return {
    id: ticket,
    way: 'bookmark',
    title: title.trim(),
    address,
    sources: [{ kind: 'page', name, html, url: address, title: title.trim() }],
    refusal: null,
    leftOutCount: 0,
  }
}

/** The bookmark "Send to Claimdesk" of the app at an address, whatever follows its `#` or `?`. */
export function bookmarkOf(appAddress: string): string {
  return bookmarkFor(appAddress)
}
