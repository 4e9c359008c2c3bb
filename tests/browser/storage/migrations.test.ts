import { afterEach, describe, expect, it } from 'vitest'
import { foldEvents } from '../../../src/core/history/fold'
import { Database, MIGRATIONS } from '../../../src/platform/storage/database'
import { createStored } from './storedDatabase'

/** Every released version as it was stored, by its number. Never edited: a new version adds a file. */
const STORED = import.meta.glob<string>('../../migrations/version-*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const opened: Database[] = []
afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete()
})

describe('migrations', () => {
  it('are numbered from 1 without a gap, and each version has a stored database', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    for (const { version } of MIGRATIONS)
      expect(Object.keys(STORED)).toContain(`../../migrations/version-${version}.json`)
  })

  it.each(Object.entries(STORED))('opens %s with everything in it', async (_file, json) => {
    const name = `claimdesk-test-${crypto.randomUUID()}`
    await createStored(name, json)
    const database = new Database(name)
    opened.push(database)
    const stored = JSON.parse(json) as { stores: Record<string, { rows: unknown[] }> }
    for (const [store, { rows }] of Object.entries(stored.stores)) {
      expect([store, await database.table(store).count()]).toEqual([store, rows.length])
    }
    const events = await database.events.orderBy('[storyId+sequence]').toArray()
    const claims = await database.claims.toArray()
    expect(claims.length).toBeGreaterThan(0)
    expect([...foldEvents(events).claims.values()]).toEqual(expect.arrayContaining(claims))
    const originals = await database.originals.toArray()
    for (const { bytes, sha256 } of originals) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
      expect([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(sha256)
    }
  })
})
