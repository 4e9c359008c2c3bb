import type { Remote } from 'comlink'
import { expect, it, vi } from 'vitest'
import type { IngestConnection } from '../../../src/platform/workers/connect'
import type { IngestReader } from '../../../src/platform/workers/ingest.worker'
import { readerCount, takeReader, warmReaders } from '../../../src/platform/workers/warmReaders'

function madeUpReaders() {
  const readers = { started: 0, warmed: 0, ended: 0 }
  const connect = (): IngestConnection => {
    readers.started += 1
    const warm = async () => {
      readers.warmed += 1
    }
    const disconnect = () => {
      readers.ended += 1
    }
    const failed = new Promise<never>(() => undefined)
    return { engine: { warm } as unknown as Remote<IngestReader>, disconnect, failed }
  }
  return { readers, connect }
}

it('starts the readers of an import once, hands them over, and ends those that nobody takes', async () => {
  const { readers, connect } = madeUpReaders()
  const count = readerCount()
  warmReaders({ connect, waitMs: 50 })
  warmReaders({ connect, waitMs: 50 })
  expect(readers).toEqual({ started: count, warmed: count, ended: 0 })
  const taken = takeReader()
  await vi.waitFor(() => expect(readers.ended).toBe(count - 1))
  taken.disconnect()
  expect(readers.ended).toBe(count)
})

it('has a reader that was warmed read as any other', async () => {
  warmReaders()
  const reader = takeReader()
  const text = 'The bridge closed\n\nThe bridge over the Linde closed at noon on Tuesday, the council said.'
  await reader.engine.open({ kind: 'file', name: 'a.txt', file: new File([text], 'a.txt') }, 0)
  expect(await reader.engine.next()).toMatchObject({ kind: 'read', result: { ok: true } })
  expect(await reader.engine.next()).toBe(null)
  reader.disconnect()
})
