/** Starting a worker and ending it: whoever connects, disconnects. */
import { type Remote, wrap } from 'comlink'
import type { IngestReader } from './ingest.worker'
import type { MatchingEngine } from './matching.worker'
import type { SentenceCutter } from './sentences.worker'

export type Connection<Api> = { readonly engine: Remote<Api>; readonly disconnect: () => void }

/** Starts a matching engine of its own. */
export function connectMatching(): Connection<MatchingEngine> {
  const worker = new Worker(new URL('./matching.worker.ts', import.meta.url), { type: 'module', name: 'matching' })
  return { engine: wrap<MatchingEngine>(worker), disconnect: () => worker.terminate() }
}

/** A reader whose `failed` rejects when its worker cannot start or breaks down; it never resolves. */
export type IngestConnection = Connection<IngestReader> & { readonly failed: Promise<never> }

/** Starts a reader of files of its own. */
export function connectIngest(): IngestConnection {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module', name: 'ingest' })
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'the reader could not be started'))
  })
  failed.catch(() => undefined) // whoever waits for the reader hears of it
  return { engine: wrap<IngestReader>(worker), disconnect: () => worker.terminate(), failed }
}

/** Starts a cutter of sentences of its own. */
export function connectSentences(): Connection<SentenceCutter> {
  const worker = new Worker(new URL('./sentences.worker.ts', import.meta.url), { type: 'module', name: 'sentences' })
  return { engine: wrap<SentenceCutter>(worker), disconnect: () => worker.terminate() }
}
