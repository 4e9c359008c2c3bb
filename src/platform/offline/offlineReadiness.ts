/** Whether the app would work now with no network, and whether a new version waits for this page's consent. */
import { Workbox } from 'workbox-window'

/**
 * `preparing` until every part of the app is kept on the device and answers this page, `ready` from then on;
 * `updateWaiting` when another version is there; `unsupported` where the browser keeps no parts, as in a private window
 * or on the development server.
 */
export type Readiness = 'unsupported' | 'preparing' | 'ready' | 'updateWaiting'

export type OnReadiness = (readiness: Readiness, applyUpdate: () => void) => void

/** How often a page that stays open asks its own origin for a new version, at most: once an hour, when it is looked at. */
const UPDATE_INTERVAL_MS = 60 * 60_000

/**
 * Registers the service worker and reports each change of readiness, the first one at once. The page never reloads unless
 * `applyUpdate` is called. Returns the function that stops the reports; the service worker stays.
 */
export function watchOffline(onChange: OnReadiness): () => void {
  const stopped = new AbortController()
  const report: Report = (readiness, applyUpdate) => {
    if (!stopped.signal.aborted) onChange(readiness, applyUpdate ?? (() => undefined))
  }
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    report('unsupported')
    return () => stopped.abort()
  }
  report('preparing')
  void register(report, stopped.signal)
  return () => stopped.abort()
}

type Report = (readiness: Readiness, applyUpdate?: () => void) => void

async function register(report: Report, signal: AbortSignal): Promise<void> {
  const worker = new Workbox('./serviceWorker.js', { scope: './' })
  let isControlled = navigator.serviceWorker.controller !== null
  let isUpdateWaiting = false
  const offerUpdate = (apply: () => void) => {
    isUpdateWaiting = true
    report('updateWaiting', apply)
  }

  worker.addEventListener('waiting', () =>
    offerUpdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      worker.messageSkipWaiting()
    }),
  )
  // Another tab has let the new version in: the parts of this one are gone from the device once it asks for them.
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      if (isControlled) return offerUpdate(() => location.reload())
      isControlled = true
      void check()
    },
    { signal },
  )

  const check = async () => {
    const isComplete = (await countMissing()) === 0
    if (!isUpdateWaiting) report(isComplete ? 'ready' : 'preparing')
  }
  try {
    await worker.register()
    await navigator.serviceWorker.ready
    await check()
    askForUpdates(worker, signal)
  } catch {
    if (!signal.aborted) report('unsupported') // refused by the browser, as Firefox does in a private window
  }
}

/** How many parts of the app are not kept; `null` where no service worker answers this page yet. */
function countMissing(): Promise<number | null> {
  const { controller } = navigator.serviceWorker
  if (controller === null) return Promise.resolve(null)
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<number>) => {
      port1.close()
      resolve(data)
    }
    controller.postMessage({ type: 'COUNT_MISSING' }, [port2])
  })
}

function askForUpdates(worker: Workbox, signal: AbortSignal): void {
  let askedAt = Date.now()
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < UPDATE_INTERVAL_MS) return
      askedAt = Date.now()
      worker.update().catch(() => undefined) // no network: the version that is kept goes on working
    },
    { signal },
  )
}
