/** Starting a worker and ending it: whoever connects, disconnects. */
import { type Remote, wrap } from 'comlink'
import type { MatchingEngine } from './matching.worker'

export type Connection<Api> = { readonly engine: Remote<Api>; readonly disconnect: () => void }

/** Starts a matching engine of its own. */
export function connectMatching(): Connection<MatchingEngine> {
  const worker = new Worker(new URL('./matching.worker.ts', import.meta.url), { type: 'module', name: 'matching' })
  return { engine: wrap<MatchingEngine>(worker), disconnect: () => worker.terminate() }
}
