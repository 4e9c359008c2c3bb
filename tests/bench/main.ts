/**
 * The list of benchmark sets, and the command that runs them.
 *
 * Each set is built as a production page, served on 127.0.0.1 and opened in Chromium. Every run of a contestant gets a
 * fresh page, and contestants take turns within a round, so that a busy minute of the machine hits all of them.
 */
import { resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { serveFolder } from './serveFolder'
import type { BenchPlan, Measured } from './set'
import { type Run, tableOf } from './table'

/** To add a set: a folder beside this file, and its name here. */
const SETS = ['anchoring', 'import', 'matching', 'reader'] as const

/** Runs of each contestant and case, unless `--rounds=N` says otherwise: the least odd number that gives a spread. */
const ROUNDS = 3

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']

/** Runs the sets named in `args` in the Chromium at `executablePath`; returns the exit code. */
export async function bench(args: readonly string[], executablePath: string): Promise<number> {
  const chosen = SETS.filter((set) => args.includes(set))
  const rounds = Number(args.find((arg) => arg.startsWith('--rounds='))?.slice('--rounds='.length) ?? ROUNDS)
  const unknown = args.filter(
    (arg) => !SETS.some((set) => set === arg) && arg !== '--json' && !/^--rounds=\d+$/.test(arg),
  )
  if (chosen.length === 0 || unknown.length > 0 || rounds < 1) {
    console.error(`usage: npm run bench -- SET… [--rounds=N] [--json]; sets: ${SETS.join(' ')}`)
    return 2
  }
  const json = args.includes('--json')
  const results: Record<string, readonly Run[]> = {}
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS })
  try {
    for (const set of chosen) {
      const { plan, runs } = await runSet(browser, set, rounds)
      results[set] = runs
      if (json) continue
      console.log(`\n${set}: ${plan.about} Medians of ${rounds}, (least to most), × the baseline.`)
      for (const caseName of plan.cases) {
        console.log(`\n${caseName}`)
        console.table(tableOf(plan, runs, caseName))
      }
    }
  } finally {
    await browser.close()
  }
  if (json) console.log(JSON.stringify(results))
  return 0
}

/** Builds and serves one set, and runs its contestants in turn, `rounds` times. */
async function runSet(browser: Browser, set: string, rounds: number): Promise<{ plan: BenchPlan; runs: Run[] }> {
  const outDir = resolve('node_modules/.cache/bench', set)
  await build({
    root: resolve('tests/bench', set),
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: Number.POSITIVE_INFINITY },
  })
  const server = await serveFolder(outDir)
  try {
    const plan = await inFreshPage(browser, server.url, (page) => page.evaluate(() => window.bench?.plan))
    if (!plan) throw new Error(`The page of ${set} exposes no benchmark.`)
    const runs: Run[] = []
    for (let round = 1; round <= rounds; round++) {
      for (const caseName of plan.cases) {
        for (const contestant of plan.contestants) {
          process.stderr.write(`round ${round}: ${contestant}, ${caseName}\n`)
          const measured = await runOnce(browser, server.url, contestant, caseName)
          runs.push({ contestant, caseName, round, measured })
        }
      }
    }
    return { plan, runs }
  } finally {
    await server.close()
  }
}

/** One run of one contestant. */
function runOnce(browser: Browser, url: string, contestant: string, caseName: string): Promise<Measured> {
  return inFreshPage(browser, url, (page) =>
    page.evaluate(([name, of]) => window.bench?.run(name, of) ?? {}, [contestant, caseName] as const),
  )
}

type Page = Awaited<ReturnType<Browser['newPage']>>

/** What `work` returns, in a page of its own that has loaded; an error in the page is thrown here. */
async function inFreshPage<Value>(browser: Browser, url: string, work: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'load' })
    return await work(page)
  } finally {
    await context.close()
  }
}
