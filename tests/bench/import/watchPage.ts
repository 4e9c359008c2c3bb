/** What happens to the page while something runs: its long tasks, or its memory. */
import type { Measured } from '../set'

export type PageWatch = { readonly end: () => Promise<Measured> }

/** The longest task of the page's thread, milliseconds, 0 where none reached the 50 that count as long; and how many. */
export function watchTasks(): PageWatch {
  const durations: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration)
  })
  observer.observe({ type: 'longtask' })
  return {
    end: async () => {
      // Entries come a little after their task.
      await new Promise((resolve) => setTimeout(resolve, 200))
      observer.disconnect()
      return { 'longest block': Math.max(0, ...durations), blocks: durations.length }
    },
  }
}

/** Between two looks at the memory, milliseconds: a look waits for the collector, and makes it run. */
const LOOK_MS = 1000

/** The most bytes of the page and its workers; nothing where the browser does not tell. */
export function watchMemory(): PageWatch {
  let isOver = false
  let peakBytes: number | null = null
  const look = async (): Promise<void> => {
    while (!isOver && performance.measureUserAgentSpecificMemory !== undefined) {
      const { bytes } = await performance.measureUserAgentSpecificMemory()
      peakBytes = Math.max(peakBytes ?? 0, bytes)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
  void look()
  return {
    end: () => {
      isOver = true
      return Promise.resolve(peakBytes === null ? {} : { 'peak memory': peakBytes })
    },
  }
}

declare global {
  interface Performance {
    /** Only in Chromium, and only in pages that are cross-origin isolated. */
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>
  }
}
