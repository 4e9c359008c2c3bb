import { pause } from './pause'

/** Milliseconds of work until the page may paint and answer. */
const SLICE_MS = 12

/** Runs a generator to its end with pauses; null when `signal` ends it. */
export async function inSlices<Value>(steps: Generator<void, Value, void>, signal: AbortSignal): Promise<Value | null> {
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < SLICE_MS) continue
    await pause()
    if (signal.aborted) return null
    since = performance.now()
  }
}
