import Dexie, { liveQuery } from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Cover, calmed } from '../../../src/app/queries/calmed'

let database: Dexie
beforeEach(() => {
  database = new Dexie(`claimdesk-test-${crypto.randomUUID()}`)
  database.version(1).stores({ rows: 'id' })
})
afterEach(() => database.delete())

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function watch(cover?: Cover) {
  const table = database.table<{ id: number }, number>('rows')
  const counts: number[] = []
  const source = liveQuery(() => table.count())
  const subscription = calmed(source, { stormMs: 100, restMs: 400, ...(cover && { cover }) }).subscribe(
    (count) => counts.push(count),
    (error) => {
      throw error
    },
  )
  return { table, counts, unsubscribe: () => subscription.unsubscribe() }
}

it('gives changes that come one by one at once', async () => {
  const { table, counts, unsubscribe } = watch()
  await vi.waitFor(() => expect(counts).toEqual([0]))
  for (let id = 1; id <= 3; id++) {
    await rest(300)
    await table.add({ id })
    await vi.waitFor(() => expect(counts.at(-1)).toBe(id))
  }
  expect(counts).toEqual([0, 1, 2, 3])
  unsubscribe()
})

it('rests in a storm, and gives in the end what is stored', async () => {
  const { table, counts, unsubscribe } = watch()
  await vi.waitFor(() => expect(counts).toEqual([0]))
  for (let id = 1; id <= 60; id++) {
    await table.add({ id })
    await rest(15)
  }
  expect(counts.length).toBeLessThan(12)
  await vi.waitFor(() => expect(counts.at(-1)).toBe(60), 5000)
  await rest(1000)
  const { length } = counts
  await table.add({ id: 61 })
  await vi.waitFor(() => expect(counts.at(-1)).toBe(61))
  expect(counts).toHaveLength(length + 1)
  unsubscribe()
})

it('reads once behind a cover, and what is stored as soon as the cover is off', async () => {
  let isOn = true
  const waiting = new Set<() => void>()
  const onRelease = (release: () => void): (() => void) => {
    waiting.add(release)
    return () => waiting.delete(release)
  }
  const { table, counts, unsubscribe } = watch({ isOn: () => isOn, onRelease })
  await vi.waitFor(() => expect(counts).toEqual([0]))
  for (let id = 1; id <= 20; id++) {
    await table.add({ id })
    await rest(50)
  }
  expect(counts).toEqual([0])
  isOn = false
  for (const release of waiting) release()
  await vi.waitFor(() => expect(counts).toEqual([0, 20]))
  await rest(200)
  await table.add({ id: 21 })
  await vi.waitFor(() => expect(counts).toEqual([0, 20, 21]))
  unsubscribe()
  expect(waiting.size).toBe(0)
})

it('stays under its cover when a storm was before, and leaves it when nobody listens any more', async () => {
  let isOn = false
  const waiting = new Set<() => void>()
  const onRelease = (release: () => void): (() => void) => {
    waiting.add(release)
    return () => waiting.delete(release)
  }
  const { table, counts, unsubscribe } = watch({ isOn: () => isOn, onRelease })
  await vi.waitFor(() => expect(counts).toEqual([0]))
  for (let id = 1; id <= 10; id++) await table.add({ id })
  await vi.waitFor(() => expect(counts.length).toBeGreaterThan(1))
  isOn = true
  await rest(2000)
  const { length } = counts
  await table.add({ id: 11 })
  await rest(500)
  await table.add({ id: 12 })
  await rest(500)
  expect(counts.length - length).toBeLessThanOrEqual(1)
  expect(waiting.size).toBe(1)
  unsubscribe()
  expect(waiting.size).toBe(0)
})
