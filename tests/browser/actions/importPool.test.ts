import type { Remote } from 'comlink'
import { describe, expect, it } from 'vitest'
import type { IngestConnection } from '../../../src/platform/workers/connect'
import type { IngestReader } from '../../../src/platform/workers/ingest.worker'
import { ingestPool, type PoolStep } from '../../../src/platform/workers/ingestPool'

const TEXT = 'The bridge closed\n\nThe bridge over the Linde closed at noon on Tuesday, the council said.'

function file(name: string, content = TEXT) {
  return { kind: 'file', name, file: new File([content], name) } as const
}

async function all(steps: AsyncGenerator<PoolStep, void>): Promise<PoolStep[]> {
  const found: PoolStep[] = []
  for await (const step of steps) found.push(step)
  return found
}

/** Readers whose steps are told by `stepAt`: undefined hangs, null ends the source. Counts those not yet ended. */
function madeUpReaders(stepAt: (name: string, index: number) => string | null | undefined) {
  const readers = { alive: 0, started: 0 }
  const connect = (): IngestConnection => {
    readers.alive++
    readers.started++
    let name = ''
    let index = 0
    const engine = {
      open: async (source: { name: string }, skip: number) => {
        name = source.name
        index = skip
      },
      next: async () => {
        const part = stepAt(name, index++)
        if (part === undefined) return new Promise<never>(() => undefined)
        return part === null ? null : { kind: 'read', name: part, result: { ok: false, reason: 'empty' } }
      },
    }
    return {
      engine: engine as unknown as Remote<IngestReader>,
      disconnect: () => readers.alive--,
      failed: new Promise<never>(() => undefined),
    }
  }
  return { readers, connect }
}

describe('ingestPool', () => {
  it('reads files, pastes and pages in workers', async () => {
    const pool = ingestPool()
    const html = `<html><body><h1>The bridge closed</h1><p>${TEXT}</p></body></html>`
    const sources = [
      file('bridge.txt'),
      { kind: 'paste', name: 'Pasted text', paste: { text: TEXT, html: null, title: 'Bridge', outlet: '' } } as const,
      { kind: 'page', name: 'Bridge', html, url: 'https://courier.example/bridge', title: 'Bridge' } as const,
    ]
    const steps = (await Promise.all(sources.map((source) => all(pool.read(source, 0))))).flat()
    expect(steps.map((step) => step.kind === 'read' && step.result.ok)).toEqual([true, true, true])
    const page = steps[2]
    if (page?.kind !== 'read' || !page.result.ok) throw new Error('the page was not read')
    expect(page.result.value.metadata.url.value).toBe('https://courier.example/bridge')
    expect(await all(pool.read(file('bridge.txt'), 1))).toEqual([])
    pool.close()
  })

  it('cuts a step off that takes too long, and goes on after it', async () => {
    const { readers, connect } = madeUpReaders((_, index) => ['first', undefined, 'third', null][index])
    const pool = ingestPool({ size: 1, budgetMs: 100, connect })
    const steps = await all(pool.read(file('archive.zip'), 0))
    expect(steps.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['read first', 'cutOff archive.zip', 'read third'])
    expect(readers).toEqual({ alive: 1, started: 2 })
    pool.close()
    expect(readers.alive).toBe(0)
  })

  it('gives a source up that hangs before it reaches its parts, and reads the next', async () => {
    const { connect } = madeUpReaders((name, index) => (name === 'hangs.zip' ? undefined : ['only', null][index]))
    const pool = ingestPool({ size: 1, budgetMs: 50, connect })
    const [hung, read] = await Promise.all([all(pool.read(file('hangs.zip'), 0)), all(pool.read(file('a.txt'), 0))])
    expect(hung.map(({ kind }) => kind)).toEqual(['cutOff', 'cutOff'])
    expect(read.map(({ name }) => name)).toEqual(['only'])
    pool.close()
  })

  it('gives no more than its readers work at once, and frees a reader before its last step is fetched', async () => {
    let busyCount = 0
    let mostBusy = 0
    const { connect } = madeUpReaders((_, index) => {
      busyCount += index === 0 ? 1 : -1
      mostBusy = Math.max(mostBusy, busyCount)
      return ['only', null][index]
    })
    const pool = ingestPool({ size: 2, connect })
    const generators = Array.from({ length: 6 }, (_, index) => pool.read(file(`${index}.txt`), 0))
    const firsts = await Promise.all(generators.map((steps) => steps.next()))
    expect(firsts.map(({ done }) => done)).toEqual(Array.from({ length: 6 }, () => false))
    expect(mostBusy).toBeLessThanOrEqual(2)
    pool.close()
  })

  it('ends a reader in the middle of a file when the import is cancelled', async () => {
    const { readers, connect } = madeUpReaders(() => undefined)
    const pool = ingestPool({ size: 1, connect })
    const cancelled = new AbortController()
    const reading = all(pool.read(file('hangs.txt'), 0, cancelled.signal))
    setTimeout(() => cancelled.abort(), 50)
    await expect(reading).rejects.toThrow('aborted')
    expect(readers.alive).toBe(0)
  })
})
