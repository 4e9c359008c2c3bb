/**
 * The service worker: keeps every part of the built app on the device and answers from there, under any base path.
 *
 * Paths are relative to this script, which the build puts beside `index.html`. A new version waits until a page sends
 * `{ type: 'SKIP_WAITING' }`; `{ type: 'COUNT_MISSING' }` with a message port is answered with the number of parts
 * that are not in the cache.
 */
/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { answerShare, SHARE_PATH } from '../receive/shareTarget'
import contentSecurityPolicy from './contentSecurityPolicy.json'

declare const self: ServiceWorkerGlobalScope

const PARTS = self.__WB_MANIFEST
const PAGE = 'index.html'
/** As a header it can say more than in the page: that nobody shows the app within a page of theirs. */
const POLICY = [...contentSecurityPolicy, "frame-ancestors 'none'"].join('; ')

// A worker has the policy of its own script's header and not that of the page, so every part is kept with it. At keeping
// and not at answering: the browser keeps compiled scripts for what comes straight from the cache.
addPlugins([
  {
    cacheWillUpdate: async ({ response }) => (response.status === 200 ? withPolicy(response) : null),
  },
])
precacheAndRoute(PARTS)
cleanupOutdatedCaches()
clientsClaim()

const { pathname } = new URL('./', self.location.href)
const escaped = pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const isTheApp = new RegExp(`^${escaped}(${PAGE})?(\\?.*)?$`)
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { allowlist: [isTheApp] }))

// Another app shares: it posts a form. Whoever asks for that address otherwise is led to the same screen.
const isShare = ({ url, request }: { url: URL; request: Request }) =>
  request.mode === 'navigate' && url.origin === self.location.origin && url.pathname === `${pathname}${SHARE_PATH}`
registerRoute(isShare, ({ request }) => answerShare(request, pathname), 'POST')
registerRoute(isShare, async () => Response.redirect(`${pathname}#/receive`, 303))

// Below the app's own address there is nothing of ours but files: a link there with no network leads to the app.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    try {
      return await fetch(request)
    } catch {
      return Response.redirect(pathname)
    }
  }),
)

self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (type === 'COUNT_MISSING') event.waitUntil(countMissing().then((count) => event.ports[0]?.postMessage(count)))
})

function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Content-Security-Policy', POLICY)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

async function countMissing(): Promise<number> {
  const found = await Promise.all(PARTS.map((part) => matchPrecache(typeof part === 'string' ? part : part.url)))
  return found.filter((response) => response === undefined).length
}
