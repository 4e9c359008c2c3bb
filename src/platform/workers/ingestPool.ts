/**
 * Readers for an import: a few workers, each with one source at a time, and a budget of time for every step.
 *
 * A worker that uses up its budget is ended, its step given up, and another one goes on after it.
 */
import type { IngestStep } from '../ingest/ingest'
import type { IngestConnection } from './connect'
import type { ReadSource } from './ingest.worker'
import { inTime } from './inTime'
import { readerCount, takeReader } from './warmReaders'

/** A step as a pool gives it: `cutOff` where the reader took too long. */
export type PoolStep = IngestStep | { readonly kind: 'cutOff'; readonly name: string; readonly reason: 'tookTooLong' }

export type IngestPool = {
  readonly size: number
  /**
   * The steps of a source, one by one, once a reader is free; the reader works one step ahead. A throw of the reader
   * is thrown on. Ends by itself, or by `signal`, which cuts the step under way off and rejects with its reason.
   */
  readonly read: (source: ReadSource, skip: number, signal?: AbortSignal) => AsyncGenerator<PoolStep, void>
  /** Ends every reader; what is being read rejects. */
  readonly close: () => void
}

/**
 * Time for one step, milliseconds. The slowest honest file, a report of some hundred pages, takes a few seconds on a
 * slow machine beside another reader; what takes longer than this does not come back. `ingestPool.test.ts` would notice.
 */
export const STEP_BUDGET_MS = 30_000

/** A source that is cut off so often in a row hangs before it reaches its parts; what is left of it is given up. */
const CUT_OFFS_IN_A_ROW = 2

export function ingestPool({
  size = readerCount(),
  budgetMs = STEP_BUDGET_MS,
  connect = takeReader,
}: {
  readonly size?: number
  readonly budgetMs?: number
  readonly connect?: () => IngestConnection
} = {}): IngestPool {
  const places = new Places(size)
  const idle: IngestConnection[] = []
  const closing = new AbortController()

  async function* read(source: ReadSource, skip: number, given?: AbortSignal): AsyncGenerator<PoolStep, void> {
    const signal = given === undefined ? closing.signal : AbortSignal.any([given, closing.signal])
    const leave = await places.enter()
    let reader: IngestConnection | null = null
    // The reader is free as soon as it has no more steps, although nobody may have come for the last one yet.
    const take = async (from: number | null): Promise<IngestStep | null | 'cutOff'> => {
      reader ??= idle.pop() ?? connect()
      const { engine } = reader
      if (from !== null) void engine.open(source, from).catch(() => undefined) // what is wrong with it, its steps say
      const asked: Promise<IngestStep | null> = engine.next()
      const step = await inTime(Promise.race([asked, reader.failed]), budgetMs, signal)
      if (step === 'cutOff') {
        reader.disconnect()
        reader = null
      } else if (step === null) {
        idle.push(reader)
        reader = null
        leave()
      }
      return step
    }
    try {
      signal.throwIfAborted()
      let settled = skip
      let cutOffsInARow = 0
      let coming = take(settled)
      for (;;) {
        const step = await coming
        if (step === null) return
        settled++
        cutOffsInARow = step === 'cutOff' ? cutOffsInARow + 1 : 0
        if (cutOffsInARow < CUT_OFFS_IN_A_ROW) {
          coming = take(step === 'cutOff' ? settled : null)
          coming.catch(() => undefined) // thrown on when its turn comes
        } else coming = Promise.resolve(null)
        yield step === 'cutOff' ? { kind: 'cutOff', name: source.name, reason: 'tookTooLong' } : step
      }
    } finally {
      // Left early: what the reader is at is nobody's any more.
      ;(reader as IngestConnection | null)?.disconnect()
      leave()
    }
  }
  return {
    size,
    read,
    close: () => {
      closing.abort()
      for (const connection of idle.splice(0)) connection.disconnect()
    },
  }
}

/** So many may be inside at once; the others wait in line. */
class Places {
  private free: number
  private readonly line: (() => void)[] = []

  constructor(count: number) {
    this.free = count
  }

  /** Resolves when there is a place, with the way out; leaving twice is leaving once. */
  async enter(): Promise<() => void> {
    if (this.free > 0) this.free--
    else await new Promise<void>((resolve) => this.line.push(resolve))
    let isInside = true
    return () => {
      if (!isInside) return
      isInside = false
      const next = this.line.shift()
      if (next === undefined) this.free++
      else next()
    }
  }
}
