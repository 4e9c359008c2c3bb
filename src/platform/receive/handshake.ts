/** The app's side of the handshake with the window that opened it. */
import { HANDSHAKE_VERSION, isPageMessage, type OfferRefusal, type PageOffer, READY_TYPE, readOffer } from './pageOffer'

/** Why nothing came in; `views/receive/receiveWords.ts` holds the sentence for each. */
export type HandshakeRefusal =
  | OfferRefusal
  | 'cutOff' // the page that opened this window may not speak to it
  | 'framed' // this window lies within a page of somebody else
  | 'otherSender' // another window than the one that opened this
  | 'sentTwice'
  | 'nothingCame'

/** Long enough for a page of many megabytes on a slow telephone. */
const WAIT_MS = 15_000
/** A page that is refused so often means no good; it is not listened to any more. */
const MOST_REFUSED = 10

/** Where the window notes the tickets that were used, so that a page comes in once, whatever is reloaded or gone back to. */
const USED_TICKETS = 'claimdesk-used-tickets'
/** As many as anyone goes back through. */
const MOST_TICKETS = 50

/**
 * Tells the window that opened this one that it is ready for the page of `ticket`, and listens until `signal` aborts.
 * `onPage` is called once at most; every message that claims to be a page and is not taken is told to `onRefusal`.
 * Returns whether a page is to be expected.
 */
export function awaitPage(args: {
  readonly ticket: string
  readonly onPage: (offer: PageOffer) => void
  readonly onRefusal: (reason: HandshakeRefusal) => void
  readonly signal: AbortSignal
}): boolean {
  const { ticket, onPage, onRefusal, signal } = args
  const { opener } = window as { opener: Window | null }
  const isUsed = () => usedTickets().includes(ticket)
  if (isUsed() && opener === null) return false // opened again after its page came in, which needs nobody any more
  if (window.parent !== window || opener === null) {
    onRefusal(window.parent === window ? 'cutOff' : 'framed')
    return false
  }
  const heardEnough = new AbortController()
  let refusedCount = 0
  const refuse = (reason: HandshakeRefusal): void => {
    onRefusal(reason)
    if (++refusedCount >= MOST_REFUSED) heardEnough.abort()
  }
  window.addEventListener(
    'message',
    ({ data, origin, source }) => {
      if (!isPageMessage(data)) return
      if (source !== opener) return onRefusal('otherSender') // not counted: it could talk the opener out of its turn
      const offer = readOffer(data, origin)
      if (!offer.ok) return refuse(offer.reason)
      if (offer.value.ticket !== ticket) return refuse('otherShape')
      if (isUsed()) return refuse('sentTwice')
      sessionStorage.setItem(USED_TICKETS, JSON.stringify([...usedTickets(), ticket].slice(-MOST_TICKETS)))
      onPage(offer.value)
    },
    { signal: AbortSignal.any([signal, heardEnough.signal]) },
  )
  if (isUsed()) return false
  const timer = setTimeout(() => isUsed() || onRefusal('nothingCame'), WAIT_MS)
  signal.addEventListener('abort', () => clearTimeout(timer))
  // To any origin: it says that this window is ready, which whoever opened it knows, and nothing else.
  opener.postMessage({ type: READY_TYPE, version: HANDSHAKE_VERSION, ticket }, '*')
  return true
}

function usedTickets(): string[] {
  return JSON.parse(sessionStorage.getItem(USED_TICKETS) ?? '[]') as string[]
}
