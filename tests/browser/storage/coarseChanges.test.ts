import Dexie, { liveQuery } from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { coarseChanges } from '../../../src/platform/storage/coarseChanges'
import { Database } from '../../../src/platform/storage/database'

let reading: Database
let writing: Database
beforeEach(() => {
  reading = new Database(`claimdesk-test-${crypto.randomUUID()}`)
  writing = new Database(reading.name)
  writing.use(coarseChanges)
})
afterEach(() => {
  writing.close()
  return reading.delete()
})

it('wakes the live reads of a table that is written to, and names none of its rows', async () => {
  const counts: number[] = []
  const subscription = liveQuery(() => reading.settings.where('key').startsWith('a').count()).subscribe((count) => {
    counts.push(count)
  })
  await vi.waitFor(() => expect(counts).toEqual([0]))
  const seen: Record<string, unknown>[] = []
  const note = (parts: object): void => void seen.push({ ...parts })
  Dexie.on('storagemutated', note)
  await writing.settings.bulkPut(Array.from({ length: 20 }, (_, index) => ({ key: `a${index}`, value: index })))
  await vi.waitFor(() => expect(counts.at(-1)).toBe(20))
  await writing.settings.bulkDelete(['a1', 'a2'])
  await vi.waitFor(() => expect(counts.at(-1)).toBe(18))
  Dexie.on.storagemutated.unsubscribe(note)
  subscription.unsubscribe()
  expect(seen.length).toBeGreaterThan(0)
  for (const parts of seen) {
    for (const rows of Object.values(parts)) {
      expect(rows).toMatchObject({ from: Dexie.minKey, to: Dexie.maxKey, d: 1 })
    }
  }
})
