import { afterEach, expect, it, vi } from 'vitest'
import { useBlocked, watchBlocked } from '../../../src/app/state/blocked'
import { Database } from '../../../src/platform/storage/database'

const name = `claimdesk-test-${crypto.randomUUID()}`
let database: Database | undefined
afterEach(() => database?.delete())

/** A connection of an older version that does not make way, as a frozen tab. */
function openOlder(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

it('says that another tab blocks the upgrade, and goes on once it is closed', async () => {
  const older = await openOlder()
  database = new Database(name)
  watchBlocked(database)
  const opened = database.open()
  await vi.waitFor(() => expect(useBlocked.getState().isBlocked).toBe(true), { timeout: 5000 })
  older.close()
  await opened
  await vi.waitFor(() => expect(useBlocked.getState().isBlocked).toBe(false))
})
