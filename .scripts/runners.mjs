/** The test runners, each with its own report, and the closing line over all of them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'

const REPORTS = resolve('node_modules/.cache/claimdesk-tests')

const RUNNERS = {
  unit: (report) => vitest('unit', report),
  browser: (report) => vitest('browser', report),
  e2e: (report) => buildAndPlay(report),
}
export const RUNNER_NAMES = Object.keys(RUNNERS)

/** Installs what the tests need. Where that cannot be, says so in one sentence and ends the process. */
export async function prepareForTests() {
  try {
    ensureInstalled()
    process.env.CHROMIUM_PATH = await ensureChromium()
  } catch (error) {
    console.error(error.message)
    console.log(`\n${closingLine({ passed: 0, failed: 1, skipped: 0 })}`)
    process.exit(1)
  }
}

/** Runs the named runners in turn, all of them even after a failure. Prints what they print. */
export function runTests(names) {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  return sum(names.map((name) => runOne(name)))
}

/** Adds up `{ passed, failed, skipped }`. */
export function sum(parts) {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  for (const part of parts) for (const key of Object.keys(totals)) totals[key] += part[key]
  return totals
}

/** The plain last line of `npm test`, `npm run check` and `.ci/run`, after everything that was written before it. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Reads Vitest's JSON report; a file that could not be loaded counts as one failure. */
export function totalsFromVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Reads Playwright's JSON report; an error outside any test counts as one failure, a test that passed at the second try as passed. */
export function totalsFromPlaywright(report) {
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

/** What a runner's end adds to its report: it failed without a failed test, or found no test to run. */
export function totalsOfRun(totals, exitCode) {
  const ranNothing = totals.passed + totals.failed === 0
  const failedSilently = exitCode !== 0 && totals.failed === 0
  return ranNothing || failedSilently ? { ...totals, failed: totals.failed + 1 } : totals
}

function runOne(name) {
  console.log(`\n${name} tests`)
  const report = resolve(REPORTS, `${name}.json`)
  const { exitCode, read } = RUNNERS[name](report)
  const totals = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : sum([])
  const counted = totalsOfRun(totals, exitCode)
  if (counted.failed > totals.failed) {
    const why = totals.passed === 0 ? 'ran no test' : `ended with code ${exitCode} although no test failed`
    console.error(`The ${name} tests count as failed: the runner ${why}.`)
  }
  return counted
}

function vitest(project, report) {
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = node('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...options])
  return { exitCode, read: totalsFromVitest }
}

/** The journeys run on the built app, so it is built first. */
function buildAndPlay(report) {
  const built = node('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'error'])
  if (built !== 0) return { exitCode: built, read: totalsFromPlaywright }
  const options = ['--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list,json']
  const exitCode = node('node_modules/@playwright/test/cli.js', ['test', ...options], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return { exitCode, read: totalsFromPlaywright }
}

function node(program, options, env = {}) {
  const { status } = spawnSync(process.execPath, [program, ...options], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}
