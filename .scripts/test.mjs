/** `npm test [-- unit browser e2e]`: installs what is missing, runs the tests and closes with one line of sums. */
import { closingLine, prepareForTests, RUNNER_NAMES, runTests } from './runners.mjs'

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !RUNNER_NAMES.includes(name))
if (unknown) {
  console.error(`There are no tests named "${unknown}": choose from ${RUNNER_NAMES.join(', ')}.`)
  process.exit(2)
}

await prepareForTests()
const totals = runTests(asked.length > 0 ? asked : RUNNER_NAMES)
process.exitCode = totals.failed > 0 ? 1 : 0
console.log(`\n${closingLine(totals)}`)
