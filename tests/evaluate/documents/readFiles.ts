/** Reads files through the product's own ingest, each within a time limit, in a thread that is replaced when it dies. */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

/** What became of a file. `kept` and `all` are words: with and without those that the cleaner set aside. */
export type ReadFile =
  | { readonly outcome: 'text'; readonly kept: string; readonly all: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'crashed'; readonly reason: string }
  | { readonly outcome: 'timedOut' }

/** For one file, in milliseconds: the slowest real document took 3 s on two busy cores. */
const TIME_LIMIT_MS = 60_000
const ROOT = resolve(import.meta.dirname, '../../..')
/** Inside `node_modules`, so that packages are found from there and nothing is committed. */
const BUILT = resolve(ROOT, 'node_modules/.cache/evaluate-documents')

/** Reads the files one after the other and hands over what became of each, with how long it took (ms). */
export async function readFiles(
  paths: readonly string[],
  each: (path: string, read: ReadFile, milliseconds: number) => void,
): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: 'tests/evaluate/documents/thread.ts',
      outDir: BUILT,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
  })
  let worker: Worker | null = null
  for (const path of paths) {
    worker ??= new Worker(resolve(BUILT, 'thread.mjs'), { stderr: true, stdout: true })
    const startedAt = performance.now()
    const read = await readIn(worker, path)
    each(path, read, performance.now() - startedAt)
    if (read.outcome !== 'crashed' && read.outcome !== 'timedOut') continue
    await worker.terminate()
    worker = null
  }
  await worker?.terminate()
}

function readIn(worker: Worker, path: string): Promise<ReadFile> {
  return new Promise((settle) => {
    const finish = (read: ReadFile) => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      settle(read)
    }
    const timer = setTimeout(() => finish({ outcome: 'timedOut' }), TIME_LIMIT_MS)
    worker.once('message', finish)
    // What dies outside of the reading itself: a rejection that nobody awaits, no memory left.
    worker.once('error', (error: Error) => finish({ outcome: 'crashed', reason: error.stack ?? error.message }))
    worker.once('exit', (code) => finish({ outcome: 'crashed', reason: `the thread ended with ${code}` }))
    worker.postMessage(path)
  })
}
