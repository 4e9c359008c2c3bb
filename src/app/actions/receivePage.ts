/** The bookmark's way in: a page that another window hands over. */
import { bookmarkFor } from '../../platform/receive/bookmark'
import { awaitPage } from '../../platform/receive/handshake'
import type { PageOffer } from '../../platform/receive/pageOffer'
import { announce } from '../state/announcements'
import { type Arrival, showRefusal, useReceiving } from '../state/receiving'
import { receiveArrival } from './receiveArrival'

/** Waits for the page of a ticket until `signal` aborts; it is shown and kept, and goes into no story by that. */
export function receivePage(ticket: string, signal: AbortSignal): void {
  useReceiving.setState({ refusals: [] })
  signal.addEventListener('abort', () => useReceiving.setState({ isAwaiting: false }))
  const isAwaiting = awaitPage({
    ticket,
    signal,
    onPage: (page) => {
      const arrival = arrivalFromPage(page)
      const isTaken = receiveArrival(arrival, { way: 'bookmark', id: arrival.id, at: new Date().toISOString(), page })
      if (isTaken) announce(`A page arrived: ${arrival.title || arrival.address}. It is not stored yet.`)
    },
    onRefusal: showRefusal,
  })
  useReceiving.setState({ isAwaiting })
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
    anyway: [],
    leftOutCount: 0,
    isKept: 'underway',
  }
}

/** The bookmark "Send to Claimdesk" of the app at an address, whatever follows its `#` or `?`. */
export function bookmarkOf(appAddress: string): string {
  return bookmarkFor(appAddress)
}
