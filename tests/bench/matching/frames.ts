/** How many frames a page misses while others work. */

/** The screen's own time between two frames, in ms: the median of sixty idle ones. */
export async function frameLength(): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 60; count++) times.push(await new Promise<number>(requestAnimationFrame))
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
}

/** Counts from now, or from the last `restart`, until `stop`. Every frame changes what is painted. */
export function watchFrames(frame: number): {
  restart: () => void
  stop: () => { lost: number; longestGap: number }
} {
  let last = 0
  let lost = 0
  let longestGap = 0
  let running = true
  requestAnimationFrame(function step(now) {
    if (!running) return
    if (last > 0) {
      lost += Math.max(0, Math.round((now - last) / frame) - 1)
      longestGap = Math.max(longestGap, now - last)
    }
    last = now
    document.body.textContent = String(now)
    requestAnimationFrame(step)
  })
  return {
    restart: () => {
      last = 0
      lost = 0
      longestGap = 0
    },
    stop: () => {
      running = false
      return { lost, longestGap }
    },
  }
}
