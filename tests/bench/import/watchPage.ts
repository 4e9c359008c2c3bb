/** What happens to the page while something runs: its long tasks and its memory. */

export type PageWatch = {
  /** The longest task of the page's thread, milliseconds; 0 where none reached 50, which is what counts as long. */
  readonly longestMs: number
  readonly blockCount: number
  /** Of the page and its workers; null where the browser does not tell. */
  readonly peakBytes: number | null
}

/** Between two looks at the memory, milliseconds: a look waits for the collector, and makes it run. */
const LOOK_MS = 5000

/** Watches until `end` is called. */
export function watchPage(): { readonly end: () => Promise<PageWatch> } {
  const durations: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration)
  })
  observer.observe({ type: 'longtask' })
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
    end: async () => {
      // Entries come a little after their task.
      await new Promise((resolve) => setTimeout(resolve, 200))
      isOver = true
      observer.disconnect()
      return { longestMs: Math.max(0, ...durations), blockCount: durations.length, peakBytes }
    },
  }
}

declare global {
  interface Performance {
    /** Only in Chromium, and only in pages that are cross-origin isolated. */
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>
  }
}
