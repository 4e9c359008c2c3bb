/** A database as plain JSON: how the stored versions in tests/migrations are written and opened again, without Dexie. */

type StoredIndex = { name: string; keyPath: string | string[]; unique: boolean }
export type StoredDatabase = {
  readonly version: number
  readonly stores: Record<string, { keyPath: string; indexes: StoredIndex[]; rows: unknown[] }>
}

/** Bytes travel as base64 under a key of their own, since JSON has none. */
function revive(_key: string, value: unknown): unknown {
  if (value !== null && typeof value === 'object' && 'bytesBase64' in value) {
    return Uint8Array.from(atob(String(value.bytesBase64)), (character) => character.charCodeAt(0))
  }
  return value
}

function request<Value>(of: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    of.onsuccess = () => resolve(of.result)
    of.onerror = () => reject(of.error)
  })
}

/** Makes the database `name` exactly as it was stored, by the browser's own interface. */
export async function createStored(name: string, json: string): Promise<void> {
  const stored = JSON.parse(json, revive) as StoredDatabase
  const opening = indexedDB.open(name, stored.version)
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes, rows }] of Object.entries(stored.stores)) {
      const made = opening.result.createObjectStore(store, { keyPath })
      for (const index of indexes) made.createIndex(index.name, index.keyPath, { unique: index.unique })
      for (const row of rows) made.add(row)
    }
  }
  ;(await request(opening)).close()
}

/** Reads the database `name` as it is, to be kept as a stored version. */
export async function storedJson(name: string): Promise<string> {
  const database = await request(indexedDB.open(name))
  const stores: StoredDatabase['stores'] = {}
  for (const store of database.objectStoreNames) {
    const table = database.transaction(store).objectStore(store)
    const indexes = [...table.indexNames].map((each) => {
      const { name: indexName, keyPath, unique } = table.index(each)
      return { name: indexName, keyPath: keyPath as string | string[], unique }
    })
    stores[store] = { keyPath: String(table.keyPath), indexes, rows: await request(table.getAll()) }
  }
  const { version } = database
  database.close()
  return JSON.stringify(
    { version, stores },
    (_key, value) => (value instanceof Uint8Array ? { bytesBase64: btoa(String.fromCharCode(...value)) } : value),
    1,
  )
}
