/**
 * What other apps shared and nobody has decided on yet, kept on the device by the service worker.
 *
 * A database of its own: the app's records are none of the service worker's business, and what waits here is not stored
 * in any story.
 */

/** What one share held, as it came. `at` is an instant. */
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

/** Any page may post a form here, so what waits is bounded: the oldest make room. */
const MOST_SHARES = 20
const DATABASE = 'claimdesk-shares'
const STORE = 'shares'

/** Keeps a share until it is dropped. Rejects where the browser gives no space. */
export async function keepShare(share: Share): Promise<void> {
  await withStore('readwrite', async (store) => {
    await settled(store.put(share))
    const ids = await settled(store.index('at').getAllKeys())
    for (const id of ids.slice(0, Math.max(0, ids.length - MOST_SHARES))) store.delete(id)
  })
}

/** What waits, oldest first. */
export function waitingShares(): Promise<Share[]> {
  return withStore('readonly', (store) => settled(store.index('at').getAll() as IDBRequest<Share[]>))
}

/** Forgets a share that was imported or discarded. */
export async function dropShare(id: string): Promise<void> {
  await withStore('readwrite', (store) => settled(store.delete(id)))
}

/** Runs `work` in one transaction and resolves when that is complete. */
async function withStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const database = await open()
  try {
    const transaction = database.transaction(STORE, mode)
    const complete = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'))
    })
    const [value] = await Promise.all([work(transaction.objectStore(STORE)), complete])
    return value
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('at', 'at')
  return settled(request)
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The request failed.'))
  })
}
