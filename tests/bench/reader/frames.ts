/** What the screen does: when a frame was painted, and how many were missed. */

/** Resolves after the next frame has been painted; the value is the time then, in ms. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // A message sent inside a frame is delivered after the frame's style, layout and paint.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  })
}

/** How long to wait for a contestant, in ms. */
const PATIENCE = 120_000

/** Milliseconds from the call of `work` to the frame in which `isShown` for the first time. */
export async function timeToPaint(work: () => void, isShown: () => boolean = () => true): Promise<number> {
  const start = performance.now()
  work()
  let end = await painted()
  while (!isShown()) {
    if (end - start > PATIENCE) throw new Error('Nothing was shown in two minutes.')
    end = await painted()
  }
  return end - start
}

/** How long to scroll, in ms. */
const DURATION = 5000
/** CSS pixels a second: somebody who skims, two screens a second. */
const SPEED = 1600

/** Scrolls down for five seconds and counts the frames that were not shown in time, at the rate of the first idle second. */
export async function lostFrames(): Promise<number> {
  const frame = await frameLength()
  scrollTo(0, 0)
  await painted()
  return new Promise((resolve) => {
    let first: number | null = null
    let last = 0
    let lost = 0
    requestAnimationFrame(function step(now) {
      first ??= now
      if (last > 0) lost += Math.max(0, Math.round((now - last) / frame) - 1)
      last = now
      if (now - first > DURATION) return resolve(lost)
      scrollTo(0, ((now - first) / 1000) * SPEED)
      requestAnimationFrame(step)
    })
  })
}

/** The screen's own time between two frames, in ms: the median of sixty idle ones. */
async function frameLength(): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 60; count++) times.push(await new Promise<number>(requestAnimationFrame))
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
}
