/** Waiting for a worker no longer than it may take: a thread that hangs cannot be asked to stop, only be left. */

/** A timer that comes so many times too late slept with its machine, and the worker with it: the work gets its time again. */
const ASLEEP = 1.5

/** What `work` gives, or `cutOff` once `ms` milliseconds are up; rejects when `signal` does. The work itself goes on. */
export async function inTime<Value>(work: Promise<Value>, ms: number, signal?: AbortSignal): Promise<Value | 'cutOff'> {
  const done = new AbortController()
  const timeOut = new Promise<'cutOff'>((resolve, reject) => {
    let timer = 0
    const wait = (): void => {
      const startedAt = performance.now()
      timer = window.setTimeout(() => {
        if (performance.now() - startedAt > ms * ASLEEP) wait()
        else resolve('cutOff')
      }, ms)
    }
    wait()
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: done.signal })
    done.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    return await Promise.race([work, timeOut])
  } finally {
    done.abort()
  }
}
