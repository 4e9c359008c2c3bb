/** The worker that stores: started when it is first needed, kept for what follows, and ended after a rest. */
import { type Remote, wrap } from 'comlink'
import type { Database } from '../../platform/storage/database'
import type { Desk } from '../desk'
import type { Store } from './storing.worker'

/** How long it stays when nobody needs it, milliseconds: it knows the story's texts, which the next file asks for again. */
const STAY_MS = 60_000

type Connection = {
  readonly store: Remote<Store>
  /** Rejects when the worker cannot start or breaks down; it never resolves. */
  readonly failed: Promise<never>
  readonly end: () => void
  users: number
  timer: ReturnType<typeof setTimeout> | undefined
}

const connections = new WeakMap<Database, Connection>()

/**
 * Does `work` with the store of a desk. Rejects as `work` does, and when the worker breaks down meanwhile: its answers
 * then never come, but `failed` rejects.
 */
export async function withStore<Value>(
  { database }: Desk,
  work: (store: Remote<Store>, failed: Promise<never>) => Promise<Value>,
): Promise<Value> {
  const connection = connections.get(database) ?? connect(database)
  connection.users++
  clearTimeout(connection.timer)
  try {
    return await Promise.race([work(connection.store, connection.failed), connection.failed])
  } finally {
    connection.users--
    if (connection.users === 0) connection.timer = setTimeout(connection.end, STAY_MS)
  }
}

function connect(database: Database): Connection {
  const worker = new Worker(new URL('./storing.worker.ts', import.meta.url), { type: 'module', name: 'storing' })
  const end = (): void => {
    worker.terminate()
    connections.delete(database)
  }
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      end()
      reject(new Error(event.message || 'the store could not be started'))
    }
  })
  failed.catch(() => undefined) // whoever uses the store hears of it
  const store = wrap<Store>(worker)
  void store.open(database.name)
  const connection: Connection = { store, failed, end, users: 0, timer: undefined }
  connections.set(database, connection)
  return connection
}
