/** Readers started ahead of an import: what they load and compile takes longer than a hundred pages once they have. */
import { connectIngest, type IngestConnection } from './connect'

/** A person who opened the dialog chooses files within a minute, or does something else. */
const WAIT_MS = 60_000

/** Two keep a small machine busy and a large one's memory small; the page and the matching engine want a core as well. */
const MOST = 2

const waiting: IngestConnection[] = []
let dismissal: number | undefined

/** How many readers an import has on this machine. */
export function readerCount(): number {
  return Math.max(1, Math.min(MOST, navigator.hardwareConcurrency || 1))
}

/**
 * Starts the readers of the import that is about to come, and has them load what a page needs. Asked again, it starts only
 * those that are missing; those that nobody takes within `waitMs` are ended.
 */
export function warmReaders({
  connect = connectIngest,
  waitMs = WAIT_MS,
}: {
  readonly connect?: () => IngestConnection
  readonly waitMs?: number
} = {}): void {
  while (waiting.length < readerCount()) {
    const reader = connect()
    void reader.engine.warm().catch(() => undefined) // what is wrong with it, its first file says
    waiting.push(reader)
  }
  clearTimeout(dismissal)
  dismissal = window.setTimeout(() => {
    for (const reader of waiting.splice(0)) reader.disconnect()
  }, waitMs)
}

/** A reader that was started ahead, or else a new one; whoever takes it ends it. */
export function takeReader(): IngestConnection {
  return waiting.pop() ?? connectIngest()
}
