/** A database as plain JSON: how the stored versions in tests/migrations are written and opened again, without Dexie. */

type StoredIndex = { name: string; keyPath: string | string[]; unique: boolean }
export type StoredDatabase = {
  readonly version: number
  readonly stores: Record<string, { keyPath: string; indexes: StoredIndex[]; rows: unknown[] }>
}

/** Bytes and files travel as base64 under keys of their own, since JSON has neither. */
function revive(_key: string, value: unknown): unknown {
  if (value !== null && typeof value === 'object' && 'fileBase64' in value && 'fileName' in value) {
    const bytes = Uint8Array.from(atob(String(value.fileBase64)), (character) => character.charCodeAt(0))
    return new File([bytes], String(value.fileName), { lastModified: 0 })
  }
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
  const files = new Map<File, string>()
  for (const { rows } of Object.values(stores)) for (const row of rows) await readFiles(row, files)
  const { version } = database
  database.close()
  return JSON.stringify(
    { version, stores },
    (_key, value) => {
      if (value instanceof Uint8Array) return { bytesBase64: btoa(String.fromCharCode(...value)) }
      if (value instanceof File) return { fileBase64: files.get(value), fileName: value.name }
      return value
    },
    1,
  )
}

/** Puts the base64 of every file in `value` into `files`. */
async function readFiles(value: unknown, files: Map<File, string>): Promise<void> {
  if (value instanceof File) files.set(value, btoa(String.fromCharCode(...new Uint8Array(await value.arrayBuffer()))))
  else if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value))
    for (const part of Object.values(value)) await readFiles(part, files)
}
