/** Which of very many sentences say the same: the app's index, the plain one and none, in a worker beside a page that moves. */
import { expose, type Measured } from '../set'
import { frameLength, watchFrames } from './frames'
import { type Answer, type Job, WORKS, type Work } from './job'

const CASES: Readonly<Record<string, number>> = {
  '20,000 sentences': 20_000,
  '100,000 sentences': 100_000,
  '500,000 sentences': 500_000,
}

expose({
  about:
    'Sentences indexed and asked in a worker; R@3 is of claims told again in other words; frames are lost on the page meanwhile. The plain index and the scan are left out at 500,000, where they would take gigabytes.',
  cases: Object.keys(CASES),
  figures: [
    { name: 'build', unit: 'ms', baseline: 'cutting 4-grams' },
    { name: 'doubling', unit: 'count' },
    { name: 'bytes a sentence', unit: 'bytes', baseline: 'plain n-gram index' },
    { name: 'query p50', unit: 'ms', baseline: 'plain n-gram index' },
    { name: 'query p95', unit: 'ms', baseline: 'plain n-gram index' },
    { name: 'R@3', unit: '%' },
    { name: 'frames lost', unit: 'count' },
    { name: 'longest gap', unit: 'ms' },
  ],
  contestants: WORKS.map((work) => ({ name: work, run: (caseName) => run(work, CASES[caseName] ?? 0) })),
})

/** Runs one job in a worker of its own while the page paints frame after frame. */
async function run(work: Work, count: number): Promise<Measured> {
  const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' })
  try {
    const frame = await frameLength()
    const frames = watchFrames(frame)
    const measured = await new Promise<Measured>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'ready') frames.restart()
        else resolve(data.measured)
      }
      worker.postMessage({ work, count } satisfies Job)
    })
    const { lost, longestGap } = frames.stop()
    return Object.keys(measured).length === 0 && work !== 'idle page'
      ? {}
      : { ...measured, 'frames lost': lost, 'longest gap': longestGap }
  } finally {
    worker.terminate()
  }
}
