/** A database of one store, beside the app's records: for what no story holds yet. */

/** Runs `work` in one transaction of the store and resolves when that is complete. */
export type WithStore = <Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Value>,
) => Promise<Value>

/**
 * The store of that name in the database of that name, made when it is first needed: its records have an `id`, and an
 * index by `at`. Opened for each transaction, so that nothing has to be closed.
 */
export function deviceStore(databaseName: string, storeName: string): WithStore {
  const open = (): Promise<IDBDatabase> => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () =>
      request.result.createObjectStore(storeName, { keyPath: 'id' }).createIndex('at', 'at')
    return settled(request)
  }
  return async (mode, work) => {
    const database = await open()
    try {
      const transaction = database.transaction(storeName, mode)
      const complete = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'))
      })
      const [value] = await Promise.all([work(transaction.objectStore(storeName)), complete])
      return value
    } finally {
      database.close()
    }
  }
}

/** A request's result. Rejects with its error. */
export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The request failed.'))
  })
}
