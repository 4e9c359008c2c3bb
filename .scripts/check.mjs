/** `npm run check`: format, lint and types, then all tests; a step that falls short counts as one failure in the closing line. */
import { spawnSync } from 'node:child_process'
import { closingLine, prepareForTests, RUNNER_NAMES, runTests, sum } from './runners.mjs'

const STEPS = ['format:check', 'lint', 'types']

await prepareForTests()
const short = STEPS.filter((step) => {
  console.log(`\n${step}`)
  const npm = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit', shell: process.platform === 'win32' })
  return npm.status !== 0
})
const totals = sum([runTests(RUNNER_NAMES), { passed: 0, failed: short.length, skipped: 0 }])
process.exitCode = totals.failed > 0 ? 1 : 0
if (short.length > 0) console.log(`\nFell short before the tests: ${short.join(', ')}.`)
console.log(`\n${closingLine(totals)}`)
