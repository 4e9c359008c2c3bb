/** The bookmark "Send to Claimdesk": code that runs in an article's page and hands it to the app, and to nobody else. */
import { HANDSHAKE_VERSION, MAX_PAGE_CHARACTERS, PAGE_TYPE, READY_TYPE } from './pageOffer'

/** What the page says where its browser opened no window. */
export const POPUP_BLOCKED =
  'The browser did not open Claimdesk. Allow pop-ups for this site and press the bookmark again, or save the page and import the file.'

/**
 * The address of a bookmark for the app served at `appAddress`, which is where the page will be sent and nowhere else.
 * It opens or finds the app's window, waits until that says it is ready, and posts the page to the app's origin.
 */
export function bookmarkFor(appAddress: string): string {
  const { origin, pathname } = new URL(appAddress)
  const words = [`${origin}${pathname}`, READY_TYPE, PAGE_TYPE, HANDSHAKE_VERSION, MAX_PAGE_CHARACTERS, POPUP_BLOCKED]
  return `javascript:${encodeURIComponent(`(${sendPage.toString()})(...${JSON.stringify(words)})`)}`
}

/** Runs in the article's page: it may use nothing but its arguments and what every browser has. */
function sendPage(
  app: string,
  readyType: string,
  pageType: string,
  version: number,
  most: number,
  blocked: string,
): void {
  const ticket = Date.now().toString(36) + Math.random().toString(36).slice(2)
  const { origin } = new URL(app)
  const answer = ({ source, origin: from, data }: MessageEvent) => {
    if (opened === null || source !== opened || from !== origin) return
    if (data?.type !== readyType || data.ticket !== ticket) return
    window.removeEventListener('message', answer)
    // One too many is refused with its reason as well as all of them, and does not fill the memory of two windows.
    const html = document.documentElement.outerHTML.slice(0, most + 1)
    const page = { type: pageType, version, ticket, title: document.title, address: location.href, html }
    opened.postMessage(page, origin)
  }
  const address = `${app}#/receive/${ticket}`
  if (window.origin === 'null' && location.protocol.startsWith('http')) {
    // A sandboxed page has no origin to be known by, and what it opens is sandboxed like it: the app says what to do.
    location.assign(address)
    return
  }
  window.addEventListener('message', answer)
  const opened = window.open(address, 'claimdesk')
  if (opened === null) window.alert(blocked)
  else opened.focus()
}
