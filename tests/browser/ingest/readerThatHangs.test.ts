/** A thread that never comes back cannot be asked to stop: here a real one is ended, and the rest of the batch goes on. */
import { wrap } from 'comlink'
import { expect, it, vi } from 'vitest'
import { connectIngest, type IngestConnection } from '../../../src/platform/workers/connect'
import type { IngestReader } from '../../../src/platform/workers/ingest.worker'
import { ingestPool } from '../../../src/platform/workers/ingestPool'

const TEXT = 'The bridge closed\n\nThe bridge over the Linde closed at noon on Tuesday, the council said.'
/** Long enough for a reader that loads on a busy machine, short enough to wait for once. */
const BUDGET_MS = 8_000

const file = (name: string) => ({ kind: 'file', name, file: new File([TEXT], name) }) as const

/** A worker that is at work for ever once it is asked anything; `ended` is called with it. */
function connectHanging(ended: () => void): IngestConnection {
  const worker = new Worker(new URL('./hanging.worker.ts', import.meta.url), { type: 'module' })
  const disconnect = () => {
    worker.terminate()
    ended()
  }
  return { engine: wrap<IngestReader>(worker), disconnect, failed: new Promise<never>(() => undefined) }
}

it('is ended when its time is up, its file is refused, and the next files are read by a new one', async () => {
  const ended = vi.fn<() => void>()
  const readers: ('hanging' | 'new')[] = []
  const connect = () => {
    readers.push(readers.length === 0 ? 'hanging' : 'new')
    return readers.length === 1 ? connectHanging(ended) : connectIngest()
  }
  const pool = ingestPool({ size: 1, budgetMs: BUDGET_MS, connect })
  const told: string[] = []
  const batch = ['endless.txt', 'first.txt', 'second.txt'].map(async (name) => {
    for await (const step of pool.read(file(name), 0)) {
      const isRead = step.kind === 'read' && step.result.ok
      told.push(`${step.name} ${step.kind === 'cutOff' ? step.reason : isRead ? 'read' : 'refused'}`)
    }
  })
  await Promise.all(batch)
  pool.close()
  expect(told).toEqual(['endless.txt tookTooLong', 'first.txt read', 'second.txt read'])
  expect(readers).toEqual(['hanging', 'new'])
  expect(ended).toHaveBeenCalledOnce()
}, 60_000)
