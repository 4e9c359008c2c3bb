/**
 * What arrived from outside and nobody has decided on yet, kept on the device: shares by the service worker, pages and
 * opened files by the app.
 *
 * A database of its own: the app's records are none of the service worker's business, and what waits here is not stored
 * in any story. It is named after shares, which were kept first.
 */
import { deviceStore, settled } from './deviceStore'
import type { PageOffer } from './pageOffer'

/** What another app shared, as it came. `at` is an instant. */
export type Share = {
  readonly id: string
  readonly at: string
  readonly title: string
  readonly text: string
  readonly url: string
  readonly files: readonly File[]
  /** Files beyond the limits, which were not kept. */
  readonly leftOutCount: number
}

/** Something that waits. Each is one record, so it is kept whole or not at all. */
export type KeptArrival =
  | ({ readonly way: 'share' } & Share)
  | { readonly way: 'bookmark'; readonly id: string; readonly at: string; readonly page: PageOffer }
  | { readonly way: 'files'; readonly id: string; readonly at: string; readonly files: readonly File[] }

/** Any page may post a share or offer itself, so what waits is bounded, for each way by itself. */
export const MOST_KEPT = 20
/** As many bytes of files as a telephone can spare for one arrival. */
export const MOST_KEPT_BYTES = 250_000_000

const withStore = deviceStore('claimdesk-shares', 'shares')

/**
 * Keeps something until it is dropped, and says whether it is kept: not where too much of its way waits already, or its
 * files are too large. Of shares the oldest make room, since nobody is there to be told. Rejects where the browser
 * gives no space.
 */
export async function keepArrival(arrival: KeptArrival): Promise<boolean> {
  if (arrival.way === 'files' && bytesOf(arrival.files) > MOST_KEPT_BYTES) return false
  return withStore('readwrite', async (store) => {
    const others = (await settled(store.index('at').getAll() as IDBRequest<Stored[]>)).filter(
      ({ id, way = 'share' }) => way === arrival.way && id !== arrival.id,
    )
    const overCount = others.length + 1 - MOST_KEPT
    if (overCount > 0 && arrival.way !== 'share') return false
    for (const { id } of others.slice(0, Math.max(0, overCount))) store.delete(id)
    await settled(store.put(arrival))
    return true
  })
}

/** What waits, oldest first. */
export async function keptArrivals(): Promise<KeptArrival[]> {
  const stored = await withStore('readonly', (store) => settled(store.index('at').getAll() as IDBRequest<Stored[]>))
  return stored.map((each) => ({ ...each, way: each.way ?? 'share' }) as KeptArrival)
}

/** Forgets what was imported or discarded. */
export async function dropKept(id: string): Promise<void> {
  await withStore('readwrite', (store) => settled(store.delete(id)))
}

/** The first version kept shares alone, and did not say so. */
type Stored = KeptArrival | (Share & { readonly way?: undefined })

function bytesOf(files: readonly File[]): number {
  return files.reduce((bytes, { size }) => bytes + size, 0)
}
